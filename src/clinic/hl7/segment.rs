//! How HL7 v2 spells things: segments, escapes, times, units. It must not know what a visit is.

use jiff::Timestamp;
use jiff::tz::Offset;
use wayside_care::time::{Day, WallTime};

/// Coding system LOINC.
pub const LOINC: &str = "LN";
/// Coding system of our own: local codes begin with 99 (table 0396).
pub const OURS: &str = "99WAYSIDE";

/// A segment under way: fields are put at their number, the gaps stay empty.
#[derive(Clone, Debug)]
pub struct Segment {
    name: &'static str,
    fields: Vec<String>,
}

impl Segment {
    /// A segment of this name.
    pub const fn new(name: &'static str) -> Segment {
        Segment { name, fields: Vec::new() }
    }

    /// The same with a field, written as HL7 wants it: escape what comes from outside first.
    pub fn with(mut self, number: usize, text: impl Into<String>) -> Segment {
        if self.fields.len() < number {
            self.fields.resize(number, String::new());
        }
        if let Some(field) = number.checked_sub(1).and_then(|at| self.fields.get_mut(at)) {
            *field = text.into();
        }
        self
    }

    /// Adds it to a message. A segment ends with CR alone.
    pub fn end(self, message: &mut String) {
        message.push_str(self.name);
        for field in self.fields {
            message.push('|');
            message.push_str(&field);
        }
        message.push('\r');
    }
}

/// Text from outside as a component: the five signs that mean something are escaped, control
/// characters left out, or a name could end a segment.
pub fn escaped(text: &str) -> String {
    let plain: String = text.chars().filter(|sign| !sign.is_control()).collect();
    let mut out = String::with_capacity(text.len());
    for sign in plain.trim().chars() {
        match sign {
            '|' => out.push_str("\\F\\"),
            '^' => out.push_str("\\S\\"),
            '&' => out.push_str("\\T\\"),
            '~' => out.push_str("\\R\\"),
            '\\' => out.push_str("\\E\\"),
            other => out.push(other),
        }
    }
    out
}

/// As [`escaped`], at most so many characters, cut before escaping.
pub fn escaped_start(text: &str, most: usize) -> String {
    escaped(&text.trim().chars().take(most).collect::<String>())
}

/// A code with its name and system.
pub fn coded(code: &str, name: &str, system: &str) -> String {
    format!("{}^{}^{system}", escaped(code), escaped(name))
}

/// A time to the second with the offset of the place, as a clinic reads it.
pub fn time(at: WallTime) -> String {
    let ms = at.unix_ms.clamp(0, 253_370_764_800_000);
    let minutes = i32::from(at.offset_min).clamp(-14 * 60, 14 * 60);
    let offset = Offset::from_seconds(minutes * 60).unwrap_or(Offset::UTC);
    let local = offset.to_datetime(Timestamp::from_millisecond(ms).unwrap_or_default());
    let sign = if minutes < 0 { '-' } else { '+' };
    let (hours, minutes) = (minutes.abs() / 60, minutes.abs() % 60);
    format!("{}{sign}{hours:02}{minutes:02}", local.strftime("%Y%m%d%H%M%S"))
}

/// A day.
pub fn day(day: Day) -> String {
    format!("{:04}{:02}{:02}", day.year(), day.month(), day.day())
}

#[cfg(test)]
mod tests {
    use super::*;
    use wayside_care::time::Trust;

    #[test]
    fn what_means_something_is_escaped_and_a_name_cannot_end_a_segment() {
        assert_eq!(escaped("a|b^c&d~e\\f"), "a\\F\\b\\S\\c\\T\\d\\R\\e\\E\\f");
        assert_eq!(escaped(" O'Neil\rOBX|1\u{b} "), "O'NeilOBX\\F\\1");
        assert_eq!(escaped("أمينة"), "أمينة");
    }

    #[test]
    fn a_time_has_seconds_and_the_offset_of_the_place() {
        let at =
            WallTime { unix_ms: 1_795_525_509_000, offset_min: -210, trust: Trust::Synchronised };
        assert_eq!(time(at), "20261124093509-0330");
    }

    #[test]
    fn fields_stand_at_their_number() {
        let mut text = String::new();
        Segment::new("OBX").with(3, "c").with(1, "a").end(&mut text);
        assert_eq!(text, "OBX|a||c\r");
    }
}
