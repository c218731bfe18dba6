//! The middle of the screen: switches, typing, time, devices at work, results. One function each.
//! It must not know how they are drawn.

use std::fmt::Write as _;

use qrcode::{EcLevel, QrCode};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use slint::{ComponentHandle, Image, Rgb8Pixel, SharedPixelBuffer, SharedString};
use wayside_visit::view::{Body, Keys, Mark, Msg, Row, Screen, Switch, View, WAVE};

use super::lists::{fill, inner};
use super::made::{Found, FoundRow, FoundSheet, Now, Slot, Stand, Toggle};
use super::{Surface, keys};
use crate::words;

/// Letters that surely fit one line of a card on a small panel.
const ONE_LINE: usize = 32;

/// The top of the cuff gauge in mmHg.
const GAUGE_TOP: i64 = 240;

impl Surface {
    pub(super) fn set_body(&self, view: &View, last: Option<&View>) {
        self.set_figures(view);
        let tag = view.language.as_str();
        match &view.body {
            Body::Switches(switches) => self.set_switches(switches, tag),
            Body::Entry { .. } => self.set_entry(view, last),
            Body::Rows(rows) => self.set_rows(rows, tag),
            Body::Qr(lines) => self.set_qr(lines, tag),
            Body::Call { number, staff_called } => {
                let now = self.app.global::<Now>();
                now.set_number(number.into());
                now.set_number_length(i32::try_from(number.chars().count()).unwrap_or(3));
                now.set_staff_called(*staff_called);
            }
            _ => {}
        }
        self.forget(&view.body);
    }

    /// Empties what the body before this one left, so that nothing of it stays in the window.
    fn forget(&self, body: &Body) {
        let now = self.app.global::<Now>();
        if !matches!(body, Body::Switches(_)) {
            fill(&self.lists.toggles, []);
        }
        if !matches!(body, Body::Entry { .. }) {
            now.set_value("".into());
            now.set_problem("".into());
            fill(&self.lists.slots, []);
            fill(&self.lists.keys, []);
        }
        if !matches!(body, Body::Rows(_)) {
            fill(&self.lists.sheets, []);
        }
        if !matches!(body, Body::Qr(_)) {
            now.set_qr(Image::default());
        }
        if !matches!(body, Body::Pulse { .. }) {
            now.set_wave("".into());
        }
    }

    fn set_switches(&self, switches: &[Switch], tag: &str) {
        let toggles: Vec<_> = switches
            .iter()
            .map(|switch| Toggle {
                at: self.number(switch.tap),
                label: self.words.say(&switch.label, tag).into(),
                note: self.words.say(&switch.note, tag).into(),
                on: switch.on,
            })
            .collect();
        fill(&self.lists.toggles, toggles);
    }

    /// The number in the middle, and how far along it is.
    fn set_figures(&self, view: &View) {
        let tag = view.language.as_str();
        let now = self.app.global::<Now>();
        let (mut done, mut figure, mut measured) = (0.0, String::new(), false);
        match &view.body {
            Body::Countdown { left, of } => {
                done = share(Decimal::from(of.saturating_sub(*left)), Decimal::from(*of));
                figure = self.words.clock(*left, tag);
                measured = true;
            }
            Body::Cuff { pressure, nth, of, running } => {
                measured = pressure.is_some();
                done = pressure.map_or(0.0, |now| share(now, Decimal::from(GAUGE_TOP)));
                figure = match pressure {
                    Some(pressure) => self.words.decimal(pressure.round(), tag),
                    None => self.words.clock(*running, tag),
                };
                now.set_nth(i32::from(*nth));
                now.set_of(i32::from(*of));
            }
            Body::Pulse { wave, signal, settled, pulse } => {
                measured = pulse.is_some();
                done = f32::from((*settled).min(100)) / 100.0;
                figure =
                    pulse.map(|pulse| self.words.decimal(pulse.round(), tag)).unwrap_or_default();
                now.set_signal(i32::from(signal.div_ceil(20).min(5)));
                now.set_wave(path(wave).into());
                now.set_signal_word(self.words.say(&Msg::of("pulse-signal"), tag).into());
            }
            Body::Scale { note } => {
                let note = note.as_ref().map(|note| self.words.say(note, tag));
                now.set_note(note.unwrap_or_default().into());
            }
            _ => {}
        }
        now.set_breathing(view.screen == Screen::Rest);
        now.set_done(done);
        now.set_measured(measured);
        now.set_figure(figure.into());
    }

    fn set_entry(&self, view: &View, last: Option<&View>) {
        let Body::Entry { keys, value, form, problem, hidden } = &view.body else { return };
        let tag = view.language.as_str();
        let now = self.app.global::<Now>();
        let shown = if *hidden { "•".repeat(value.chars().count()) } else { value.clone() };
        let shown = match keys {
            Keys::Digits if !*hidden => digits(&shown, tag, self),
            Keys::Decimal => words::numerals::localise(&shown, tag),
            _ => shown,
        };
        let slots =
            if form.id == "entry-form-date" { self.date_slots(&shown, tag) } else { Vec::new() };
        now.set_form(
            if slots.is_empty() { self.words.say(form, tag) } else { String::new() }.into(),
        );
        now.set_value_rtl(words::rtl(tag) && matches!(keys, Keys::Letters | Keys::Text));
        now.set_value(shown.into());
        fill(&self.lists.slots, slots);
        let problem = problem.as_ref().map(|problem| self.words.say(problem, tag));
        now.set_problem(problem.unwrap_or_default().into());
        let same = last.is_some_and(|last| {
            last.title == view.title
                && matches!(&last.body, Body::Entry { keys: there, .. } if there == keys)
        });
        if !same {
            let board = keys::board(*keys, self.panel.get(), &self.words, tag);
            now.set_pad(board.pad);
            now.set_key_rows(i32::try_from(board.rows).unwrap_or(0));
            fill(&self.lists.keys, board.pages);
        }
    }

    /// Day, month and year as places to fill. Groups follow the reading direction, digits never do.
    fn date_slots(&self, shown: &str, tag: &str) -> Vec<Slot> {
        const GROUPS: [(usize, usize, &str); 3] =
            [(0, 2, "entry-day"), (2, 2, "entry-month"), (4, 4, "entry-year")];
        const ALL: usize = 10; // eight digits and two gaps
        let typed: Vec<char> = shown.chars().collect();
        let number = |at: usize| i32::try_from(at).unwrap_or(0);
        let mut slots = Vec::new();
        for (n, (first, long, name)) in GROUPS.into_iter().enumerate() {
            let start = first + n;
            let start = if words::rtl(tag) { ALL - start - long } else { start };
            for at in 0..long {
                slots.push(Slot {
                    text: typed.get(first + at).map(char::to_string).unwrap_or_default().into(),
                    next: first + at == typed.len(),
                    name: self.slot_name(at, name, tag),
                    span: number(long),
                    place: number(start + at),
                });
            }
        }
        slots
    }

    /// The first place of a group carries the group's name.
    fn slot_name(&self, at: usize, id: &'static str, tag: &str) -> SharedString {
        if at > 0 {
            return SharedString::default();
        }
        let name = Msg { id, args: Vec::new(), language: None };
        self.words.say(&name, tag).into()
    }

    fn set_rows(&self, rows: &[Row], tag: &str) {
        let panel = self.panel.get();
        let wide = panel.wide() && !panel.compact() && rows.len() > 3;
        let columns = if wide { 2 } else { 1 };
        let founds: Vec<Found> = rows.iter().map(|row| self.found(row, tag)).collect();
        // Three cards fit a small panel where what they mean takes one line each.
        let short = founds.iter().all(|found| found.meaning.chars().count() <= ONE_LINE);
        let a_sheet = match panel.compact() {
            true if short => 3,
            true => 2,
            false => rows.len().max(1),
        };
        let line = |founds: &[Found]| {
            let mut founds = founds.to_vec();
            if words::rtl(tag) {
                founds.reverse();
            }
            FoundRow { founds: inner(founds) }
        };
        let sheets: Vec<_> = founds
            .chunks(a_sheet)
            .map(|sheet| FoundSheet { rows: inner(sheet.chunks(columns).map(line).collect()) })
            .collect();
        fill(&self.lists.sheets, sheets);
    }

    fn found(&self, row: &Row, tag: &str) -> Found {
        let of = |place: u16| f32::from(place.min(1000)) / 1000.0;
        let (from, to) = row.expected.unwrap_or((0, 0));
        Found {
            name: self.words.say(&row.name, tag).into(),
            value: self.words.say(&row.value, tag).into(),
            meaning: self.words.say(&row.meaning, tag).into(),
            stand: match row.mark {
                Mark::Plain => Stand::Plain,
                Mark::Expected => Stand::Expected,
                Mark::Aside => Stand::Aside,
                Mark::Outside => Stand::Outside,
                Mark::Far => Stand::Far,
            },
            place: row.place.map_or(-1.0, of),
            from: of(from),
            to: of(to),
        }
    }

    fn set_qr(&self, lines: &[Msg], tag: &str) {
        let said: Vec<String> = lines.iter().map(|line| self.words.say(line, tag)).collect();
        // Bidi isolates are for the screen: some telephones draw them as boxes.
        let text = words::plain(&said.join("\n"));
        let image = qr(text.as_bytes()).unwrap_or_else(|why| {
            tracing::error!(%why, bytes = text.len(), "the take-away picture could not be made");
            Image::default()
        });
        self.app.global::<Now>().set_qr(image);
    }
}

fn digits(value: &str, tag: &str, surface: &Surface) -> String {
    let one = |c: char| match c.to_digit(10) {
        Some(digit) => surface.words.number(u64::from(digit), tag),
        None => c.to_string(),
    };
    value.chars().map(one).collect()
}

/// A part of a whole, 0 to 1.
fn share(part: Decimal, whole: Decimal) -> f32 {
    let share = part.checked_div(whole).unwrap_or_default();
    share.max(Decimal::ZERO).min(Decimal::ONE).to_f32().unwrap_or(0.0)
}

/// The pulse wave as path commands in a box of 1000 by 256. The newest sample is at the right.
pub(super) fn path(wave: &[u8]) -> String {
    let mut commands = String::with_capacity(wave.len() * 10 + 24);
    let first = WAVE.saturating_sub(wave.len());
    // Two invisible corners keep the box: a flat wave must not be stretched.
    commands.push_str("M0 0 M1000 256 ");
    for (at, sample) in wave.iter().enumerate().take(WAVE) {
        let pen = if at == 0 { 'M' } else { 'L' };
        let x = (first + at) * 1000 / (WAVE - 1).max(1);
        let _ = write!(commands, "{pen}{x} {} ", 256 - u16::from(*sample));
    }
    commands
}

/// A QR picture with the quiet zone of four modules that readers need.
fn qr(bytes: &[u8]) -> Result<Image, qrcode::types::QrError> {
    const QUIET: usize = 4;
    let code = QrCode::with_error_correction_level(bytes, EcLevel::L)?;
    let width = code.width();
    let side = width + 2 * QUIET;
    let size = u32::try_from(side).unwrap_or(0);
    let colors = code.to_colors();
    let mut buffer = SharedPixelBuffer::<Rgb8Pixel>::new(size, size);
    for (at, pixel) in buffer.make_mut_slice().iter_mut().enumerate() {
        let (x, y) = ((at % side).wrapping_sub(QUIET), (at / side).wrapping_sub(QUIET));
        let dark = x < width
            && y < width
            && colors.get(y * width + x).is_some_and(|color| *color == qrcode::Color::Dark);
        let value = if dark { 0 } else { 255 };
        *pixel = Rgb8Pixel { r: value, g: value, b: value };
    }
    Ok(Image::from_rgb8(buffer))
}
