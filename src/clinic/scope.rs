//! SMART scopes: which of those asked for were granted, in either spelling (versions 1 and 2).
//! It must not know tokens or servers.

/// The scopes of `asked` that `granted` does not cover, in the order asked.
#[must_use]
pub fn missing(asked: &str, granted: &str) -> Vec<String> {
    let granted: Vec<Scope> = granted.split_whitespace().filter_map(Scope::read).collect();
    let covered = |wanted: &Scope| {
        let ours = granted.iter().filter(|got| {
            got.context == wanted.context && (got.kind == "*" || got.kind == wanted.kind)
        });
        // Several narrow grants may make up one wide wish.
        let letters: String = ours.map(|got| got.letters).collect();
        wanted.letters.chars().all(|letter| letters.contains(letter))
    };
    let lacks = |word: &&str| Scope::read(word).is_none_or(|wanted| !covered(&wanted));
    asked.split_whitespace().filter(lacks).map(str::to_owned).collect()
}

struct Scope<'a> {
    context: &'a str,
    kind: &'a str,
    /// Out of create, read, update, delete, search.
    letters: &'a str,
}

impl<'a> Scope<'a> {
    fn read(word: &'a str) -> Option<Scope<'a>> {
        // A scope with a query grants less than its letters say: as if not granted.
        let word = if word.contains('?') { return None } else { word };
        let (context, rest) = word.split_once('/')?;
        let (kind, letters) = rest.split_once('.')?;
        let letters = match letters {
            "read" => "rs",
            "write" => "cud",
            "*" => "cruds",
            letters => letters,
        };
        Some(Scope { context, kind, letters })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_of_what_was_asked() {
        let asked = "system/Patient.crs system/Observation.cu";
        for granted in [
            asked,
            "system/*.cruds",
            "system/*.*",
            "system/*.read system/*.write",
            "system/Patient.c system/Patient.rs system/Observation.cru",
        ] {
            assert!(missing(asked, granted).is_empty(), "{granted}");
        }
        for (granted, lacks) in [
            ("", &["system/Patient.crs", "system/Observation.cu"][..]),
            ("system/Patient.crs", &["system/Observation.cu"]),
            ("system/*.read", &["system/Patient.crs", "system/Observation.cu"]),
            ("user/*.cruds", &["system/Patient.crs", "system/Observation.cu"]),
            ("system/Patient.crs?active=true system/Observation.cu", &["system/Patient.crs"]),
            ("nonsense system/Patient.crs system/Observation.c", &["system/Observation.cu"]),
        ] {
            assert_eq!(missing(asked, granted), lacks, "{granted}");
        }
    }
}
