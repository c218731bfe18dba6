#!/usr/bin/env python3
"""A second validator over what the kiosk writes: fhir.resources' R4B models (PyPI), which share no
code with the first. They know structure, cardinality and data types; not value sets or profiles.
  python3 validate_types.py FOLDER     one line a finding, exit 1 if there is any
"""
import json
import pathlib
import sys

from fhir.resources.R4B import get_fhir_model_class

checked = findings = 0
for file in sorted(pathlib.Path(sys.argv[1]).glob("*.json")):
    bundle = json.loads(file.read_text())
    for resource in [bundle] + [entry["resource"] for entry in bundle.get("entry", [])]:
        checked += 1
        try:
            get_fhir_model_class(resource["resourceType"]).model_validate(resource)
        except Exception as why:  # each kind of fault has a class of its own
            findings += 1
            print(f"{file.name}: {resource['resourceType']}: {str(why)[:300]}")
print(f"{checked} resources, {findings} findings", file=sys.stderr)
sys.exit(1 if findings else 0)
