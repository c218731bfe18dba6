//! What blood-pressure devices send. It must not know how a driver reads it.

use crate::device::OtherEnd;
use crate::push::Pusher;
use crate::script::{Numbers, Pace, Turn};
use wayside_care::time::Span;

/// What an arm-in monitor takes, from start to result.
const TAKES: Span = Span::from_secs(25);

pub(crate) fn other_end(id: &str, turns: &[Turn], pace: Pace) -> Option<Box<dyn OtherEnd>> {
    let push = |write| -> Option<Box<dyn OtherEnd>> {
        Some(Box::new(Pusher::new(write, TAKES, turns, pace)))
    };
    match id {
        "omron-hbp9030" => push(omron_hbp9030),
        _ => None,
    }
}

/// A device's own clock: minutes go by with measurements, the date stands still.
fn clock(count: u32) -> (u32, u32) {
    (9 + count / 60 % 12, count % 60)
}

/// Format 5, 53 characters (device-protocols.md 5.3). The ID field is what is set when no card was
/// read: blanks.
fn omron_hbp9030(turn: &Turn, count: u32, out: &mut Vec<u8>) {
    let (hour, minute) = clock(count);
    let moved = u8::from(turn.moved);
    let (err, vitals) = match turn.numbers {
        Numbers::Cuff(sys, dia, pulse) => (0, format!("{sys:03},{dia:03},{pulse:03}")),
        Numbers::Error(code) => (code % 10, "   ,   ,   ".to_owned()),
        _ => return,
    };
    let line = format!("2026,07,11,{hour:02},{minute:02},{:20},{err},{vitals},{moved}\r\n", "");
    out.extend_from_slice(line.as_bytes());
}
