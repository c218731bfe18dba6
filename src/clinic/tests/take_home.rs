//! Links and cards as text: what stands in them, what must not, and their limits.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

mod samples;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::Value;
use wayside_clinic::link::card::{self, CardFault};
use wayside_clinic::link::summary::{Form, summary};
use wayside_clinic::link::{ShLink, ShLinkFault};

const BASE: &str = "https://clinic.example.org/shl/";

fn link(passcode: bool) -> ShLink {
    ShLink::new(BASE, &[7; 32], &[9; 32], 1_800_000_000, passcode, "Your reading").unwrap()
}

fn payload(text: &str) -> Value {
    let coded = text.split("shlink:/").nth(1).unwrap();
    serde_json::from_slice(&URL_SAFE_NO_PAD.decode(coded).unwrap()).unwrap()
}

#[test]
fn a_link_says_where_and_how_and_for_how_long() {
    let plain = payload(&link(false).text(None));
    assert_eq!(plain["flag"], "U");
    assert_eq!(plain["exp"], 1_800_000_000);
    assert_eq!(plain["key"].as_str().unwrap().len(), 43);
    let url = plain["url"].as_str().unwrap();
    assert!(url.starts_with(BASE) && url.len() == BASE.len() + 43, "{url}");
    let shown = link(true).text(Some("https://viewer.example.org/show"));
    assert!(shown.starts_with("https://viewer.example.org/show#shlink:/"));
    assert_eq!(payload(&shown)["flag"], "P");
}

#[test]
fn the_host_never_gets_the_key() {
    for passcode in [None, Some("4711")] {
        let link = link(passcode.is_some());
        let put = link.put("a..b.c.d", passcode);
        let body = String::from_utf8(put.body.to_vec()).unwrap();
        let key = URL_SAFE_NO_PAD.encode([9; 32]);
        assert!(!body.contains(&key) && !put.url.contains(&key));
        assert_eq!(body.contains("4711"), passcode.is_some());
        assert!(!format!("{link:?} {put:?}").contains(&key));
    }
}

#[test]
fn an_address_that_is_none_or_too_long_makes_no_link() {
    let make = |base: &str| ShLink::new(base, &[1; 32], &[2; 32], 0, false, "");
    for bad in ["", "ftp://a/b", "https://", "https://u@host/", "https://h/?q", "https://h/#a"] {
        assert_eq!(make(bad), Err(ShLinkFault::NoAddress), "{bad}");
    }
    let long = format!("https://h/{}", "a".repeat(80));
    assert_eq!(make(&long), Err(ShLinkFault::LongAddress));
    assert!(make(&format!("https://h/{}", "a".repeat(74))).is_ok());
}

#[test]
fn a_card_is_bare_and_a_file_says_what_it_holds() {
    let record = samples::full(1);
    let text = card::claim(&record, &samples::site()).unwrap().to_string();
    for left_out in ["\"id\"", "\"text\"", "\"display\"", "\"profile\"", "urn:uuid"] {
        assert!(!text.contains(left_out), "{left_out}: {text}");
    }
    assert!(text.contains("\"resource:0\"") && text.contains("Okafor"));
    let file = summary(&record, &samples::site(), Form::File);
    let entries = file["entry"].as_array().unwrap();
    assert_eq!(entries.len(), 7);
    assert!(entries[1..].iter().all(|one| one["resource"]["meta"]["profile"].is_array()));
    assert_eq!(entries[1]["resource"]["component"][0]["valueQuantity"]["value"].to_string(), "138");
    assert_eq!(card::claim(&samples::guest(2), &samples::site()), Err(CardFault::Guest));
}

#[test]
fn simulated_results_are_marked_on_card_and_file() {
    for form in [Form::Card, Form::File] {
        let made = summary(&samples::guest(1), &samples::site(), form);
        let entries = made["entry"].as_array().unwrap();
        assert!(entries.len() > 1);
        for entry in &entries[1..] {
            assert_eq!(entry["resource"]["meta"]["security"][0]["code"], "HTEST");
        }
    }
}

#[test]
fn a_cards_qr_has_digits_for_every_sign_and_an_end() {
    let (head, digits) = card::segments("eyJ.-_9.z").unwrap();
    assert_eq!((head, digits.as_str()), ("shc:/", "567629010050120177"));
    assert_eq!(card::segments("a.b"), Err(CardFault::NoJws));
    assert_eq!(card::segments("a.b.c d"), Err(CardFault::NoJws));
    assert_eq!(card::segments(&format!("a.b.{}", "c".repeat(1192))), Err(CardFault::TooLong));
}
