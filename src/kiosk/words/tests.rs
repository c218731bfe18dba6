//! The words: every id there, numbers in the right digits, a language without safety words not
//! offered.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::path::{Path, PathBuf};

use rust_decimal::Decimal;

use super::*;

const EN: &str = "help-title = Help\nweight = { $value } kg\nplain = Plain\n\
                  count = { $n ->\n    [one] one\n   *[other] { $n } times\n }\n\
                  call = Call { $number }\nouter = It is { $inner }\n";

fn two(ar: &'static str) -> Words {
    Words::from_files(&[("en", EN), ("ar", ar)]).unwrap()
}

#[test]
fn numbers_keep_their_decimals_and_take_the_digits_of_the_language() {
    let words = two("weight = { $value } كغ\n");
    let msg = Msg::of("weight").number("value", Decimal::new(720, 1));
    assert_eq!(words.say(&msg, "en"), "72.0 kg");
    assert_eq!(plain(&words.say(&msg, "ar")), "٧٢٫٠ كغ");
    assert_eq!(words.clock(125, "en"), "2:05");
    assert_eq!(words.clock(125, "ar"), "٢:٠٥");
    assert_eq!((words.point("de"), words.point("en")), (",".to_owned(), ".".to_owned()));
    let ten = Decimal::new(105, 1);
    assert_eq!(
        (words.decimal(ten, "pl"), words.decimal(ten, "bn")),
        ("10,5".into(), "১০.৫".into())
    );
    let german = Words::from_files(&[("en", EN), ("de", "weight = { $value } kg\n")]).unwrap();
    assert_eq!(german.say(&msg, "de"), "72,0 kg");
}

#[test]
fn telephone_numbers_stay_as_they_are_and_are_isolated() {
    let words = two("call = اتصل { $number }\n");
    let msg = Msg::of("call").text("number", "112");
    assert_eq!(words.say(&msg, "ar"), "اتصل \u{2068}112\u{2069}");
}

#[test]
fn a_name_of_the_other_direction_is_isolated() {
    let words = two("plain = بسيط\n");
    let say = |name: &str| words.say(&Msg::of("outer").text("inner", name), "en");
    assert_eq!(say("Amina"), "It is Amina");
    assert_eq!(say("أمينة"), "It is \u{2068}أمينة\u{2069}");
}

#[test]
fn a_language_without_a_safety_message_is_not_offered() {
    assert_eq!(two("plain = بسيط\n").offered(), ["en"]);
    assert_eq!(two("help-title = مساعدة\n").offered(), ["en", "ar"]);
    assert!(two("help-title = مساعدة\n").missing("ar").contains(&"weight".to_owned()));
}

#[test]
fn a_missing_message_is_said_in_the_source_language_and_never_as_its_id() {
    let words = two("help-title = مساعدة\n");
    assert_eq!(words.say(&Msg::of("plain"), "ar"), "Plain");
    assert_eq!(words.say(&Msg::of("never-heard"), "ar"), NOTHING);
}

#[test]
fn messages_hold_messages_and_plurals() {
    let words = two("plain = بسيط\n");
    let outer = Msg::of("outer").word("inner", "plain");
    assert_eq!(words.say(&outer, "en"), "It is Plain");
    assert_eq!(words.say(&Msg::of("count").number("n", 1), "en"), "one");
    assert_eq!(words.say(&Msg::of("count").number("n", 3), "en"), "3 times");
}

#[test]
fn a_broken_file_names_itself_and_the_line() {
    let fault = Words::from_files(&[("en", "a = b\n= c\n")]).err().unwrap();
    assert!(fault.to_string().starts_with("ui/words/en.ftl: line"), "{fault}");
}

/// Every id the visit says, and every id this crate says, has words in every language offered.
#[test]
fn every_id_in_the_source_has_words() {
    let words = Words::load().unwrap();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    rust_files(&root.join("src/visit"), &mut files);
    files.push(root.join("src/kiosk/screen.rs"));
    rust_files(&root.join("src/kiosk/screen"), &mut files);
    let mut absent = Vec::new();
    for file in files {
        for id in ids_in(&std::fs::read_to_string(&file).unwrap()) {
            for (tag, _) in FILES {
                if !words.has(tag, &id) {
                    absent.push(format!("{tag}: {id} ({})", file.display()));
                }
            }
        }
    }
    assert!(absent.is_empty(), "no words for:\n{}", absent.join("\n"));
}

#[test]
fn every_fault_of_the_printer_has_words_for_the_person_and_for_staff() {
    let words = Words::load().unwrap();
    for fault in wayside_devices::escpos::PrintFault::ALL {
        for (tag, _) in FILES {
            for id in [fault.words(), fault.staff_words()] {
                assert!(words.has(tag, id), "{tag}: {id}");
            }
        }
    }
}

#[test]
fn every_language_says_everything() {
    let words = Words::load().unwrap();
    for (tag, _) in FILES {
        assert_eq!(words.missing(tag), Vec::<String>::new(), "{tag}");
        assert!(words.offered().contains(&tag), "{tag}");
    }
}

fn rust_files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            if path.file_name().is_some_and(|name| name != "tests") {
                rust_files(&path, found);
            }
        } else if path.extension().is_some_and(|end| end == "rs")
            && path.file_name().is_some_and(|name| name != "tests.rs")
        {
            found.push(path);
        }
    }
}

/// The ids in `Msg::of("…")` and `.word("…", "…")`.
fn ids_in(source: &str) -> Vec<String> {
    let quoted = |text: &str| text.split('"').nth(1).map(str::to_owned);
    let of = source.split("Msg::of(\"").skip(1).filter_map(|rest| rest.split('"').next());
    let inner = source.split(".word(\"").skip(1).filter_map(|rest| {
        let mut parts = rest.splitn(2, ',');
        parts.next();
        // Only an id that stands there; one that is worked out is found where it is named.
        parts.next().filter(|rest| rest.trim_start().starts_with('"')).and_then(quoted)
    });
    of.map(str::to_owned).chain(inner).collect()
}
