//! The calendar entry, line by line.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

use uuid::Uuid;
use wayside_care::appointment::Offer;
use wayside_care::time::{Trust, WallTime};
use wayside_clinic::calendar::{Entry, entry};
use wayside_clinic::local;

fn at(instant: &str) -> WallTime {
    let zone = local::zone("Europe/Berlin").unwrap();
    WallTime { trust: Trust::Synchronised, ..local::at(local::read(instant).unwrap(), &zone) }
}

fn made(summary: &str, place: Option<&str>, cancelled: bool) -> String {
    let offer = Offer {
        number: 1,
        start: at("2027-10-31T02:30:00+01:00"),
        end: at("2027-10-31T02:45:00+01:00"),
        with: None,
    };
    entry(&Entry {
        id: Uuid::from_u128(5),
        sequence: 0,
        written: at("2026-11-24T14:05:09+01:00"),
        offer: &offer,
        summary,
        place,
        cancelled,
    })
}

#[test]
fn an_entry_in_the_hour_that_comes_twice_is_the_second_of_them() {
    let wanted = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Wayside//EN\r\nMETHOD:PUBLISH\r\n\
        BEGIN:VEVENT\r\nUID:00000000-0000-0000-0000-000000000005\r\nSEQUENCE:0\r\n\
        DTSTAMP:20261124T130509Z\r\nDTSTART:20271031T013000Z\r\nDTEND:20271031T014500Z\r\n\
        STATUS:CONFIRMED\r\nSUMMARY:Clinic\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    assert_eq!(made("Clinic", None, false), wanted);
    let gone = made("Clinic", None, true);
    assert!(gone.contains("METHOD:CANCEL\r\n") && gone.contains("STATUS:CANCELLED\r\n"));
}

#[test]
fn no_word_breaks_out_of_its_line_and_no_line_is_too_long() {
    let arabic = "عيادة الحي، الطابق الأول، بجوار المكتبة العامة، الغرفة الثانية";
    for words in ["a,b;c\\d", "two\nlines", "x\r\nATTENDEE:mailto:x@y", &"é".repeat(200), arabic] {
        let text = made(words, Some(words), false);
        assert!(!text.replace("\r\n", "").contains(['\r', '\n']));
        assert!(text.split("\r\n").all(|line| line.len() <= 75), "{words}");
        let names = text.split("\r\n").filter(|line| !line.starts_with(' '));
        assert_eq!(names.filter(|line| line.starts_with("ATTENDEE")).count(), 0);
        assert_eq!(text.matches("\r\nSUMMARY:").count(), 1);
    }
}
