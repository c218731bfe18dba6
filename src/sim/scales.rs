//! What scales send. It must not know how a driver reads it.

use crate::device::OtherEnd;
use crate::push::Pusher;
use crate::script::{Numbers, Pace, Turn};
use wayside_care::time::Span;
use wayside_care::units::half_up;

/// What a scale takes to stand still.
const TAKES: Span = Span::from_secs(4);

pub(crate) fn other_end(id: &str, turns: &[Turn], pace: Pace) -> Option<Box<dyn OtherEnd>> {
    let push = |write| -> Option<Box<dyn OtherEnd>> {
        Some(Box::new(Pusher::new(write, TAKES, turns, pace)))
    };
    match id {
        "healthometer-esc" => push(healthometer_esc),
        _ => None,
    }
}

/// One ESC packet in metric units, sent after a stable hold (device-protocols.md 6.1). A scale
/// that never stands still, or fails, sends nothing.
fn healthometer_esc(turn: &Turn, _count: u32, out: &mut Vec<u8>) {
    let Numbers::Load(kg, height) = turn.numbers else { return };
    if turn.moved {
        return;
    }
    let mut packet = format!("\x1bR\x1bI0000000000\x1bW{:06.2}", half_up(kg, 2));
    if let Some(cm) = height {
        packet.push_str(&format!("\x1bH{:06.2}", half_up(cm, 2)));
    }
    packet.push_str("\x1bNm\x1bE");
    out.extend_from_slice(packet.as_bytes());
}
