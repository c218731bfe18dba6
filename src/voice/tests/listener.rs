//! Whole visits with no screen: somebody who hears, and has five keys. Whoever listens here never
//! looks at a view: what they choose they must have heard, in the words of their language.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(missing_docs)]

#[path = "../../visit/tests/walk/mod.rs"]
mod walk;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use rust_decimal::prelude::ToPrimitive;
use walk::{Walk, bp, kg, site, spo2};
use wayside_care::reading::Kind;
use wayside_care::record::Person;
use wayside_visit::view::{Arg, Msg, Screen, Tap};
use wayside_visit::{Alert, Site};
use wayside_voice::{Input, Key, Output, Voice};

type Words = FluentBundle<FluentResource>;

fn words(tag: &str) -> Words {
    let file = format!("{}/../../ui/words/{tag}.ftl", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(file).unwrap();
    let mut bundle: Words = FluentBundle::new(vec![tag.parse().unwrap()]);
    bundle.set_use_isolating(false);
    bundle.add_resource(FluentResource::try_new(text).unwrap()).unwrap();
    bundle
}

fn tags() -> Vec<String> {
    let folder = format!("{}/../../ui/words", env!("CARGO_MANIFEST_DIR"));
    let name = |entry: std::io::Result<std::fs::DirEntry>| entry.unwrap().file_name();
    let names = std::fs::read_dir(folder).unwrap().map(name);
    let mut tags: Vec<String> = names
        .filter_map(|name| name.to_str().unwrap().strip_suffix(".ftl").map(str::to_owned))
        .collect();
    tags.sort();
    tags
}

fn text(words: &Words, msg: &Msg) -> String {
    let pattern = words.get_message(msg.id).unwrap_or_else(|| panic!("{}", msg.id));
    let mut args = FluentArgs::new();
    for (name, value) in &msg.args {
        args.set(
            *name,
            match value {
                Arg::Text(text) => FluentValue::from(text.as_str()),
                Arg::Number(number) => FluentValue::from(number.to_f64().unwrap()),
                Arg::Time(hour, minute) => FluentValue::from(format!("{hour:02}:{minute:02}")),
                Arg::Word(id) => FluentValue::from(text(words, &Msg::of(id))),
            },
        );
    }
    words.format_pattern(pattern.value().unwrap(), Some(&args), &mut Vec::new()).into_owned()
}

/// Somebody who hears, at a kiosk they cannot see.
struct Listener {
    walk: Walk,
    voice: Voice,
    languages: Vec<(String, Words)>,
    own: String,
    /// Everything said since the last key, one text a message.
    heard: Vec<String>,
    ever: Vec<String>,
    /// Loudness and speed, as they were set.
    set: Vec<Output>,
}

impl Listener {
    fn at(site: Site, own: &str) -> Listener {
        let languages = tags();
        let site = Site { languages: languages.clone(), ..site };
        let languages = languages.into_iter().map(|tag| (tag.clone(), words(&tag))).collect();
        let mut listener = Listener {
            walk: Walk::at_a(site),
            voice: Voice::new(),
            languages,
            own: own.to_owned(),
            heard: Vec::new(),
            ever: Vec::new(),
            set: Vec::new(),
        };
        listener.looks();
        listener
    }

    fn words(&self, tag: &str) -> &Words {
        &self.languages.iter().find(|(known, _)| known == tag).unwrap().1
    }

    fn told(&mut self, input: Input<'_>) {
        let outputs = self.voice.handle(self.walk.tick, input);
        self.carry_out(outputs);
    }

    fn carry_out(&mut self, outputs: Vec<Output>) {
        for output in outputs {
            match output {
                Output::Say(said) => {
                    for msg in said.parts() {
                        let tag = msg.language.as_deref().unwrap_or(said.language());
                        let text = text(self.words(tag), msg);
                        self.heard.push(text.clone());
                        self.ever.push(text);
                    }
                    self.told(Input::Spoken(said.id()));
                }
                Output::Tap(tap) => {
                    self.walk.say(wayside_visit::Input::Tap(tap));
                    self.looks();
                }
                Output::Volume(_) | Output::Speed(_) => self.set.push(output),
                Output::Hush => {}
            }
        }
    }

    /// The kiosk draws, and the voice is given the same view.
    fn looks(&mut self) {
        let view = self.walk.view();
        self.told(Input::View(&view));
    }

    fn key(&mut self, key: Key) -> &mut Listener {
        self.heard.clear();
        self.told(Input::Key(key));
        self
    }

    /// Time and devices: what a body in front of the kiosk does without eyes.
    fn lets(&mut self, happen: impl FnOnce(&mut Walk)) -> &mut Listener {
        self.heard.clear();
        happen(&mut self.walk);
        self.looks();
        self
    }

    fn word(&self, id: &'static str) -> String {
        text(self.words(&self.own), &Msg::of(id))
    }

    fn hears(&mut self, id: &'static str) -> &mut Listener {
        let want = self.word(id);
        assert!(self.heard.contains(&want), "{}: not said: {want}; {:?}", self.own, self.heard);
        self
    }

    /// Steps until it is said, then takes it.
    fn finds(&mut self, said: &str) -> &mut Listener {
        for _ in 0..60 {
            self.key(Key::Next);
            if self.heard.first().is_some_and(|first| first == said) {
                return self.key(Key::Choose);
            }
        }
        panic!("{}: nobody offers {said}; {:?}", self.own, self.ever.last());
    }

    fn takes(&mut self, id: &'static str) -> &mut Listener {
        let said = self.word(id);
        self.finds(&said)
    }

    /// Types on the spoken keyboard, opening group after group until the sign was heard.
    fn types(&mut self, typed: &str) -> &mut Listener {
        for sign in typed.chars() {
            let sign = sign.to_string();
            self.spells(&sign);
            assert!(self.heard.contains(&sign), "{sign} is echoed: {:?}", self.heard);
        }
        self.takes("action-next")
    }

    fn spells(&mut self, sign: &str) {
        let to = self.word("voice-to");
        for _ in 0..60 {
            self.key(Key::Next);
            if self.heard.first().is_some_and(|first| first == sign) && self.heard[1] != to {
                self.key(Key::Choose);
                return;
            }
            if self.heard.get(1) != Some(&to) {
                continue;
            }
            self.key(Key::Choose);
            let first = self.heard[0].clone();
            loop {
                if self.heard[0] == sign {
                    self.key(Key::Choose);
                    return;
                }
                self.key(Key::Next);
                if self.heard[0] == first {
                    break;
                }
            }
            self.key(Key::Back);
        }
        panic!("no key {sign}");
    }

    fn begins(&mut self) -> &mut Listener {
        self.key(Key::Next);
        let name = self.word("language-name");
        let begin = text(self.words(&tags()[0]), &Msg::of("attract-begin"));
        self.finds(&begin).hears("language-title").finds(&name);
        self.hears("about-title").takes("action-next").hears("consent-title");
        for yes in ["consent-measure", "consent-keep", "consent-send"] {
            self.takes(yes).hears("switch-on");
        }
        self.takes("action-next").hears("red-flag-rf01")
    }

    fn is_well(&mut self) -> &mut Listener {
        for _ in 0..15 {
            self.takes("answer-no");
        }
        self.hears("who-title")
    }

    fn cuffs(&mut self, readings: &[(i64, i64)]) -> &mut Listener {
        self.hears("arm-title").takes("arm-both-well").hears("cuff-title").takes("cuff-adult");
        self.hears("prep-title").takes("prep-no").hears("coach-sit-line-feet");
        self.takes("action-next").hears("coach-arm-line-left").takes("action-next");
        self.hears("coach-quiet-line-talk").takes("action-ready").hears("rest-title");
        self.lets(|walk| {
            walk.secs(300);
        });
        self.hears("cuff-live-title").hears("voice-back-stops");
        for (n, (systolic, diastolic)) in readings.iter().enumerate() {
            if n > 0 {
                self.hears("cuff-pause-title").lets(|walk| {
                    walk.secs(60);
                });
            }
            self.lets(|walk| {
                walk.cuff(bp(*systolic, *diastolic));
            });
        }
        self
    }
}

const GOOD: [(i64, i64); 3] = [(118, 72), (116, 70), (114, 68)];

#[test]
fn a_guest_measures_everything_unseen_in_every_language() {
    for tag in tags() {
        let mut them = Listener::at(site(), &tag);
        them.told(Input::Plugged);
        them.begins().is_well().takes("who-guest").hears("age-title").takes("answer-yes");
        them.hears("pregnant-title").takes("answer-no").cuffs(&GOOD);
        them.hears("coach-finger-title").takes("action-ready").hears("pulse-title").lets(|walk| {
            walk.finger(&spo2(98, 64));
        });
        them.hears("coach-scale-title").takes("action-ready").hears("scale-title").lets(|walk| {
            walk.reads(kg(824, None));
        });
        them.hears("entry-height-title").types("171").hears("results-title");
        them.hears("row-pressure").hears("meaning-expected").hears("meaning-bmi-high");
        assert!(them.heard.iter().any(|said| said.contains("115")), "{:?}", them.heard);
        them.takes("results-next").hears("advice-none-title").takes("action-next");
        them.hears("sending-saving-title").takes("action-next").hears("take-away-title");
        them.takes("action-finish").hears("goodbye-title");
        them.takes("goodbye-now");
        assert_eq!(them.walk.wipes(), 1, "{tag}");
    }
}

#[test]
fn a_name_and_a_birthday_are_spelt_unseen_in_every_language() {
    for tag in tags() {
        let (given, family) = match tag.as_str() {
            "ar" => ("منى", "علي"),
            "ur" => ("منا", "علی"),
            "hi" => ("मना", "रवत"),
            "bn" => ("মনা", "রবত"),
            _ => ("MIA", "ZOLA"),
        };
        let mut them = Listener::at(Site { plan: vec![Kind::Weight], ..site() }, &tag);
        them.told(Input::Plugged);
        them.begins().is_well().takes("who-name").hears("entry-given-title").types(given);
        them.hears("entry-family-title").types(family).hears("entry-birth-title");
        them.types("31021961").hears("entry-problem-date");
        for _ in 0..8 {
            them.takes("key-erase").hears("voice-erased");
        }
        them.types("09041961").hears("coach-scale-title");
        let person = them.walk.record().person;
        let heard = match person {
            Person::Named { given, family, .. } => (given, family),
            other => panic!("{tag}: {other:?}"),
        };
        assert_eq!(heard, (given.to_owned(), family.to_owned()), "{tag}");
    }
}

#[test]
fn an_emergency_is_said_first_and_again_in_every_language() {
    for tag in tags() {
        let mut them = Listener::at(site(), &tag);
        them.begins().takes("answer-yes").hears("emergency-title").hears("emergency-line-staff");
        assert!(them.heard.iter().any(|said| said.contains("1 1 2")), "{:?}", them.heard);
        assert_eq!(them.walk.alerts(), [Alert::Emergency]);
        them.heard.clear();
        let again = them.voice.next_wake().expect("it is said again");
        them.walk.tick = again;
        them.told(Input::Wake);
        them.hears("emergency-title");
    }
}

#[test]
fn help_staff_and_leaving_are_one_key_away_in_every_language() {
    for tag in tags() {
        let mut them = Listener::at(site(), &tag);
        them.begins().key(Key::Help).hears("help-title").takes("action-call-staff");
        them.hears("help-coming-title").key(Key::Back).hears("red-flag-rf01");
        assert_eq!(them.walk.alerts(), [Alert::Help]);
        them.key(Key::Back).hears("consent-title").takes("action-leave").hears("leave-title");
        them.takes("leave-yes");
        assert_eq!(them.walk.wipes(), 1);
        assert!(!them.voice.is_on(), "the next person begins in silence");
    }
}

#[test]
fn a_questionnaire_is_answered_unseen() {
    let mut them = Listener::at(Site { plan: vec![], ..site() }, "en");
    them.walk.visit = them.walk.visit.clone().with_forms(vec![walk::sheet()]);
    them.told(Input::Plugged);
    them.begins().is_well().takes("who-guest").takes("answer-yes").takes("answer-no");
    them.takes("form-start").takes("action-next").takes("answer-yes").finds("never");
    them.types("3").finds("a").hears("switch-on").takes("action-next").types("OW");
    them.hears("results-title");
    assert_eq!(them.walk.saved()[0].forms.len(), 1);
}

#[test]
fn back_stops_a_cuff_at_once() {
    let mut them = Listener::at(Site { plan: vec![Kind::BloodPressure], ..site() }, "en");
    them.begins().is_well().takes("who-guest").takes("answer-yes").takes("answer-no").cuffs(&[]);
    them.key(Key::Back).hears("trouble-title-stopped");
    assert_eq!(them.walk.visit.running(), None);
}

#[test]
fn any_key_answers_are_you_still_there() {
    let mut them = Listener::at(site(), "en");
    them.begins().lets(|walk| {
        walk.secs(50);
    });
    them.hears("idle-title").key(Key::Next).hears("red-flag-rf01");
}

#[test]
fn nothing_is_chosen_that_was_not_said() {
    let mut them = Listener::at(site(), "en");
    them.begins();
    let before = them.walk.view();
    them.key(Key::Choose).hears("voice-step-first");
    assert_eq!(them.walk.view(), before);
}

/// Results with neither headphones nor a yes; then with a yes.
#[test]
fn h48_results_are_said_aloud_only_after_a_yes() {
    let mut them = Listener::at(Site { plan: vec![Kind::BloodPressure], ..site() }, "en");
    them.begins().is_well().takes("who-guest").takes("answer-yes").takes("answer-no");
    them.cuffs(&[(118, 73), (116, 71), (114, 69)]).hears("voice-personal");
    let found = |said: &String| said.contains("115") || said.contains("70");
    assert!(!them.ever.iter().any(found), "{:?}", them.ever);
    them.takes("voice-aloud-yes").hears("row-pressure");
    assert!(them.heard.iter().any(found));
}

/// Every key in an order nobody would press, without headphones and without ever saying yes.
#[test]
fn h48_nothing_personal_is_said_aloud_whatever_keys_are_pressed() {
    for seed in 0_u32..40 {
        let plan = vec![Kind::BloodPressure, Kind::Weight];
        let mut them = Listener::at(Site { plan, ..site() }, "en");
        them.begins().is_well();
        // Sighted hands may type; the voice must not repeat it.
        them.lets(|walk| {
            walk.tap(Tap::Choose(1)).types("QUILLON").types("VEXBURY").types("09041973");
            walk.tap(Tap::No).rests().cuffs(&[(137, 83), (135, 81), (133, 79)]);
        });
        them.lets(|walk| {
            walk.tap(Tap::Next).reads(kg(877, Some(163)));
        });
        them.ever.clear();
        let mut turn = seed;
        let yes = them.word("voice-aloud-yes");
        for _ in 0..120 {
            turn = turn.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let key = Key::ALL[usize::try_from((turn >> 16) % 5).unwrap()];
            let offered = them.heard.first() == Some(&yes);
            if !(offered && key == Key::Choose) {
                them.key(key);
            }
            let last = them.ever.join(" | ");
            let secret = ["QUILLON", "VEXBURY", "1973", "134", "80 ", "87.7", "163", "range"];
            let found = secret.iter().find(|secret| last.contains(**secret));
            assert_eq!(found, None, "{last}");
            if them.walk.view().screen == Screen::Attract {
                break;
            }
        }
    }
}

#[test]
fn speed_and_loudness_are_one_step_at_a_time_and_forgotten_at_the_end() {
    let mut them = Listener::at(site(), "en");
    them.begins().takes("voice-settings").takes("voice-louder").takes("voice-slower");
    assert_eq!(them.set, [Output::Volume(80), Output::Speed(120)]);
    for _ in 0..5 {
        them.takes("voice-louder");
    }
    assert_eq!(them.set.last(), Some(&Output::Volume(100)));
    them.key(Key::Back).takes("action-leave").takes("leave-yes");
    let end = them.set.len() - 2;
    assert_eq!(them.set[end..], [Output::Volume(60), Output::Speed(150)]);
}

#[test]
fn what_is_said_is_cut_short_by_a_key_and_by_a_new_screen_and_said_again_on_request() {
    let mut walk = Walk::at_a(site());
    let mut voice = Voice::new();
    voice.handle(walk.tick, Input::View(&walk.view()));
    let hushed = |outputs: &[Output]| outputs.first() == Some(&Output::Hush);
    assert!(!hushed(&voice.handle(walk.tick, Input::Key(Key::Choose))));
    assert!(hushed(&voice.handle(walk.tick, Input::Key(Key::Next))));
    walk.tap(Tap::Begin);
    assert!(hushed(&voice.handle(walk.tick, Input::View(&walk.view()))));
    let mut them = Listener::at(site(), "en");
    them.begins().takes("voice-settings").takes("voice-repeat").hears("red-flag-rf01");
}

#[test]
fn headphones_pulled_out_silence_at_once_and_take_the_yes_back() {
    let mut them = Listener::at(site(), "en");
    them.told(Input::Plugged);
    let view = them.walk.view();
    let said = them.voice.handle(them.walk.tick, Input::Key(Key::Next));
    assert!(said.iter().any(|output| matches!(output, Output::Say(_))));
    let outputs = them.voice.handle(them.walk.tick, Input::Unplugged);
    assert_eq!(outputs.first(), Some(&Output::Hush));
    them.voice.handle(them.walk.tick, Input::View(&view));
    assert!(!them.voice.is_on());
}
