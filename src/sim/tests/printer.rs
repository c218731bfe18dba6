//! The receipt printer's driver against its simulated end, and its law whatever bytes come.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs
)]

use wayside_care::time::{Span, Tick};
use wayside_devices::escpos::{CLEAR, Input, Outcome, Picture, PrintFault, Printer};
use wayside_devices::transcript::{Transcript, What};
use wayside_sim::printer::{ReceiptPrinter, Trouble};

const LIMIT: Span = Span::from_secs(30);

fn checks(width: usize, height: usize) -> Picture {
    let dots = (0..width * height).map(|at| (at / 3 + at / width / 5).is_multiple_of(2));
    Picture::from_dots(width, dots).unwrap()
}

/// Prints; `spoil` may break the printer before each sending.
fn run(
    end: &mut ReceiptPrinter,
    picture: &Picture,
    mut spoil: impl FnMut(&mut ReceiptPrinter, usize),
) -> (Outcome, Tick) {
    let (mut printer, mut now) = (Printer::default(), Tick::from_millis(1));
    let mut out = printer.handle(now, Input::Print(picture.clone(), now + LIMIT));
    let mut sendings = 0;
    for _ in 0..10_000 {
        let mut back = Vec::new();
        for bytes in &out.send {
            spoil(end, sendings);
            sendings += 1;
            back.extend(end.take(bytes));
        }
        if let Some(ended) = out.ended {
            assert!(!printer.is_busy());
            return (ended, now);
        }
        if back.is_empty() {
            now = out.wake.expect("it waits for nothing").max(now + Span::from_millis(1));
            out = printer.handle(now, Input::Wake);
        } else {
            out = printer.handle(now, Input::Bytes(&back));
        }
    }
    panic!("it never ends");
}

#[test]
fn what_is_printed_is_the_picture_and_it_is_cut() {
    for (width, height) in [(576, 700), (8, 1), (100, 47), (576, 48), (384, 49)] {
        let mut end = ReceiptPrinter::new(10_000);
        let picture = checks(width, height);
        let (ended, _) = run(&mut end, &picture, |_, _| {});
        assert_eq!(ended, Outcome::Printed { paper_low: false });
        let [slip] = end.slips() else { panic!("one slip") };
        assert_eq!((slip.width, slip.rows.len()), (picture.width(), picture.height()));
        let printed: Vec<bool> = slip.rows.iter().flatten().copied().collect();
        let differ = printed.iter().zip(picture.dots()).filter(|(a, b)| **a != *b).count();
        assert!(differ * 1000 <= printed.len(), "{differ} dots differ");
    }
}

#[test]
fn a_picture_is_never_an_order() {
    // DLE EOT, DLE ENQ and DLE DC4 as dots, over and over.
    let bytes = [0x10, 0x04, 0x01, 0x10, 0x14, 0x08, 0x01, 0x03, 0x14, 0x01, 0x06, 0x02, 0x08];
    let bits = |byte: u8| (0..8).map(move |bit| byte & (0x80 >> bit) != 0);
    let dots = (0..72 * 60).flat_map(|at| bits(bytes[at % bytes.len()]));
    let picture = Picture::from_dots(576, dots).unwrap();
    let mut end = ReceiptPrinter::new(10_000);
    assert_eq!(run(&mut end, &picture, |_, _| {}).0, Outcome::Printed { paper_low: false });
    assert_eq!(end.slips()[0].rows.len(), 60);
}

#[test]
fn each_trouble_has_its_fault_before_anything_is_printed() {
    let none = Trouble::default();
    for (trouble, paper, fault) in [
        (none, 0, PrintFault::PaperOut),
        (Trouble { cover_open: true, ..none }, 9000, PrintFault::CoverOpen),
        (Trouble { cutter: true, ..none }, 9000, PrintFault::Cutter),
        (Trouble { broken: true, ..none }, 9000, PrintFault::Broken),
        (Trouble { offline: true, ..none }, 9000, PrintFault::Offline),
        (Trouble { mute: true, ..none }, 9000, PrintFault::NoAnswer),
    ] {
        let mut end = ReceiptPrinter::new(paper);
        end.trouble = trouble;
        let (ended, at) = run(&mut end, &checks(576, 300), |_, _| {});
        assert_eq!(ended, Outcome::Failed(fault));
        assert!(at.millis() < 5000, "{fault:?} is said after {} ms", at.millis());
        assert!(end.held() <= 2, "nothing but being told to begin anew");
    }
    let mut end = ReceiptPrinter::new(1500);
    let low = Outcome::Printed { paper_low: true };
    assert_eq!(run(&mut end, &checks(576, 300), |_, _| {}).0, low);
}

#[test]
fn h03_what_a_printer_kept_of_a_failed_slip_is_erased_in_it() {
    // Wherever the roll ends or the cover opens: nothing comes out when it is mended.
    for at in 5..20 {
        for cover in [false, true] {
            let mut end = ReceiptPrinter::new(10_000);
            let mut hit = false;
            let (ended, _) = run(&mut end, &checks(576, 600), |end, sending| {
                if sending == at {
                    hit = true;
                    end.trouble.cover_open = cover;
                    end.paper = if cover { end.paper } else { 0 };
                }
            });
            assert!(hit);
            let fault = if cover { PrintFault::CoverOpen } else { PrintFault::PaperOut };
            assert_eq!(ended, Outcome::Failed(fault), "sending {at}");
            let before = end.hanging().rows.len();
            end.trouble = Trouble::default();
            end.load(10_000);
            assert_eq!(end.hanging().rows.len(), before, "sending {at}: it went on printing");
            assert_eq!(end.held(), 0, "sending {at}");
        }
    }
}

#[test]
fn a_person_who_leaves_or_a_pulled_cable_ends_it_at_once() {
    for (input, fault) in
        [(Input::Cancel, PrintFault::Cancelled), (Input::Closed, PrintFault::Unplugged)]
    {
        let (mut printer, now) = (Printer::default(), Tick::ZERO);
        let again = Input::Print(checks(8, 8), now + LIMIT);
        printer.handle(now, Input::Print(checks(8, 8), now + LIMIT));
        let busy = printer.handle(now, again.clone());
        assert_eq!(busy.ended, Some(Outcome::Failed(PrintFault::Busy)));
        (0..4).for_each(|_| drop(printer.handle(now, Input::Bytes(&[0x12]))));
        let out = printer.handle(now, input);
        assert_eq!(out.ended, Some(Outcome::Failed(fault)));
        assert_eq!(out.send.last().unwrap().as_slice(), CLEAR);
        assert!(printer.handle(now, again).ended.is_none(), "the next one works");
    }
}

#[test]
fn every_print_ends_once_in_time_whatever_bytes_come() {
    let mut state = 0x1234_5678_9abc_def1_u64;
    let mut next = move || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state
    };
    for _ in 0..5000 {
        let (mut printer, mut now) = (Printer::default(), Tick::ZERO);
        let mut out = printer.handle(now, Input::Print(checks(16, 200), now + LIMIT));
        let mut ended = 0;
        for _ in 0..200 {
            ended += usize::from(out.ended.is_some());
            let said: Vec<u8> = (0..next() % 5)
                .map(|_| if next() % 4 == 0 { next().to_le_bytes()[0] } else { 0x12 })
                .collect();
            now = now + Span::from_millis(next() % 900);
            out = match (next() % 3, out.wake) {
                (0, Some(wake)) => {
                    now = now.max(wake);
                    printer.handle(now, Input::Wake)
                }
                _ => printer.handle(now, Input::Bytes(&said)),
            };
            assert!(
                !printer.is_busy() || now.since(Tick::ZERO).millis() <= LIMIT.millis() + 1000,
                "too late"
            );
        }
        now = now.max(Tick::ZERO + LIMIT);
        ended += usize::from(out.ended.is_some());
        ended += usize::from(printer.handle(now, Input::Wake).ended.is_some());
        assert_eq!(ended, 1);
    }
}

#[test]
fn its_transcripts_replay() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../hardware/escpos");
    let mut count = 0;
    for file in std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()) {
        if file.extension().is_none_or(|end| end != "transcript") {
            continue;
        }
        count += 1;
        let text = std::fs::read_to_string(&file).unwrap();
        let (results, talk): (Vec<&str>, Vec<&str>) =
            text.lines().partition(|line| line.starts_with("= "));
        let (mut printer, mut now) = (Printer::default(), Tick::ZERO);
        let one = Picture::from_dots(8, [true; 8].into_iter()).unwrap();
        let mut out = printer.handle(now, Input::Print(one, now + LIMIT));
        let (mut sent, mut ended) = (Vec::new(), None);
        let mut keep = |out: &wayside_devices::escpos::Out, sent: &mut Vec<u8>| {
            out.send.iter().for_each(|bytes| sent.extend_from_slice(bytes));
            ended = ended.or(out.ended);
        };
        keep(&out, &mut sent);
        for step in Transcript::parse(&talk.join("\n")).unwrap().steps {
            match step.what {
                What::ToDevice(bytes) => {
                    let rest = sent.split_off(bytes.len().min(sent.len()));
                    assert_eq!(sent, bytes, "{} line {}", file.display(), step.line);
                    sent = rest;
                }
                What::FromDevice(bytes) => {
                    out = printer.handle(now, Input::Bytes(&bytes));
                    keep(&out, &mut sent);
                }
                What::Silence(span) => {
                    let until = now + span;
                    while let Some(wake) = out.wake.filter(|wake| *wake <= until) {
                        now = wake;
                        out = printer.handle(now, Input::Wake);
                        keep(&out, &mut sent);
                    }
                    now = until;
                }
                What::Result(_) => unreachable!(),
            }
        }
        assert!(sent.is_empty(), "{}: {sent:02x?}", file.display());
        let said = match ended {
            Some(Outcome::Printed { paper_low: false }) => "= printed".to_owned(),
            Some(Outcome::Printed { paper_low: true }) => "= printed, paper low".to_owned(),
            Some(Outcome::Failed(fault)) => format!("= failed {}", fault.name()),
            None => "= nothing".to_owned(),
        };
        assert_eq!(results, [said.as_str()], "{}", file.display());
    }
    assert!(count >= 4, "{count} transcripts");
}
