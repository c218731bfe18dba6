//! Staff's screens of settings, figures, the audit and closing the kiosk, as data.
//! It must not change anything, nor show a figure that could point at somebody.

use crate::place::Place;
use crate::said::{AuditWord, Figure, Reason};
use crate::settings::{Hours, Key, Source, Value};
use crate::show::{page, verbatim};
use crate::staff::Staff;
use rust_decimal::Decimal;
use wayside_visit::view::{Body, Keys, Mark, Msg, Role, Row, Switch, Tap, View};

/// Fewer people than this in a band could be known by it.
const FEW: u32 = 5;

impl Staff {
    pub(crate) fn view_set(&self) -> View {
        match self.place {
            Place::Settings => settings(self),
            Place::Setting(key) => setting(self, key),
            Place::Line(key, n) => line(self, key, n),
            Place::Fixed => fixed(self),
            Place::Figures => figures(self),
            Place::Audit => audit(self),
            _ => outage(self),
        }
    }
}

fn settings(staff: &Staff) -> View {
    let rows = staff.settings.keys().map(|(key, _)| Msg::of(key.word())).collect();
    page(staff, Msg::of("staff-menu-settings"))
        .rows(staff, rows)
        .quiet(Tap::Own, "staff-set-fixed")
        .ways_out(staff)
}

fn setting(staff: &Staff, key: Key) -> View {
    let mut sheet = page(staff, Msg::of(key.word()));
    let Some(standing) = staff.settings.standing(key) else { return sheet.ways_out(staff) };
    sheet = sheet.line(match standing.source {
        Source::File => Msg::of("staff-set-from-file"),
        Source::Staff(by, _) => {
            let name = staff.account(by).map_or("", |account| account.name.as_str());
            Msg::of("staff-set-from").text("name", name)
        }
    });
    if standing.set_aside {
        sheet = sheet.line(Msg::of("staff-set-aside"));
    }
    let value = staff.value(key).unwrap_or(standing.value);
    if !staff.may_set(key) {
        for said in told(&value) {
            sheet = sheet.line(said);
        }
        return sheet.line(Msg::of("staff-set-wrong-not-yours")).ways_out(staff);
    }
    sheet = match &value {
        Value::Level(level) => sheet
            .line(Msg::of("staff-set-level").number("level", u32::from(*level)))
            .act(Tap::Choose(0), Role::Choice, Msg::of("staff-set-less"))
            .act(Tap::Choose(1), Role::Choice, Msg::of("staff-set-plus")),
        Value::Chosen(chosen) => {
            let switch = |(n, choice): (u8, &String)| Switch {
                tap: Tap::Switch(n),
                label: verbatim(choice),
                note: verbatim(""),
                on: chosen.contains(choice),
            };
            let choices = staff.settings.choices(key).iter();
            sheet.body(Body::Switches((0..).zip(choices).map(switch).collect()))
        }
        Value::Lines(lines) => {
            let mut rows: Vec<Msg> = lines.iter().map(|line| verbatim(line)).collect();
            rows.push(Msg::of("staff-set-line-add"));
            sheet.rows(staff, rows)
        }
        Value::Text(text) if text.is_empty() => {
            sheet.rows(staff, vec![Msg::of("staff-set-line-add")])
        }
        Value::Text(text) => sheet.rows(staff, vec![verbatim(text)]),
        Value::Hours(week) => sheet.rows(staff, days(week)),
    };
    let changed = staff.draft.value.is_some();
    if changed && staff.problem.is_none() {
        sheet = sheet.main(Tap::Next, "staff-set-save");
    }
    let undo = !changed && standing.source != Source::File;
    sheet.quiet_if(undo, Tap::Discard, "staff-set-undo").ways_out(staff)
}

const WEEK: [&str; 7] = [
    "weekday-monday",
    "weekday-tuesday",
    "weekday-wednesday",
    "weekday-thursday",
    "weekday-friday",
    "weekday-saturday",
    "weekday-sunday",
];

fn days(week: &Hours) -> Vec<Msg> {
    let clock = |minutes: u16| {
        let part = |value: u16| u8::try_from(value).unwrap_or(0);
        (part(minutes / 60), part(minutes % 60))
    };
    let row = |(day, hours): (&'static str, &Option<(u16, u16)>)| match hours {
        None => Msg::of("staff-set-day-closed").word("weekday", day),
        Some((open, close)) => Msg::of("staff-set-day")
            .word("weekday", day)
            .time("from", clock(*open))
            .time("to", clock(*close)),
    };
    WEEK.into_iter().zip(week).map(row).collect()
}

/// A value in lines, for whoever may only read it.
fn told(value: &Value) -> Vec<Msg> {
    match value {
        Value::Level(level) => vec![Msg::of("staff-set-level").number("level", u32::from(*level))],
        Value::Chosen(chosen) => vec![verbatim(&chosen.join(", "))],
        Value::Lines(lines) => lines.iter().map(|line| verbatim(line)).collect(),
        Value::Text(text) => vec![verbatim(text)],
        Value::Hours(week) => days(week),
    }
}

fn line(staff: &Staff, key: Key, n: u8) -> View {
    let hours = matches!(staff.value(key), Some(Value::Hours(_)));
    let (keys, form) = if hours {
        (Keys::Digits, Msg::of("staff-set-hours-form"))
    } else {
        (Keys::Text, Msg::of("staff-set-line-form"))
    };
    let day = WEEK.get(usize::from(n)).filter(|_| hours);
    let sheet = page(staff, Msg::of(day.copied().unwrap_or(key.word())));
    let hint = if hours { "staff-set-hours-line" } else { "staff-set-line-line" };
    sheet.line(Msg::of(hint)).entry(staff, keys, form, false).ways_out(staff)
}

fn fixed(staff: &Staff) -> View {
    let row = |(name, value): &(String, String)| plain(verbatim(name), verbatim(value), None);
    let shown = staff.fixed.iter().skip(staff.page * crate::act::A_SCREEN);
    let rows = shown.take(crate::act::A_SCREEN).map(row).collect();
    let more = staff.fixed.len() > crate::act::A_SCREEN;
    page(staff, Msg::of("staff-set-fixed"))
        .line(Msg::of("staff-set-fixed-line"))
        .body(Body::Rows(rows))
        .quiet_if(more, Tap::Again, "staff-more")
        .ways_out(staff)
}

fn plain(name: Msg, value: Msg, place: Option<u16>) -> Row {
    Row { name, value, meaning: verbatim(""), mark: Mark::Plain, place, expected: None }
}

fn figure(figure: &Figure) -> Row {
    let name = Msg::of(figure.name);
    if is_shy(figure) {
        return plain(name, Msg::of("staff-figure-few").number("few", FEW), None);
    }
    let number = |value: u32| Msg::of("staff-figure").number("value", Decimal::from(value));
    let part = |of: u32| {
        let part = u64::from(figure.value) * 1000 / u64::from(of.max(1));
        u16::try_from(part.min(1000)).unwrap_or(1000)
    };
    plain(name, number(figure.value), figure.of.map(part))
}

fn is_shy(figure: &Figure) -> bool {
    figure.band && (1..FEW).contains(&figure.value)
}

/// The figures as a table for a spreadsheet: ids and numbers, small bands left out as on screen.
#[must_use]
pub fn csv(figures: &[Figure]) -> String {
    let mut text = "figure,value,of\r\n".to_owned();
    for figure in figures {
        let few = is_shy(figure);
        let value = if few { format!("<{FEW}") } else { figure.value.to_string() };
        let of = figure.of.filter(|_| !few).map(|of| of.to_string()).unwrap_or_default();
        let name = figure.name.trim_start_matches("staff-figure-");
        text.push_str(&format!("{name},{value},{of}\r\n"));
    }
    text
}

fn figures(staff: &Staff) -> View {
    let shown = staff.figures.iter().skip(staff.page * crate::act::A_SCREEN);
    let rows = shown.take(crate::act::A_SCREEN).map(figure).collect();
    let more = staff.figures.len() > crate::act::A_SCREEN;
    page(staff, Msg::of("staff-menu-figures"))
        .line(Msg::of("staff-figures-line"))
        .body(Body::Rows(rows))
        .quiet_if(more, Tap::Again, "staff-more")
        .ways_out(staff)
}

fn audit(staff: &Staff) -> View {
    let rows = |id: &'static str, rows: u64| Msg::of(id).number("row", Decimal::from(rows));
    let said = match staff.audit {
        None => Msg::of("staff-audit-line"),
        Some(AuditWord::Whole(count)) => rows("staff-audit-whole", count),
        Some(AuditWord::Broken(row)) => rows("staff-audit-broken", row),
        Some(AuditWord::Unread) => Msg::of("staff-audit-unread"),
    };
    page(staff, Msg::of("staff-menu-audit"))
        .line(said)
        .main(Tap::Next, "staff-audit-check")
        .ways_out(staff)
}

fn outage(staff: &Staff) -> View {
    match staff.outage {
        None => page(staff, Msg::of("staff-outage-title"))
            .line(Msg::of("staff-outage-line"))
            .rows(staff, Reason::ALL.map(|reason| Msg::of(reason.word())).to_vec())
            .ways_out(staff),
        Some(reason) => page(staff, Msg::of("staff-outage-closed"))
            .line(Msg::of(reason.word()))
            .main(Tap::Yes, "staff-outage-open")
            .quiet(Tap::Own, "staff-outage-sign")
            .ways_out(staff),
    }
}
