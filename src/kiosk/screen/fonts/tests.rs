//! The fonts: every letter of every language is there, and the files are the ones recorded.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::*;

fn ui(folder: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("ui").join(folder)
}

/// The characters of each bundled file, with its family: two files, Regular and Bold, a family.
fn bundled() -> Vec<(String, BTreeSet<char>)> {
    let options = fontique::CollectionOptions { shared: false, system_fonts: false };
    let mut collection = fontique::Collection::new(options);
    let mut found = Vec::new();
    for (name, bytes) in FILES {
        let blob = fontique::Blob::new(Arc::new(bytes));
        let fonts = collection.register_fonts(blob, None);
        assert_eq!(fonts.len(), 1, "{name}");
        let (family, faces) = &fonts[0];
        let map = faces[0].charmap_index().charmap(bytes).expect(name);
        let has = |c: &char| map.map(*c).is_some_and(|glyph| glyph != 0);
        let family = collection.family_name(*family).expect(name).to_owned();
        found.push((family, ('\u{20}'..'\u{20000}').filter(has).collect()));
    }
    found
}

/// What of a text no file of its family has, and no file of the Latin one.
fn lacking(text: &str, family: &str, bundled: &[(String, BTreeSet<char>)]) -> BTreeSet<char> {
    let has = |family: &str, c: char| {
        let files: Vec<_> = bundled.iter().filter(|(name, _)| name == family).collect();
        assert_eq!(files.len(), 2, "{family}: Regular and Bold");
        files.iter().all(|(_, letters)| letters.contains(&c))
    };
    let unseen = |c: char| c.is_control() || matches!(c, '\u{2066}'..='\u{2069}');
    let letters: BTreeSet<char> = text.chars().filter(|c| !unseen(*c)).collect();
    letters.into_iter().filter(|c| !has(family, *c) && !has(LATIN, *c)).collect()
}

#[test]
fn every_letter_of_every_language_is_in_its_fonts() {
    let bundled = bundled();
    let mut languages = 0;
    for file in std::fs::read_dir(ui("words")).unwrap() {
        let path = file.unwrap().path();
        let tag = path.file_stem().unwrap().to_str().unwrap();
        let lines = std::fs::read_to_string(&path).unwrap();
        let said: String = lines.lines().filter(|line| !line.starts_with('#')).collect();
        // Digits are made, not written: those of the language.
        let digits = words::numerals::localise("0123456789.:", tag);
        assert_eq!(lacking(&(said + &digits), of(tag), &bundled), BTreeSet::new(), "{tag}");
        languages += 1;
    }
    assert!(languages > 1, "no words were found");
}

#[test]
fn a_letter_that_no_font_has_is_found() {
    let bundled = bundled();
    assert_eq!(lacking("เ a 1", of("hi"), &bundled), BTreeSet::from(['เ']));
    assert_eq!(lacking("हिन्दी", of("zh"), &bundled).len(), 6);
    assert_eq!(lacking("हिन्दी", of("hi-IN"), &bundled), BTreeSet::new());
}

#[test]
fn each_language_is_written_in_its_own_family() {
    let families = ["pl", "ar", "hi", "bn", "zh"].map(of);
    assert_eq!(families, FAMILIES);
    assert_eq!(of("ur"), ARABIC);
    let names: BTreeSet<String> = bundled().into_iter().map(|(family, _)| family).collect();
    assert_eq!(names, FAMILIES.iter().map(ToString::to_string).collect());
}

#[test]
fn the_files_are_those_of_the_readme() {
    let readme = std::fs::read_to_string(ui("fonts").join("README.md")).unwrap();
    let rows = readme.lines().filter_map(|line| line.trim().split_once("  "));
    let recorded: BTreeMap<&str, &str> = rows.map(|(sum, name)| (name, sum)).collect();
    for (name, bytes) in FILES {
        let sum: String = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(recorded.get(name), Some(&sum.as_str()), "{name}");
    }
}
