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
    if keys == Keys::Digits {
        return pad(panel, words, tag, erase);
    }
    let rtl = words::rtl(tag);
    let margin = if panel.compact() { 5.0 } else { 10.0 };
    let room = panel.mm(panel.width) - 2.0 * margin + GAP + 0.5;
    let most = if panel.wide() { 13.0 } else { 9.0 };
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // 4 to 13
    let columns = (room / PITCH).floor().clamp(4.0, most) as usize;
    let letters = match keys {
        Keys::Letters if rtl => ARABIC.to_owned(),
        Keys::Letters => LATIN.to_owned(),
        _ if panel.wide() => format!("{LATIN}1234567890"),
        _ => format!("123456789{LATIN}0"),
    };
    let letters: Vec<char> = letters.chars().collect();
    let rows_a_page = if panel.compact() { 2 } else { 5 };
    let sheets: Vec<&[char]> = letters.chunks(columns * rows_a_page).collect();
    let turn = Turn { keys, rtl, erase, space: words.say(&Msg::of("key-space"), tag) };
    let pages: Vec<KeyPage> = (0..sheets.len())
        .map(|n| KeyPage { rows: inner(sheet(&sheets, n, columns, &turn)) })
        .collect();
    let rows = letters.len().div_ceil(columns).min(rows_a_page) + 1;
    Board { pages, rows, pad: false }
}

/// What every page's last row needs.
struct Turn {
    keys: Keys,
    rtl: bool,
    erase: Key,
    space: String,
}

fn sheet(sheets: &[&[char]], n: usize, columns: usize, turn: &Turn) -> Vec<KeyRow> {
    let here = sheets.get(n).copied().unwrap_or_default();
    let mut rows: Vec<Vec<Key>> =
        here.chunks(columns).map(|row| row.iter().map(|key| letter(*key)).collect()).collect();
    for row in &mut rows {
        let free = columns - row.len();
        row.extend((0..free).map(|_| hole()));
    }
    let mut last = Vec::new();
    if sheets.len() > 1 {
        let next = (n + 1) % sheets.len();
        last.push(page_key(sheets.get(next).copied().unwrap_or_default(), next));
    }
    last.push(letter('-'));
    if turn.keys == Keys::Letters {
        last.push(letter('\''));
        last.push(special(KeyKind::Space, " ", turn.space.clone(), 3.0));
    }
    last.push(Key { span: 2.0, ..turn.erase.clone() });
    rows.push(last);
    rows.into_iter()
        .map(|mut keys| {
            if turn.rtl {
                keys.reverse();
            }
            KeyRow { keys: inner(keys) }
        })
        .collect()
}

/// Three by three as on a telephone; a small panel puts the rest in a fourth column.
fn pad(panel: Panel, words: &Words, tag: &str, erase: Key) -> Board {
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
            vec![digit('7'), digit('8'), digit('9'), hole()],
        ]
    } else {
        vec![
            vec![digit('1'), digit('2'), digit('3')],
            vec![digit('4'), digit('5'), digit('6')],
            vec![digit('7'), digit('8'), digit('9')],
            vec![hole(), digit('0'), erase],
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
fn page_key(there: &[char], page: usize) -> Key {
    let first = there.first().map(char::to_string).unwrap_or_default();
    let last = there.last().map(char::to_string).unwrap_or_default();
    let text = format!("{first} – {last}");
    Key {
        page: i32::try_from(page).unwrap_or(0),
        shown: text.clone().into(),
        ..special(KeyKind::Page, "", text, 2.0)
    }
}
