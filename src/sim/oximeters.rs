//! What oximeters send. It must not know how a driver reads it.

use crate::device::OtherEnd;
use crate::push::Pusher;
use crate::script::{Numbers, Pace, Turn};
use crate::stream::{Finger, Order, Orders, Rate, Streamer, View, Writer};
use wayside_care::time::Span;
use wayside_devices::frame::sum;

pub(crate) fn other_end(id: &str, turns: &[Turn], pace: Pace) -> Option<Box<dyn OtherEnd>> {
    let streamer = |write: Writer, frames, in_ms, packet| {
        Streamer::new(write, Rate { frames, in_ms, packet }, turns, pace)
    };
    let stream = |write: Writer, frames, in_ms, packet| -> Option<Box<dyn OtherEnd>> {
        Some(Box::new(streamer(write, frames, in_ms, packet)))
    };
    match id {
        "nonin-df2" => stream(nonin_df2, 75, 1000, 25),
        "nonin-df7" => stream(nonin_df7, 75, 1000, 25),
        "nonin-df8" => stream(nonin_df8, 1, 1000, 1),
        "nonin-df13" => Some(Box::new(Pusher::new(nonin_df13, SPOT_CHECK, turns, pace))),
        "masimo-ascii1" => stream(masimo_ascii1, 1, 1000, 1),
        "nellcor-ascii" => stream(nellcor_ascii, 1, 2000, 1),
        "contec-cms50-new" => {
            let orders = Orders { read: contec_order, last: CONTEC_LASTS };
            Some(Box::new(streamer(contec_cms50_new, 60, 1000, 1).told(orders)))
        }
        "contec-cms50-old" => stream(contec_cms50_old, 60, 1000, 1),
        "bci-berry" => stream(bci_berry, 100, 1000, 1),
        _ => None,
    }
}

/// What SmartPoint takes in life.
const SPOT_CHECK: Span = Span::from_secs(12);
/// How long a Contec streams after its last order.
const CONTEC_LASTS: Span = Span::from_secs(60);

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

fn nonin_df7(view: View, out: &mut Vec<u8>) {
    let (status, pulse, spo2) = nonin(view.finger);
    let place = view.frame % 25 + 1;
    let sync = u8::from(place == 1);
    let frame = [status | sync, view.pleth, 0x40, nonin_float(place, pulse, spo2)];
    out.extend_from_slice(&frame);
    out.push(sum(&frame));
}

fn nonin_df8(view: View, out: &mut Vec<u8>) {
    let (first, pulse, spo2, second) = match view.finger {
        Finger::Out => (0xA0, 511_u16, 127, 0x08),
        Finger::Searching => (0xA0, 511, 127, 0x00),
        Finger::In { spo2, pulse, weak, moved } => {
            (0x80 | if weak { 0x10 } else { 0 } | if moved { 0x04 } else { 0 }, pulse, spo2, 0x20)
        }
    };
    let [high, low] = [pulse >> 7, pulse & 0x7F].map(|part| u8::try_from(part).unwrap_or(0));
    out.extend_from_slice(&[first | high, low, spo2, second]);
}

/// One spot check; without a finger the device gives up (NOMS).
fn nonin_df13(turn: &Turn, count: u32, out: &mut Vec<u8>) {
    let (status, pulse, spo2) = match turn.numbers {
        Numbers::Finger(spo2, pulse) => (if turn.weak { 0 } else { 0x02 }, pulse, spo2),
        _ => (0x01, 511, 127),
    };
    let minute = u8::try_from(count % 10).unwrap_or(0);
    let [high, low] = pulse.to_be_bytes();
    let data = [0x20, 0x26, 0x07, 0x11, 0x09, minute, 0, 0, status, 0, high, low, 0, spo2];
    out.extend_from_slice(&[0x00, 0x02, 0x00, 0x0D, 0x00, 0x0E]);
    out.extend_from_slice(&data);
    out.extend_from_slice(&[sum(&data), 0x03]);
}

/// Seconds of a device's own clock.
fn clock(seconds: u64) -> (u64, u64, u64) {
    (9 + seconds / 3600 % 12, seconds / 60 % 60, seconds % 60)
}

fn masimo_ascii1(view: View, out: &mut Vec<u8>) {
    let (hour, minute, second) = clock(view.frame);
    let (numbers, exceptions) = match view.finger {
        Finger::Out => ("SPO2=---% BPM=--- PI=--.--%".to_owned(), 0x820),
        Finger::Searching => ("SPO2=---% BPM=--- PI=--.--%".to_owned(), 0x808),
        Finger::In { spo2, pulse, weak, moved } => {
            let pi = if weak { "00.22" } else { "04.96" };
            let doubts = if weak { 0x04 } else { 0 } | if moved { 0x400 } else { 0 };
            (format!("SPO2={spo2:03}% BPM={pulse:03} PI={pi}%"), 0x800 | doubts)
        }
    };
    let line = format!(
        "07/11/26 {hour:02}:{minute:02}:{second:02} SN=0000145838 {numbers} SPCO=--.-% SPMET=--.-% \
         DESAT=-- PIDELTA=+-- ALARM=0000 EXC={exceptions:06X}\r\n"
    );
    out.extend_from_slice(line.as_bytes());
}

fn nellcor_ascii(view: View, out: &mut Vec<u8>) {
    let (hour, minute, second) = clock(view.frame * 2);
    if view.frame.is_multiple_of(25) {
        out.extend_from_slice(
            b"N-560    VERSION 1.61.00    CRC:XXXX  SpO2 Limit: 85-100%    PR Limit: 40-170BPM\r\n\
              ADULT 0SAT-S\r\nTIME  %SpO2 BPM PA Status\r\n",
        );
    }
    let (numbers, codes) = match view.finger {
        Finger::Out => ("---     ---     ---".to_owned(), "SO AO"),
        Finger::Searching => ("---     ---     ---".to_owned(), "PS AO"),
        Finger::In { spo2, pulse, moved, .. } => {
            (format!("{spo2:3}     {pulse:3}      88"), if moved { "MO AO" } else { "AO" })
        }
    };
    let line = format!(
        "11-Jul-26 {hour:02}:{minute:02}:{second:02}   {numbers}                   {codes}\r\n"
    );
    out.extend_from_slice(line.as_bytes());
}

/// What both five-byte streams send: pulse and saturation with the sentinels for "none", the
/// pulse's top bit for the third byte, and a pleth of seven bits.
fn five_bytes(view: View, first: u8, third: u8, out: &mut Vec<u8>) {
    let (pulse, spo2) = match view.finger {
        Finger::In { spo2, pulse, .. } => (u8::try_from(pulse).unwrap_or(u8::MAX), spo2),
        _ => (0xFF, 0x7F),
    };
    let bar = view.pleth >> 4;
    let third = third | bar | (pulse >> 1 & 0x40);
    out.extend_from_slice(&[first, view.pleth >> 1, third, pulse & 0x7F, spo2]);
}

fn contec_cms50_old(view: View, out: &mut Vec<u8>) {
    match view.finger {
        Finger::Out => five_bytes(view, 0x90, 0x20, out),
        Finger::Searching => five_bytes(view, 0x80, 0x20, out),
        Finger::In { .. } => five_bytes(view, 0x87, 0x00, out),
    }
}

fn bci_berry(view: View, out: &mut Vec<u8>) {
    match view.finger {
        Finger::Out => five_bytes(view, 0x80, 0x10, out),
        Finger::Searching => five_bytes(view, 0x80, 0x20, out),
        Finger::In { .. } => five_bytes(view, 0x87, 0x00, out),
    }
}

/// Orders of nine bytes, `7D 81` and a code.
fn contec_order(bytes: &[u8], said: &mut Vec<u8>) -> Option<Order> {
    let mut order = None;
    for command in bytes.windows(3) {
        order = match command {
            [0x7D, 0x81, 0xA1] => Some(Order::Start),
            [0x7D, 0x81, 0xAF] => Some(Order::KeepAlive),
            [0x7D, 0x81, 0xA2] => {
                said.extend_from_slice(&[0x0C, 0x80]);
                Some(Order::Stop)
            }
            _ => order,
        };
    }
    order
}

/// Packets of nine bytes whose second byte carries the top bits of the others.
fn contec_cms50_new(view: View, out: &mut Vec<u8>) {
    let (flags, pulse, spo2) = match view.finger {
        Finger::Out => (0x01, 0, 0),
        Finger::Searching => (0x02, 0, 0),
        Finger::In { spo2, pulse, .. } => (0, u8::try_from(pulse).unwrap_or(u8::MAX), spo2),
    };
    let top = 0xE0 | flags | (pulse >> 7) << 3;
    let (pleth, bar) = (view.pleth >> 1, view.pleth >> 4);
    let data = [0x05, pleth, 0x10 | bar, pulse, spo2, 0x7F, 0x7F].map(|byte| byte | 0x80);
    out.extend_from_slice(&[0x01, top]);
    out.extend_from_slice(&data);
}
