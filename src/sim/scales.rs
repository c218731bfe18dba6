//! What scales send. It must not know how a driver reads it.

use crate::device::OtherEnd;
use crate::load::{Load, Says, Scale, Writer};
use crate::push::Pusher;
use crate::script::{Numbers, Pace, Turn};
use rust_decimal::prelude::ToPrimitive;
use wayside_care::time::Span;
use wayside_care::units::half_up;
use wayside_devices::frame::sum;

/// What a scale takes to stand still.
const TAKES: Span = Span::from_secs(4);

pub(crate) fn other_end(id: &str, turns: &[Turn], pace: Pace) -> Option<Box<dyn OtherEnd>> {
    let push = |write| -> Option<Box<dyn OtherEnd>> {
        Some(Box::new(Pusher::new(write, TAKES, turns, pace)))
    };
    let scale = |write: Writer, says| -> Option<Box<dyn OtherEnd>> {
        Some(Box::new(Scale::new(write, says, turns, pace)))
    };
    match id {
        "healthometer-esc" => push(healthometer_esc),
        "sma-scp0499" => scale(sma_scp0499, Says::Asked(b"\nW\r")),
        "and-scale" => scale(and_scale, Says::Asked(b"Q\r")),
        "mt-sics" => scale(mt_sics, Says::Asked(b"SI\r\n")),
        "tanita-csv" => push(tanita_csv),
        "gtech-gl310" => push(gtech_gl310),
        "hid-scale" => scale(hid_scale, Says::Every(Span::from_millis(200))),
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

/// Fixed columns (device-protocols.md 6.2).
fn sma_scp0499(load: Load, out: &mut Vec<u8>) {
    let (status, motion, value) = match load {
        Load::Empty => ('Z', ' ', "0.000".to_owned()),
        Load::Moving(kg) => (' ', 'M', format!("{:.3}", half_up(kg, 3))),
        Load::Still(kg) => (' ', ' ', format!("{:.3}", half_up(kg, 3))),
        Load::Over => ('O', ' ', "-".repeat(10)),
    };
    out.extend_from_slice(format!("\n{status}1G{motion} {value:>10}kg \r").as_bytes());
}

/// State, sign, seven characters, unit (device-protocols.md 6.3).
fn and_scale(load: Load, out: &mut Vec<u8>) {
    let line = match load {
        Load::Empty => "ST,+0000.00 kg\r\n".to_owned(),
        Load::Moving(kg) => format!("US,+{:07.2} kg\r\n", half_up(kg, 2)),
        Load::Still(kg) => format!("ST,+{:07.2} kg\r\n", half_up(kg, 2)),
        Load::Over => "OL,+999999.9\r\n".to_owned(),
    };
    out.extend_from_slice(line.as_bytes());
}

/// Stable or dynamic, ten columns of value (device-protocols.md 6.4).
fn mt_sics(load: Load, out: &mut Vec<u8>) {
    let line = match load {
        Load::Empty => format!("S S {:>10} kg\r\n", "0.00"),
        Load::Moving(kg) => format!("S D {:>10.2} kg\r\n", half_up(kg, 2)),
        Load::Still(kg) => format!("S S {:>10.2} kg\r\n", half_up(kg, 2)),
        Load::Over => "S +\r\n".to_owned(),
    };
    out.extend_from_slice(line.as_bytes());
}

/// Tags and values with a sum (device-protocols.md 6.5).
fn tanita_csv(turn: &Turn, count: u32, out: &mut Vec<u8>) {
    let Numbers::Load(kg, height) = turn.numbers else { return };
    if turn.moved {
        return;
    }
    let minute = count % 60;
    let mut line = format!("{{0,16,~0,1,MO,\"PW-650\",Da,\"11/07/2026\",TI,\"09:{minute:02}\",");
    if let Some(cm) = height {
        line.push_str(&format!("Hm,{:.1},", half_up(cm, 1)));
    }
    line.push_str(&format!("Wk,{:.1},Pt,0.0,Ta,0.0,", half_up(kg, 1)));
    let check = sum(line.as_bytes());
    line.push_str(&format!("CS,{check:02X}\r\n"));
    out.extend_from_slice(line.as_bytes());
}

/// Five fields between STX and ETX (device-protocols.md 6.6).
fn gtech_gl310(turn: &Turn, _count: u32, out: &mut Vec<u8>) {
    let Numbers::Load(kg, height) = turn.numbers else { return };
    if turn.moved {
        return;
    }
    let (cm, kg) = (half_up(height.unwrap_or_default(), 1), half_up(kg, 2));
    out.extend_from_slice(format!("\x02{cm:.1},{kg:.2},F,100.0,22.0\x03").as_bytes());
}

/// Reports of six bytes in kg with two places (device-protocols.md 6.10).
fn hid_scale(load: Load, out: &mut Vec<u8>) {
    let (status, kg) = match load {
        Load::Empty => (2, None),
        Load::Moving(kg) => (3, Some(kg)),
        Load::Still(kg) => (4, Some(kg)),
        Load::Over => (6, None),
    };
    let hundredths = kg.and_then(|kg| half_up(kg, 2).checked_mul(100.into())?.to_u16());
    let [low, high] = hundredths.unwrap_or(0).to_le_bytes();
    out.extend_from_slice(&[0x03, status, 0x03, 0xFE, low, high]);
}
