//! What blood-pressure devices send. It must not know how a driver reads it.

use crate::device::{OtherEnd, Said, Stimulus};
use crate::memory::{Answer, Keeper, Records, take};
use crate::push::Pusher;
use crate::script::{Numbers, Pace, Turn};
use crate::suntech::Module;
use wayside_care::time::{Span, Tick};
use wayside_devices::frame::{sum, xor};

/// What an arm-in monitor takes, from start to result.
const TAKES: Span = Span::from_secs(25);

pub(crate) fn other_end(id: &str, turns: &[Turn], pace: Pace) -> Option<Box<dyn OtherEnd>> {
    let push = |write| -> Option<Box<dyn OtherEnd>> {
        Some(Box::new(Pusher::new(write, TAKES, turns, pace)))
    };
    let keep = |answer: Answer, keeps_failures| -> Option<Box<dyn OtherEnd>> {
        Some(Box::new(Keeper::new(answer, keeps_failures, TAKES, turns, pace)))
    };
    match id {
        "omron-hbp9030" => push(omron_hbp9030),
        "terumo-es-p2020" => push(terumo_es_p2020),
        "and-tm2655" => keep(and_tm2655, true),
        "and-tm2655-start" => Some(Box::new(Started {
            monitor: Keeper::new(and_tm2655, true, TAKES, turns, pace),
            heard: Vec::new(),
        })),
        "omron-hem7080" => keep(omron_hem7080, false),
        "visomat" => keep(visomat, false),
        "taidoc-td3128" => keep(taidoc_td3128, false),
        "suntech-oem" => Some(Box::new(Module::new(turns, pace))),
        _ => None,
    }
}

/// A third of the way from diastolic to systolic, as these devices print their mean.
fn mean(sys: u16, dia: u16) -> u16 {
    dia + sys.saturating_sub(dia) / 3
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

/// `R1` between STX and ETX, and its sum (device-protocols.md 5.4). What a failed measurement looks
/// like is not published: nothing is sent. Movement puts a number into an unexplained group.
fn terumo_es_p2020(turn: &Turn, count: u32, out: &mut Vec<u8>) {
    let Numbers::Cuff(sys, dia, pulse) = turn.numbers else { return };
    let (hour, minute) = clock(count);
    let (map, group) = (mean(sys, dia), u8::from(turn.moved));
    let text = format!(
        "\x02R1,000000000,260711,{hour:02}{minute:02}00,{sys:03},{map:03},{dia:03},{pulse:03},\
         0000,000{group},00000,000\x03"
    );
    out.extend_from_slice(text.as_bytes());
    out.push(sum(text.as_bytes()));
}

/// Answers `RB` with the last record (device-protocols.md 5.2).
fn and_tm2655(heard: &mut Vec<u8>, held: &Records, said: &mut Vec<u8>) {
    let read_back = [0x16, 0x16, 0x01, 0x30, 0x30, 0x02, b'R', b'B', 0x03, 0x10];
    while take(heard, &read_back) {
        let Some((turn, count)) = held.last() else { return };
        let (hour, minute) = clock(*count);
        let (err, sys, map, dia, pulse) = match turn.numbers {
            Numbers::Cuff(sys, dia, pulse) => (0, sys, mean(sys, dia), dia, pulse),
            Numbers::Error(code) => (code, 0, 0, 0, 0),
            _ => return,
        };
        let (uneven, moved) = (u8::from(turn.irregular), u8::from(turn.moved));
        let text = format!(
            "\x0100\x02TM2657\x1e260711{hour:02}{minute:02}\x1eRB\x1eM\x1eE{err:02}\x1eS{sys:3}\x1e\
             M{map:3}\x1eD{dia:3}\x1eP{pulse:3}\x1eI16\x1eL 92\x1ei{uneven}\x1em{moved}\x03"
        );
        said.extend_from_slice(&[0x16, 0x16]);
        said.extend_from_slice(text.as_bytes());
        said.push(xor(text.as_bytes()));
    }
}

/// Answers HID reports with HID reports (device-protocols.md 5.6): clearing, count, newest, off.
fn omron_hem7080(heard: &mut Vec<u8>, held: &Records, said: &mut Vec<u8>) {
    // A command ends with a report of less than seven bytes.
    while let Some(end) = heard.chunks_exact(8).position(|report| report.first() != Some(&7)) {
        let reports: Vec<u8> = heard.drain(..(end + 1) * 8).collect();
        let mut command = Vec::new();
        for report in reports.chunks_exact(8) {
            if let Some((count, rest)) = report.split_first() {
                command.extend(rest.iter().take(usize::from(*count)));
            }
        }
        let mut reply = Vec::new();
        match command.as_slice() {
            [b'G', b'D', b'C', ..] => {
                let count = u8::try_from(held.len()).unwrap_or(u8::MAX);
                checked(&[0, count.wrapping_add(0x0F), 0, count], &mut reply);
            }
            [b'G', b'M', b'E', ..] => match held.last() {
                Some((turn, count)) => checked(&hem_record(turn, *count), &mut reply),
                None => reply.extend_from_slice(b"NO"),
            },
            _ => reply.extend_from_slice(b"OK"),
        }
        for part in reply.chunks(7) {
            let mut report = [0x4E_u8; 8];
            let (count, rest) = report.split_at_mut(1);
            count.fill(u8::try_from(part.len()).unwrap_or(0));
            for (place, byte) in rest.iter_mut().zip(part) {
                *place = *byte;
            }
            said.extend_from_slice(&report);
        }
    }
}

fn checked(data: &[u8], reply: &mut Vec<u8>) {
    reply.extend_from_slice(b"OK\0");
    reply.extend_from_slice(data);
    reply.push(xor(data));
}

fn hem_record(turn: &Turn, count: u32) -> [u8; 13] {
    let byte = |n: u32| u8::try_from(n).unwrap_or(0);
    let (hour, minute) = clock(count);
    let Numbers::Cuff(sys, dia, pulse) = turn.numbers else { return [0; 13] };
    let [sys, dia, pulse] = [sys, dia, pulse].map(|n| byte(u32::from(n)));
    [26, 7, 11, byte(hour), byte(minute), 0, 0, 0, sys, dia, pulse, 0, 0]
}

/// Answers `R00` with the whole memory of user 1, and an empty one of user 2
/// (device-protocols.md 5.10).
fn visomat(heard: &mut Vec<u8>, held: &Records, said: &mut Vec<u8>) {
    while take(heard, b"\x02R00\x03") {
        let held = held.get(held.len().saturating_sub(99)..).unwrap_or_default();
        let mut text = format!("\x02M1{:02}", held.len());
        for (turn, count) in held {
            let (hour, minute) = clock(*count);
            if let Numbers::Cuff(sys, dia, pulse) = turn.numbers {
                let flag = u8::from(turn.irregular);
                text.push_str(&format!(
                    "260711{hour:02}{minute:02}{flag}{sys:03}{dia:03}{pulse:03}"
                ));
            }
        }
        said.extend_from_slice(text.as_bytes());
        said.extend_from_slice(b"M200\0\x03");
    }
}

/// Answers frames of eight bytes (device-protocols.md 5.9): model, count, time and value of the
/// newest record, and nothing else.
fn taidoc_td3128(heard: &mut Vec<u8>, held: &Records, said: &mut Vec<u8>) {
    while let Some([_, command, ..]) = heard.first_chunk::<8>().copied() {
        heard.drain(..8);
        let Some((turn, count)) = held.last() else { continue };
        let Numbers::Cuff(sys, dia, pulse) = turn.numbers else { continue };
        let byte = |n: u16| u8::try_from(n).unwrap_or(0);
        let data = match command {
            0x24 => [0x28, 0x31, 0, 0],
            0x2B => {
                let [low, high] = u16::try_from(held.len()).unwrap_or(u16::MAX).to_le_bytes();
                [low, high, 0, 0]
            }
            0x25 => {
                let (hour, minute) = clock(*count);
                let [low, high] = ((26_u16 << 9) | (7 << 5) | 11).to_le_bytes();
                let flags = u8::from(turn.irregular) << 7;
                let [hour, minute] = [hour, minute].map(|n| u8::try_from(n).unwrap_or(0));
                [low, high, minute | flags, hour]
            }
            0x26 => [byte(sys), byte(mean(sys, dia)), byte(dia), byte(pulse)],
            _ => continue,
        };
        let mut frame = vec![0x51, command];
        frame.extend_from_slice(&data);
        frame.push(0xA5);
        frame.push(sum(&frame));
        said.extend_from_slice(&frame);
    }
}

/// The same monitor where the kiosk presses start and stop. Nobody else does.
struct Started {
    monitor: Keeper,
    heard: Vec<u8>,
}

impl OtherEnd for Started {
    fn handle(&mut self, now: Tick, input: Stimulus<'_>, out: &mut Said) {
        if input == Stimulus::PersonActs {
            return;
        }
        self.monitor.handle(now, input, out);
        let Stimulus::Bytes(bytes) = input else { return };
        self.heard.extend_from_slice(bytes);
        let command = |letter, check| [0x16, 0x16, 0x01, 0x30, 0x30, 0x02, b'S', letter, 3, check];
        let (start, stop) = (command(b'T', 0x07), command(b'P', 0x03));
        for (command, does) in [(stop, Stimulus::PersonLeaves), (start, Stimulus::PersonActs)] {
            while take(&mut self.heard, &command) {
                self.monitor.handle(now, does, out);
                out.bytes.extend_from_slice(&[0x16, 0x16, 0x01, 0x30, 0x30, 0x06]);
            }
        }
        let rubbish = self.heard.len().saturating_sub(16);
        self.heard.drain(..rubbish);
    }
}
