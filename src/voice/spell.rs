//! The spoken keyboard: which signs there are, in groups small enough to step through.
//! It must not know what is typed with them.

use wayside_visit::view::Keys;

/// Letters in one group: two short walks instead of one long one.
const A_GROUP: usize = 5;

const LATIN: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const ARABIC: &str = "ابتثجحخدذرزسشصضطظعغفقكلمنهويءأإآةىئؤ";
const URDU: &str = "ابپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنوہھءیے";
const DEVANAGARI: &str = "अआइईउऊऋएऐओऔकखगघचछजझञटठडढणतथदधनपफबभमयरलवशषसहािीुूेैोौंः़्";
const BENGALI: &str = "অআইঈউঊঋএঐওঔকখগঘঙচছজঝঞটঠডঢণতথদধনপফবভমযরলশষসহড়ঢ়য়ািীুূেৈোৌংঃ্";

/// Letters of a language beside A to Z, or instead of them.
fn alphabet(language: &str) -> (&'static str, &'static str) {
    match language.split('-').next().unwrap_or(language) {
        "ar" => (ARABIC, ""),
        "ur" => (URDU, ""),
        "hi" => (DEVANAGARI, ""),
        "bn" => (BENGALI, ""),
        "es" => (LATIN, "ÁÉÍÑÓÚÜ"),
        "fr" => (LATIN, "ÀÂÇÈÉÊËÎÏÔÙÛÜŸ"),
        "de" => (LATIN, "ÄÖÜß"),
        "pt" => (LATIN, "ÁÂÃÀÇÉÊÍÓÔÕÚ"),
        "pl" => (LATIN, "ĄĆĘŁŃÓŚŹŻ"),
        "tr" => (LATIN, "ÇĞİÖŞÜ"),
        _ => (LATIN, ""),
    }
}

/// Signs in groups; digits are one group, stepped through at once.
pub(crate) fn groups(keys: Keys, language: &str) -> Vec<Vec<char>> {
    let (first, second) = match keys {
        Keys::Letters | Keys::Text => alphabet(language),
        Keys::Code => (LATIN, ""),
        Keys::Digits | Keys::Decimal => ("", ""),
    };
    let mut groups: Vec<Vec<char>> = Vec::new();
    for letters in [first, second] {
        let letters: Vec<char> = letters.chars().collect();
        groups.extend(letters.chunks(A_GROUP).map(<[char]>::to_vec));
    }
    let (digits, more) = match keys {
        Keys::Letters => ("", " -'"),
        Keys::Text => ("0123456789", " -',."),
        Keys::Code => ("0123456789", "-"),
        Keys::Decimal => ("0123456789.", ""),
        Keys::Digits => ("0123456789", ""),
    };
    groups.extend([digits, more].iter().filter(|s| !s.is_empty()).map(|s| s.chars().collect()));
    groups
}

/// The message that names a sign, where its sound alone does not.
pub(crate) fn name(sign: char) -> Option<&'static str> {
    Some(match sign {
        ' ' => "voice-space",
        '-' => "voice-hyphen",
        '\'' => "voice-apostrophe",
        ',' => "voice-comma",
        '.' => "voice-point",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sign_of_every_keyboard_is_one_the_visit_takes() {
        let tags = ["en", "es", "fr", "de", "pt", "pl", "tr", "ar", "ur", "hi", "bn", "zh"];
        for keys in [Keys::Digits, Keys::Letters, Keys::Decimal, Keys::Text, Keys::Code] {
            for tag in tags {
                let signs: Vec<char> = groups(keys, tag).concat();
                let marks = |c: &char| !c.is_alphanumeric() && !c.is_ascii();
                let odd = |c: &&char| !keys.allow(**c) && !marks(c);
                assert_eq!(signs.iter().find(odd), None, "{keys:?} in {tag}");
            }
        }
    }
}
