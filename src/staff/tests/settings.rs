//! Settings: file and screen never disagree, whatever staff and technician do in whatever order.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(missing_docs)]

use std::collections::BTreeMap;
use wayside_staff::role::Role;
use wayside_staff::settings::{Change, File, Key, Settings, Source, Value, Wrong};

const LEAD: (u32, Role) = (2, Role::Lead);

fn texts(list: &[&str]) -> Vec<String> {
    list.iter().map(|text| (*text).to_owned()).collect()
}

fn file() -> File {
    let mut hours = [Some((9 * 60, 18 * 60)); 7];
    hours[6] = None;
    let values = BTreeMap::from([
        (Key::Languages, Value::Chosen(texts(&["en", "ar"]))),
        (Key::Volume, Value::Level(60)),
        (Key::Brightness, Value::Level(80)),
        (Key::OpeningHours, Value::Hours(hours)),
        (Key::Services, Value::Lines(texts(&["Walk-in centre, Mill Road"]))),
        (Key::Welcome, Value::Text(String::new())),
        (Key::Steps, Value::Chosen(texts(&["weight", "blood-pressure"]))),
        (Key::Forms, Value::Chosen(Vec::new())),
        (Key::Appointments, Value::Chosen(texts(&["check"]))),
    ]);
    let choices = BTreeMap::from([
        (Key::Languages, texts(&["en", "ar", "pl"])),
        (Key::Steps, texts(&["weight", "blood-pressure", "oximetry"])),
        (Key::Forms, texts(&["phq-9"])),
        (Key::Appointments, texts(&["check", "review"])),
    ]);
    let allows = Key::ALL.into_iter().filter(|key| *key != Key::Brightness).collect();
    File { values, allows, choices }
}

#[test]
fn a_change_counts_says_whose_it_is_and_can_be_undone_and_redone() {
    let mut settings = Settings::new(file(), Vec::new());
    let loud = Value::Level(90);
    settings.set(Key::Volume, Some(loud.clone()), LEAD, 5).unwrap();
    let standing = settings.standing(Key::Volume).unwrap();
    assert_eq!((standing.value, standing.source), (loud.clone(), Source::Staff(2, 5)));
    let back = settings.undo(Key::Volume, LEAD, 6).unwrap();
    assert_eq!((back.value, back.over), (None, Value::Level(60)));
    assert_eq!(settings.standing(Key::Volume).unwrap().source, Source::File);
    settings.undo(Key::Volume, LEAD, 7).unwrap();
    assert_eq!(settings.standing(Key::Volume).unwrap().value, loud);
    assert_eq!(settings.undo(Key::Forms, LEAD, 8), Err(Wrong::NothingToUndo));
}

#[test]
fn what_is_not_staffs_is_not_changed() {
    let mut settings = Settings::new(file(), Vec::new());
    let dark = Some(Value::Level(50));
    assert_eq!(settings.set(Key::Brightness, dark, LEAD, 0), Err(Wrong::NotYours));
    for role in [Role::Attendant, Role::Technician] {
        let loud = Some(Value::Level(90));
        assert_eq!(settings.set(Key::Volume, loud, (3, role), 0), Err(Wrong::NotYours));
    }
    assert_eq!(settings, Settings::new(file(), Vec::new()));
}

#[test]
fn a_value_that_would_harm_is_refused_and_says_why() {
    let settings = Settings::new(file(), Vec::new());
    let long = "x".repeat(81);
    let shut = {
        let mut week = [None; 7];
        week[0] = Some((600, 600));
        week
    };
    let wrong = [
        (Key::Volume, Value::Level(0), Wrong::OutOfRange),
        (Key::Volume, Value::Level(101), Wrong::OutOfRange),
        (Key::Volume, Value::Text("loud".into()), Wrong::OtherKind),
        (Key::Languages, Value::Chosen(Vec::new()), Wrong::None),
        (Key::Languages, Value::Chosen(texts(&["en", "en"])), Wrong::NotThere),
        (Key::Languages, Value::Chosen(texts(&["tlh"])), Wrong::NotThere),
        (Key::Steps, Value::Chosen(Vec::new()), Wrong::None),
        (Key::OpeningHours, Value::Hours(shut), Wrong::Hours),
        (Key::OpeningHours, Value::Hours([Some((0, 1441)); 7]), Wrong::Hours),
        (Key::Services, Value::Lines(texts(&["", "a"])), Wrong::Text),
        (Key::Services, Value::Lines(vec!["a".into(); 9]), Wrong::Text),
        (Key::Welcome, Value::Text(long), Wrong::Text),
        (Key::Welcome, Value::Text("a\nb".into()), Wrong::Text),
    ];
    for (key, value, why) in wrong {
        assert_eq!(settings.check(key, &value), Err(why), "{key:?} {value:?}");
    }
    for (key, value) in file().values.into_iter().filter(|(key, _)| *key != Key::Brightness) {
        assert_eq!(settings.check(key, &value), Ok(()), "{key:?}");
    }
}

#[test]
fn the_technicians_newer_file_counts_and_says_so() {
    let mut settings = Settings::new(file(), Vec::new());
    let change = settings.set(Key::Volume, Some(Value::Level(90)), LEAD, 5).unwrap();
    let mut newer = file();
    newer.values.insert(Key::Volume, Value::Level(40));
    let read = Settings::new(newer, vec![change.clone()]);
    let standing = read.standing(Key::Volume).unwrap();
    assert_eq!((standing.value, standing.source), (Value::Level(40), Source::File));
    assert!(standing.set_aside, "staff are told that their change no longer counts");
    let mut strict = file();
    strict.allows.clear();
    let read = Settings::new(strict, vec![change]);
    assert_eq!(read.all(), file().values);
    assert!(read.standing(Key::Volume).unwrap().set_aside);
}

#[derive(Clone, Copy)]
enum Act {
    Set(u8),
    Undo,
    Reset,
    File(u8),
    Forbid,
    Lost,
}

/// What is on the disk: the technician's file, staff's changes, and what staff ever set.
struct Disk {
    file: File,
    stored: Vec<Change>,
    ever: Vec<Value>,
}

impl Disk {
    fn read(&self) -> Settings {
        Settings::new(self.file.clone(), self.stored.clone())
    }

    fn does(&mut self, act: Act) {
        let mut settings = self.read();
        let done = match act {
            Act::Set(level) => settings.set(Key::Volume, Some(Value::Level(level)), LEAD, 1).ok(),
            Act::Undo => settings.undo(Key::Volume, LEAD, 1).ok(),
            Act::Reset => settings.set(Key::Volume, None, LEAD, 1).ok(),
            Act::File(level) => {
                self.file.values.insert(Key::Volume, Value::Level(level));
                None
            }
            Act::Forbid => {
                self.file.allows.retain(|key| *key != Key::Volume);
                None
            }
            Act::Lost => {
                // A change the store would not take leaves no trace.
                let before = settings.all();
                if let Ok(change) = settings.set(Key::Volume, Some(Value::Level(33)), LEAD, 1) {
                    settings.not_stored(&change);
                }
                assert_eq!(settings.all(), before);
                None
            }
        };
        if let Some(change) = done {
            self.ever.extend(change.value.clone());
            self.stored.push(change);
            assert_eq!(self.read().all(), settings.all(), "a restart changed a setting");
        }
    }

    fn holds(&self) {
        let settings = self.read();
        let standing = settings.standing(Key::Volume).unwrap();
        assert_eq!(settings.all()[&Key::Volume], standing.value);
        match standing.source {
            Source::File => assert_eq!(standing.value, self.file.values[&Key::Volume]),
            Source::Staff(..) => {
                assert!(self.ever.contains(&standing.value));
                assert!(self.file.allows.contains(&Key::Volume));
                assert_eq!(self.stored.last().unwrap().over, self.file.values[&Key::Volume]);
            }
        }
    }
}

/// Every sequence of five acts: the value that counts is the file's, or one staff set over just
/// this file and nobody took back; and a restart changes nothing.
#[test]
fn every_sequence_of_acts_leaves_one_value() {
    use Act::{File as Says, Forbid, Lost, Reset, Set, Undo};
    let acts = [Set(30), Set(90), Undo, Reset, Says(60), Says(40), Forbid, Lost];
    for n in 0..acts.len().pow(5) {
        let mut disk = Disk { file: file(), stored: Vec::new(), ever: Vec::new() };
        for place in 0..5 {
            disk.does(acts[n / acts.len().pow(place) % acts.len()]);
            disk.holds();
        }
    }
}
