//! A calendar entry to take along by QR: RFC 5545, one event, in UTC, so that no zone can be wrong.
//! It must not say why somebody comes, nor know the words a person reads.

use crate::local;
use uuid::Uuid;
use wayside_care::appointment::Offer;
use wayside_care::time::WallTime;

/// What stands in the calendar. The words are the site's and name no reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry<'a> {
    /// The Appointment's id: the same entry scanned twice is one event.
    pub id: Uuid,
    /// How often it changed; a moved appointment replaces the one before.
    pub sequence: u32,
    /// When this was written.
    pub written: WallTime,
    /// When it is.
    pub offer: &'a Offer,
    /// The title.
    pub summary: &'a str,
    /// The place, where known.
    pub place: Option<&'a str>,
    /// It was given back: the entry takes the event out.
    pub cancelled: bool,
}

/// The text of the entry.
#[must_use]
pub fn entry(entry: &Entry) -> String {
    let Entry { id, sequence, written, offer, summary, place, cancelled } = entry;
    let method = if *cancelled { "CANCEL" } else { "PUBLISH" };
    let status = if *cancelled { "CANCELLED" } else { "CONFIRMED" };
    let mut out = String::new();
    let mut line = |text: &str| fold(text, &mut out);
    line("BEGIN:VCALENDAR");
    line("VERSION:2.0");
    line("PRODID:-//Wayside//EN");
    line(&format!("METHOD:{method}"));
    line("BEGIN:VEVENT");
    line(&format!("UID:{id}"));
    line(&format!("SEQUENCE:{sequence}"));
    line(&format!("DTSTAMP:{}", basic(written.unix_ms)));
    line(&format!("DTSTART:{}", basic(offer.start.unix_ms)));
    line(&format!("DTEND:{}", basic(offer.end.unix_ms)));
    line(&format!("STATUS:{status}"));
    line(&format!("SUMMARY:{}", escape(summary)));
    if let Some(place) = place {
        line(&format!("LOCATION:{}", escape(place)));
    }
    line("END:VEVENT");
    line("END:VCALENDAR");
    out
}

/// UTC in RFC 5545's form 2: `20261124T130509Z`.
fn basic(unix_ms: i64) -> String {
    local::utc(unix_ms).chars().filter(|c| !matches!(c, '-' | ':')).collect()
}

/// TEXT, RFC 5545 3.3.11; control characters are not allowed in it.
fn escape(text: &str) -> String {
    let mut out = String::new();
    for c in text.trim().chars() {
        match c {
            '\\' | ';' | ',' => {
                out.push('\\');
                out.push(c);
            }
            '\n' => out.push_str("\\n"),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// Content lines end with CRLF and are at most 75 octets long; longer ones go on after a space,
/// never cut within a character (3.1).
fn fold(text: &str, out: &mut String) {
    let mut width = 0;
    for c in text.chars() {
        if width + c.len_utf8() > 75 {
            out.push_str("\r\n ");
            width = 1;
        }
        out.push(c);
        width += c.len_utf8();
    }
    out.push_str("\r\n");
}
