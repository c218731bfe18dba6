//! What oximeters send. It must not know how a driver reads it.

use crate::device::OtherEnd;
use crate::script::{Pace, Turn};
use crate::stream::{Finger, Rate, Streamer, View, Writer};
use wayside_devices::frame::sum;

pub(crate) fn other_end(id: &str, turns: &[Turn], pace: Pace) -> Option<Box<dyn OtherEnd>> {
    let stream = |write: Writer, frames, packet| -> Option<Box<dyn OtherEnd>> {
        let rate = Rate { frames, in_ms: 1000, packet };
        Some(Box::new(Streamer::new(write, rate, turns, pace)))
    };
    match id {
        "nonin-df2" => stream(nonin_df2, 75, 25),
        _ => None,
    }
}

/// What the Nonin formats send for a finger: status bits of formats 2 and 7, pulse, saturation.
fn nonin(finger: Finger) -> (u8, u16, u8) {
    match finger {
        // Artefact, out of track, sensor alarm; the sentinels for "no value".
        Finger::Out => (0xB8, 511, 127),
        Finger::Searching => (0x90, 511, 127),
        Finger::In { spo2, pulse, weak, moved } => {
            let perfusion = if weak { 0x04 } else { 0x02 };
            (0x80 | perfusion | if moved { 0x20 } else { 0 }, pulse, spo2)
        }
    }
}

/// The float byte of a frame, counted from 1 within its packet (device-protocols.md 4.1).
fn nonin_float(frame: u64, pulse: u16, spo2: u8) -> u8 {
    let [high, low] = [pulse >> 7, pulse & 0x7F].map(|half| u8::try_from(half).unwrap_or(0));
    match frame {
        1 | 14 | 20 | 22 => high,
        2 | 15 | 21 | 23 => low,
        3 | 9 | 10 | 11 | 16 | 17 => spo2,
        4 => 48,
        8 => 0x20,
        _ => 0,
    }
}

fn nonin_df2(view: View, out: &mut Vec<u8>) {
    let (status, pulse, spo2) = nonin(view.finger);
    let place = view.frame % 25 + 1;
    let sync = u8::from(place == 1);
    let frame = [0x01, status | sync, view.pleth, nonin_float(place, pulse, spo2)];
    out.extend_from_slice(&frame);
    out.push(sum(&frame));
}
