//! The keys of the on-screen keyboard, laid out for a panel and a language.
//! It must not know what is typed with them.

use wayside_visit::view::{Keys, Msg};

use super::Panel;
use super::lists::inner;
use super::made::{Key, KeyKind, KeyPage, KeyRow};
use crate::words::{self, Words};

/// The alphabet in its own order: people who never typed find a letter by it.
const LATIN: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
/// The Arabic alphabet, then the forms names need.
const ARABIC: &str = "ابتثجحخدذرزسشصضطظعغفقكلمنهويءأإآةىئؤ";
/// The Urdu alphabet, as far as three rows hold it: without the rare zhe and the bare hamza.
const URDU: &str = "اآبپتٹثجچحخدڈذرڑزسشصضطظعغفقکگلمنںوہھیےئ";

/// Digits beside letters.
const DIGITS: &str = "1234567890";

/// How wide and high a key must be with its gap, in millimetres.
const PITCH: f32 = 28.0;
/// The gap alone.
const GAP: f32 = 8.0;

/// A keyboard: pages of rows, and how many rows the largest page has.
pub struct Board {
    pub pages: Vec<KeyPage>,
    pub rows: usize,
    pub pad: bool,
}

/// Lays the keys out.
pub fn board(keys: Keys, panel: Panel, words: &Words, tag: &str) -> Board {
    let erase = special(KeyKind::Erase, "", words.say(&Msg::of("key-erase"), tag), 1.0);
    if matches!(keys, Keys::Digits | Keys::Decimal) {
        return pad(keys, panel, words, tag, erase);
    }
    // Latin letters and digits run from the left in every language.
    let rtl = words::rtl(tag) && matches!(keys, Keys::Letters | Keys::Text);
    let margin = if panel.compact() { 5.0 } else { 10.0 };
    let room = panel.mm(panel.width) - 2.0 * margin + GAP + 0.5;
    let most = if panel.wide() { 13.0 } else { 9.0 };
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // 4 to 13
    let columns = (room / PITCH).floor().clamp(4.0, most) as usize;
    let own = if tag == "ur" { URDU } else { ARABIC };
    let letters = match keys {
        Keys::Letters if rtl => own.to_owned(),
        Keys::Letters => LATIN.to_owned(),
        // A panel that lies down has no room for a row of digits more.
        Keys::Text if rtl && panel.wide() => own.to_owned(),
        Keys::Text if rtl => format!("{own}{DIGITS}"),
        Keys::Text if panel.wide() => LATIN.to_owned(),
        Keys::Text => format!("{LATIN}{DIGITS}"),
        _ if panel.wide() => format!("{LATIN}{DIGITS}"),
        _ => format!("123456789{LATIN}0"),
    };
    let mut all: Vec<Key> = letters.chars().map(letter).collect();
    let space = |span| special(KeyKind::Space, " ", words.say(&Msg::of("key-space"), tag), span);
    let last = match keys {
        Keys::Letters => vec![letter('-'), letter('\''), space(3.0)],
        Keys::Text => vec![letter('-'), letter('\''), letter(','), letter('.'), space(2.0)],
        _ => vec![letter('-')],
    };
    let pages = if panel.compact() {
        all.extend(last.into_iter().map(|key| Key { span: 1.0, ..key }));
        turning(&all, columns, &erase)
    } else {
        let mut rows: Vec<Vec<Key>> = all.chunks(columns).map(|row| filled(row, columns)).collect();
        rows.push(last.into_iter().chain([Key { span: 2.0, ..erase }]).collect());
        vec![rows]
    };
    let rows = pages.iter().map(Vec::len).max().unwrap_or(0);
    let pages = pages.into_iter().map(|rows| page(rows, rtl)).collect();
    Board { pages, rows, pad: false }
}

/// Two rows a page on a small panel, with a key that erases and one that turns to the next page.
fn turning(all: &[Key], columns: usize, erase: &Key) -> Vec<Vec<Vec<Key>>> {
    let sheets: Vec<&[Key]> = all.chunks((columns * 2).saturating_sub(2).max(1)).collect();
    let sheet = |(n, here): (usize, &&[Key])| {
        let next = (n + 1) % sheets.len();
        let mut keys = here.to_vec();
        let free = (columns * 2).saturating_sub(2 + keys.len());
        keys.extend((0..free).map(|_| hole()));
        keys.push(page_key(sheets.get(next).copied().unwrap_or_default(), next));
        keys.push(erase.clone());
        keys.chunks(columns).map(<[Key]>::to_vec).collect()
    };
    sheets.iter().enumerate().map(sheet).collect()
}

/// A row with holes to its full length.
fn filled(row: &[Key], columns: usize) -> Vec<Key> {
    let holes = columns.saturating_sub(row.len());
    row.iter().cloned().chain((0..holes).map(|_| hole())).collect()
}

fn page(rows: Vec<Vec<Key>>, rtl: bool) -> KeyPage {
    let row = |mut keys: Vec<Key>| {
        if rtl {
            keys.reverse();
        }
        KeyRow { keys: inner(keys) }
    };
    KeyPage { rows: inner(rows.into_iter().map(row).collect()) }
}

/// Three by three as on a telephone; a small panel puts the rest in a fourth column.
fn pad(keys: Keys, panel: Panel, words: &Words, tag: &str, erase: Key) -> Board {
    let point = || match keys {
        Keys::Decimal => Key { shown: words.point(tag).into(), ..letter('.') },
        _ => hole(),
    };
    let digit = |key: char| Key {
        text: key.to_string().into(),
        shown: words.number(u64::from(key.to_digit(10).unwrap_or(0)), tag).into(),
        label: key.to_string().into(),
        kind: KeyKind::Letter,
        span: 1.0,
        page: 0,
    };
    let rows = if panel.compact() {
        vec![
            vec![digit('1'), digit('2'), digit('3'), erase],
            vec![digit('4'), digit('5'), digit('6'), digit('0')],
            vec![digit('7'), digit('8'), digit('9'), point()],
        ]
    } else {
        vec![
            vec![digit('1'), digit('2'), digit('3')],
            vec![digit('4'), digit('5'), digit('6')],
            vec![digit('7'), digit('8'), digit('9')],
            vec![point(), digit('0'), erase],
        ]
    };
    let count = rows.len();
    let rows = rows.into_iter().map(|keys| KeyRow { keys: inner(keys) }).collect();
    Board { pages: vec![KeyPage { rows: inner(rows) }], rows: count, pad: true }
}

fn letter(key: char) -> Key {
    let text = key.to_string();
    Key {
        text: text.clone().into(),
        shown: text.clone().into(),
        label: text.into(),
        kind: KeyKind::Letter,
        span: 1.0,
        page: 0,
    }
}

fn special(kind: KeyKind, text: &str, label: String, span: f32) -> Key {
    Key { text: text.into(), shown: "".into(), label: label.into(), kind, span, page: 0 }
}

/// Room where no key is.
fn hole() -> Key {
    special(KeyKind::Hole, "", String::new(), 1.0)
}

/// A key that turns to another page, labelled with what is there.
fn page_key(there: &[Key], page: usize) -> Key {
    let mut shown = there.iter().filter(|key| key.kind == KeyKind::Letter).map(|key| &key.shown);
    let first = shown.next().cloned().unwrap_or_default();
    let last = shown.next_back().cloned().unwrap_or_default();
    let text = format!("{first}–{last}");
    Key {
        page: i32::try_from(page).unwrap_or(0),
        shown: text.clone().into(),
        ..special(KeyKind::Page, "", text, 1.0)
    }
}
