//! The voice at work: what the pure voice wants said goes to the engine, what five keys choose goes
//! to the visit. It must not decide what is said, nor who may hear it.

use crate::voice::{self, Piece};
use crate::words::{Words, plain};
use std::collections::VecDeque;
use std::rc::Rc;
use wayside_care::time::Tick;
use wayside_visit::view::{Tap, View};
use wayside_voice::{Input, Key, Output, Voice};

/// A voice with an engine that can speak.
pub struct Speaker {
    voice: Voice,
    engine: Box<dyn voice::Voice>,
    words: Rc<Words>,
    /// The utterance being said.
    said: Option<u32>,
    volume: u8,
    speed: u16,
    taps: VecDeque<Tap>,
}

impl Speaker {
    /// Silent until a key is pressed.
    #[must_use]
    pub fn new(engine: Box<dyn voice::Voice>, words: Rc<Words>) -> Speaker {
        let (volume, speed) = (60, 150);
        let (voice, taps) = (Voice::new(), VecDeque::new());
        Speaker { voice, engine, words, said: None, volume, speed, taps }
    }

    /// What is on the screen now.
    pub fn shown(&mut self, now: Tick, view: &View) {
        self.tell(now, Input::View(view));
    }

    /// A key of the pad.
    pub fn pressed(&mut self, now: Tick, key: Key) {
        self.tell(now, Input::Key(key));
    }

    /// Time has passed: has the engine finished, and does the voice want to go on?
    pub fn look(&mut self, now: Tick) {
        if let Some(said) = self.said
            && !self.engine.is_speaking()
        {
            self.said = None;
            self.tell(now, Input::Spoken(said));
        }
        if self.voice.next_wake().is_some_and(|wake| wake <= now) {
            self.tell(now, Input::Wake);
        }
    }

    /// Whether somebody must [`Speaker::look`] soon.
    #[must_use]
    pub fn is_busy(&self) -> bool {
        self.said.is_some() || self.voice.next_wake().is_some()
    }

    /// What was chosen by the keys, in order.
    pub fn next_tap(&mut self) -> Option<Tap> {
        self.taps.pop_front()
    }

    fn tell(&mut self, now: Tick, input: Input<'_>) {
        for output in self.voice.handle(now, input) {
            match output {
                Output::Say(utterance) => {
                    let one = |msg: &wayside_visit::view::Msg| Piece {
                        text: plain(&self.words.say(msg, utterance.language())),
                        language: msg
                            .language
                            .clone()
                            .unwrap_or_else(|| utterance.language().to_owned()),
                    };
                    let pieces = utterance.parts().iter().map(one).collect();
                    self.engine.say(pieces, self.speed, self.volume);
                    self.said = Some(utterance.id());
                }
                Output::Hush => {
                    self.engine.hush();
                    self.said = None;
                }
                Output::Tap(tap) => self.taps.push_back(tap),
                Output::Volume(volume) => self.volume = volume,
                Output::Speed(speed) => self.speed = speed,
            }
        }
    }
}

/// The key of a pad behind a key of a keyboard: a numeric pad's digits or arrows, Enter, Backspace
/// or Escape, F1. Anything else is none.
#[must_use]
pub fn pad_key(text: &str) -> Option<Key> {
    use slint::platform::Key as Named;
    let first = text.chars().next()?;
    let named = |key: Named| char::from(key) == first;
    Some(match first {
        '4' => Key::Previous,
        '6' => Key::Next,
        '5' => Key::Choose,
        '7' => Key::Back,
        '9' => Key::Help,
        _ if named(Named::LeftArrow) || named(Named::UpArrow) => Key::Previous,
        _ if named(Named::RightArrow) || named(Named::DownArrow) => Key::Next,
        _ if named(Named::Return) => Key::Choose,
        _ if named(Named::Backspace) || named(Named::Escape) => Key::Back,
        _ if named(Named::F1) => Key::Help,
        _ => return None,
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may fail")]
mod tests {
    use super::*;
    use std::cell::RefCell;
    use wayside_visit::{Site, Visit};

    /// An engine that is done as soon as it is asked, and keeps what it was given.
    #[derive(Clone, Default)]
    struct Heard(Rc<RefCell<Vec<String>>>);

    impl voice::Voice for Heard {
        fn say(&mut self, pieces: Vec<Piece>, _: u16, _: u8) {
            self.0.borrow_mut().extend(pieces.into_iter().map(|piece| piece.text));
        }
        fn hush(&mut self) {}
        fn is_speaking(&mut self) -> bool {
            false
        }
    }

    #[test]
    fn a_key_wakes_the_voice_and_keys_choose_what_was_heard() {
        let heard = Heard::default();
        let words = Rc::new(Words::load().unwrap());
        let mut speaker = Speaker::new(Box::new(heard.clone()), words);
        let visit = Visit::new(Site::default(), Tick::ZERO);
        let at = |ms| Tick::from_millis(ms);
        speaker.shown(at(0), &visit.view(at(0)));
        speaker.look(at(10));
        assert!(heard.0.borrow().is_empty() && !speaker.is_busy(), "silent until asked");
        speaker.pressed(at(100), Key::Next);
        let mut tap = None;
        for turn in 1..200 {
            speaker.look(at(100 + turn * 100));
            if heard.0.borrow().iter().any(|text| text == "Touch to begin") {
                speaker.pressed(at(100 + turn * 100), Key::Choose);
                // What only says that somebody is there may come before it.
                tap = std::iter::from_fn(|| speaker.next_tap()).find(|tap| *tap == Tap::Begin);
                if tap.is_some() {
                    break;
                }
            } else if turn % 5 == 0 {
                speaker.pressed(at(100 + turn * 100), Key::Next);
            }
        }
        assert_eq!(tap, Some(Tap::Begin), "{:?}", heard.0.borrow());
    }

    #[test]
    fn keys_that_are_no_pads_do_nothing() {
        assert_eq!(pad_key("5"), Some(Key::Choose));
        assert_eq!(pad_key("a"), None);
        assert_eq!(pad_key(" "), None);
        assert_eq!(pad_key(""), None);
    }
}
