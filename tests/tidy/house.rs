//! The house: crates, arrows, the map, the devices' folders.

use super::tree::{self, File};
use super::{Fault, fault, finds, has_word, holds, in_shipped, numbered, with_ending};
use std::collections::{BTreeMap, BTreeSet};

/// Which crates a crate of ours may build upon. The root package is the kiosk.
const ARROWS: [(&str, &[&str]); 10] = [
    ("care", &[]),
    ("visit", &["care", "forms"]),
    ("devices", &["care"]),
    ("store", &["care"]),
    ("clinic", &["care"]),
    ("forms", &["care"]),
    ("staff", &["care", "visit"]),
    ("voice", &["care", "visit"]),
    ("sim", &["care", "devices", "clinic", "store"]),
    ("kiosk", &["care", "visit", "devices", "store", "clinic", "forms", "sim", "staff", "voice"]),
];

/// Crates that decide and never touch the world; the outside ones must not reach them.
const PURE: [&str; 8] = ["care", "visit", "devices", "clinic", "forms", "sim", "staff", "voice"];
const WORLDLY: [&str; 8] =
    ["slint", "tokio", "serialport", "rusb", "reqwest", "rusqlite", "getrandom", "rustls"];

fn manifests(files: &[File]) -> Vec<(&File, String, toml::Table)> {
    let mut found = Vec::new();
    for file in with_ending(files, &["toml"]) {
        let inner = file.path.strip_prefix("src/").and_then(|p| p.strip_suffix("/Cargo.toml"));
        let name = if file.path == "Cargo.toml" { Some("kiosk") } else { inner };
        if let Some(name) = name {
            found.push((file, name.to_owned(), file.text.parse().unwrap_or_default()));
        }
    }
    found
}

/// The line on which a key is set, for the message.
fn line_of(file: &File, key: &str) -> usize {
    numbered(&file.text).find(|(_, line)| line.trim_start().starts_with(key)).map_or(1, |(n, _)| n)
}

/// One place for versions, one for lints: each crate takes both from the workspace.
fn crate_manifests(files: &[File]) -> Vec<Fault> {
    let all = manifests(files);
    let mut faults = Vec::new();
    for file in with_ending(files, &["rs"]) {
        let parts: Vec<&str> = file.path.split('/').collect();
        if let ["src", name, "lib.rs"] = parts[..]
            && !all.iter().any(|(_, known, _)| known == name)
        {
            faults.push(fault(file, 1, format!("src/{name}/Cargo.toml beside it")));
        }
    }
    for (file, name, manifest) in &all {
        let lints = manifest.get("lints").and_then(|l| l.get("workspace"));
        if lints.and_then(toml::Value::as_bool) != Some(true) {
            faults.push(fault(file, line_of(file, "[lints]"), "[lints] workspace = true"));
        }
        if !ARROWS.iter().any(|(known, _)| known == name) {
            let why = "a line in ARROWS, and the crate's reason in src/ARCHITECTURE.md";
            faults.push(fault(file, 1, why));
        }
        for (dependency, value) in dependencies(manifest) {
            let shared = value.get("workspace").and_then(toml::Value::as_bool) == Some(true);
            if !shared {
                let why = format!("{dependency}.workspace = true, pinned in the top Cargo.toml");
                faults.push(fault(file, line_of(file, &dependency), why));
            }
        }
    }
    faults
}

fn dependencies(manifest: &toml::Table) -> Vec<(String, toml::Value)> {
    let sections = ["dependencies", "dev-dependencies", "build-dependencies"];
    let tables = sections.iter().filter_map(|s| manifest.get(*s).and_then(toml::Value::as_table));
    tables.flatten().map(|(name, value)| (name.clone(), value.clone())).collect()
}

/// The compiler holds the arrows that the manifests draw; this holds the manifests.
fn arrows(files: &[File]) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (file, name, manifest) in &manifests(files) {
        let allowed = ARROWS.iter().find(|(known, _)| known == name).map_or(&[][..], |a| a.1);
        let normal = manifest.get("dependencies").and_then(toml::Value::as_table);
        for dependency in normal.into_iter().flatten().map(|(dependency, _)| dependency) {
            let ours = dependency.strip_prefix("wayside-");
            let wrong = ours.is_some_and(|ours| !allowed.contains(&ours));
            let worldly = PURE.contains(&name.as_str()) && WORLDLY.contains(&dependency.as_str());
            if wrong || worldly {
                let why = format!("{name} does not build upon {dependency}");
                faults.push(fault(file, line_of(file, dependency), why));
            }
        }
    }
    faults
}

/// Decisions get time, bytes and chance handed in; so they can be replayed, and tested in no time.
fn impurities(files: &[File]) -> Vec<Fault> {
    let folders = PURE.map(|name| format!("src/{name}/"));
    let folders: Vec<&str> = folders.iter().map(String::as_str).collect();
    let banned = "Instant::now SystemTime Timestamp::now Zoned::now std::fs std::net std::thread \
                  std::env std::process std::io::stdin Uuid::new_v4 println! print!";
    in_shipped(files, &folders, |line| {
        let found = banned.split(' ').find(|word| line.contains(word))?;
        Some(format!("no `{found}` in a pure crate: hand it in as an argument"))
    })
}

/// 0.1 + 0.2 is not 0.3 in binary; thresholds are decimal.
fn floats(files: &[File]) -> Vec<Fault> {
    let folders = ["care", "visit", "devices", "clinic", "forms", "store", "staff"];
    let folders = folders.map(|name| format!("src/{name}/"));
    let folders: Vec<&str> = folders.iter().map(String::as_str).collect();
    in_shipped(files, &folders, |line| {
        let found = ["f64", "f32"].into_iter().find(|word| has_word(line, word))?;
        Some(format!("no `{found}` where values are measured: rust_decimal or an integer"))
    })
}

#[test]
fn every_crate_takes_versions_and_lints_from_the_workspace() {
    holds(crate_manifests);
    let good = "[dependencies]\nserde.workspace = true\n[lints]\nworkspace = true\n";
    let made_up = [
        ("src/care/Cargo.toml", good),
        ("src/visit/Cargo.toml", "[dependencies]\nserde = \"1\"\n"),
        ("src/extra/Cargo.toml", good),
        ("src/lost/lib.rs", "//! a"),
    ];
    let places = ["src/lost/lib.rs:1", "src/visit/Cargo.toml:1", "src/visit/Cargo.toml:2"];
    let places = [&places[..], &["src/extra/Cargo.toml:1"]].concat();
    finds(crate_manifests, &made_up, &places);
}

#[test]
fn arrows_between_crates_point_inward() {
    holds(arrows);
    let made_up = [
        ("src/care/Cargo.toml", "[dependencies]\nslint.workspace = true\n"),
        ("src/visit/Cargo.toml", "[dependencies]\nwayside-clinic.workspace = true\n"),
        ("src/store/Cargo.toml", "[dependencies]\nwayside-care.workspace = true\n"),
    ];
    finds(arrows, &made_up, &["src/care/Cargo.toml:2", "src/visit/Cargo.toml:2"]);
}

#[test]
fn decisions_touch_no_clock_file_or_chance() {
    holds(impurities);
    let text = "// Instant::now\nlet t = Instant::now();\n#[cfg(test)]\nmod tests {\n std::fs\n}\n";
    let made_up = [("src/visit/a.rs", text), ("src/kiosk/a.rs", text)];
    finds(impurities, &made_up, &["src/visit/a.rs:2"]);
}

#[test]
fn measured_values_are_never_binary_fractions() {
    holds(floats);
    let made_up = [("src/care/a.rs", "let a_f64 = 1;\nlet b: f64 = 1.0;\n")];
    finds(floats, &made_up, &["src/care/a.rs:2"]);
}

// ---- The map. ----

const MAP: &str = "src/ARCHITECTURE.md";

/// Rows of the Markdown table whose heading begins with these two cells: line, cells.
fn table<'a>(file: &'a File, heading: [&str; 2]) -> Vec<(usize, Vec<&'a str>)> {
    let cells = |line: &'a str| -> Vec<&'a str> {
        line.trim().trim_matches('|').split('|').map(str::trim).collect()
    };
    let rows = numbered(&file.text).skip_while(|(_, line)| {
        let first = cells(line);
        !(line.starts_with('|') && first.len() > 1 && first[..2] == heading)
    });
    let body = rows.skip(2).take_while(|(_, line)| line.starts_with('|'));
    body.map(|(n, line)| (n, cells(line))).collect()
}

fn quoted(cell: &str) -> Vec<&str> {
    cell.split('`').skip(1).step_by(2).collect()
}

/// A promise that no test holds is a wish.
fn invariants(files: &[File]) -> Vec<Fault> {
    let tests = tree::tests(files);
    let Some(map) = files.iter().find(|f| f.path == MAP) else {
        return vec![(format!("{MAP}:1"), "the map of the house".into())];
    };
    let rows = table(map, ["invariant", "test"]);
    let mut faults = Vec::new();
    if rows.is_empty() {
        faults.push(fault(map, 1, "a table that begins `| invariant | test |`"));
    }
    for (n, cells) in rows {
        let names = quoted(cells.get(1).copied().unwrap_or_default());
        if names.is_empty() {
            faults.push(fault(map, n, "a test for this invariant, in backticks"));
        }
        for name in names {
            let bare = name.rsplit("::").next().unwrap_or(name);
            let found = tests.iter().find(|t| t.name == bare);
            if !found.is_some_and(|t| t.runs) {
                let near = found.map_or(String::new(), |t| format!(" (see {})", t.place));
                faults.push(fault(map, n, format!("a test named `{bare}` that runs{near}")));
            }
        }
    }
    faults
}

/// Whatever we let in has a reason; whatever we threw out is gone from the list.
fn reasons(files: &[File]) -> Vec<Fault> {
    let (Some(map), Some(top)) =
        (files.iter().find(|f| f.path == MAP), files.iter().find(|f| f.path == "Cargo.toml"))
    else {
        return vec![(format!("{MAP}:1"), "the map, beside a Cargo.toml".into())];
    };
    let manifest: toml::Table = top.text.parse().unwrap_or_default();
    let listed = manifest.get("workspace").and_then(|w| w.get("dependencies"));
    let listed = listed.and_then(toml::Value::as_table).cloned().unwrap_or_default();
    let outside: BTreeSet<&String> =
        listed.iter().filter(|(_, v)| v.get("path").is_none()).map(|(name, _)| name).collect();
    let mut faults = Vec::new();
    let mut explained = BTreeSet::new();
    for (n, cells) in table(map, ["dependency", "licence"]) {
        for name in quoted(cells.first().copied().unwrap_or_default()) {
            explained.insert(name.to_owned());
            if !outside.contains(&name.to_owned()) {
                faults.push(fault(map, n, format!("`{name}` in [workspace.dependencies]")));
            }
        }
    }
    for name in outside.into_iter().filter(|name| !explained.contains(*name)) {
        let why = format!("a row for `{name}` in {MAP}: what it is for and what it saves");
        faults.push(fault(top, line_of(top, name), why));
    }
    faults
}

#[test]
fn every_invariant_names_a_test_that_exists() {
    holds(invariants);
    let map = "# Map\n\n| invariant | test |\n|---|---|\n| a | `x::there` |\n| b | `gone` |\n\
               | c | |\n| d | `slow` |\n\nafter\n";
    let code = "#[test]\nfn there() {}\n#[test]\n#[ignore]\nfn slow() {}\nfn gone() {}\n";
    let places = ["src/ARCHITECTURE.md:6", "src/ARCHITECTURE.md:7", "src/ARCHITECTURE.md:8"];
    finds(invariants, &[(MAP, map), ("tests/a.rs", code)], &places);
    finds(invariants, &[], &["src/ARCHITECTURE.md:1"]);
}

#[test]
fn every_dependency_has_a_reason() {
    holds(reasons);
    let map = "| dependency | licence |\n|---|---|\n| `clap` | MIT |\n| `old` | MIT |\n";
    let top =
        "[workspace.dependencies]\nwayside-care = { path = \"a\" }\nclap = \"4\"\nnew = \"1\"\n";
    let places = ["src/ARCHITECTURE.md:4", "Cargo.toml:4"];
    finds(reasons, &[(MAP, map), ("Cargo.toml", top)], &places);
}

/// A map that shows a house which is no longer there is worse than none.
fn map_places(files: &[File]) -> Vec<Fault> {
    let mut faults = Vec::new();
    for map in files.iter().filter(|f| f.path == MAP) {
        for (n, line) in numbered(&map.text) {
            let tops = ["src/", "ui/", "tests/", "hardware/", ".ci/", "LICENSES"];
            let named = quoted(line).into_iter().filter(|name| {
                tops.iter().any(|top| name.starts_with(top)) && !name.contains(['<', '*'])
            });
            for name in named {
                let inside = format!("{}/", name.trim_end_matches('/'));
                if !files.iter().any(|f| f.path == name || f.path.starts_with(&inside)) {
                    faults.push(fault(map, n, format!("`{name}` in the tree")));
                }
            }
        }
        for (known, _) in ARROWS {
            if !map.text.contains(&format!("`src/{known}`")) {
                faults.push(fault(map, 1, format!("`src/{known}` in the code map")));
            }
        }
    }
    faults
}

#[test]
fn the_map_shows_the_house_as_it_is() {
    holds(map_places);
    let names = ARROWS.map(|(known, _)| format!("`src/{known}`")).join(" ");
    let map = format!("see `src/care/a.rs`, `a::b`\nand `ui/screens`\n{names}\n");
    let mut made_up: Vec<(String, &str)> =
        ARROWS.iter().map(|(known, _)| (format!("src/{known}/lib.rs"), "")).collect();
    made_up.push(("src/care/a.rs".into(), ""));
    made_up.push((MAP.into(), &map));
    let made_up: Vec<(&str, &str)> = made_up.iter().map(|(p, t)| (p.as_str(), *t)).collect();
    finds(map_places, &made_up, &["src/ARCHITECTURE.md:2"]);
    finds(
        map_places,
        &[(MAP, &names.replace("`src/care`", ""))],
        &["src/ARCHITECTURE.md:1"; ARROWS.len()],
    );
}

/// A device's folder looks like every other device's folder.
fn device_folders(files: &[File]) -> Vec<Fault> {
    let mut folders: BTreeMap<&str, Vec<&File>> = BTreeMap::new();
    for file in files {
        if let Some((folder, _)) =
            file.path.strip_prefix("hardware/").and_then(|p| p.split_once('/'))
            && folder != "udev"
        {
            folders.entry(folder).or_default().push(file);
        }
    }
    let mut faults = Vec::new();
    let mut headings: Option<(Vec<&str>, &str)> = None;
    for (folder, held) in &folders {
        let named = |part: &str| held.iter().find(|f| f.path.contains(part));
        for part in ["/README.md", "/profile.toml", "/good-", "/bad-"] {
            if named(part).is_none() {
                let why = format!("a file `{part}…`: what it is, its data, good and bad talks");
                faults.push((format!("hardware/{folder}:1"), why));
            }
        }
        let Some(readme) = named("/README.md") else { continue };
        let own: Vec<&str> = readme.text.lines().filter(|l| l.starts_with("## ")).collect();
        let (first, whose) = headings.get_or_insert((own.clone(), folder));
        if *first != own {
            faults.push(fault(readme, 1, format!("the headings of hardware/{whose}: {first:?}")));
        }
    }
    faults
}

#[test]
fn every_device_folder_looks_the_same() {
    holds(device_folders);
    let made_up = [
        ("hardware/a/README.md", "# A\n## What\n"),
        ("hardware/a/bad-a.transcript", "> 01\n"),
        ("hardware/a/good-a.transcript", "> 01\n"),
        ("hardware/a/profile.toml", ""),
        ("hardware/b/README.md", "# B\n## Else\n"),
        ("hardware/b/profile.toml", ""),
        ("hardware/b/good-b.transcript", ""),
    ];
    finds(device_folders, &made_up, &["hardware/b:1", "hardware/b/README.md:1"]);
}
