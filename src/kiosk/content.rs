//! The words a person meets, checked: safety sentences in every language, banned words, and how
//! hard the English is to read. Other languages are not measured for that, and the command says so.
//! It must not know a screen; it reads Fluent files as text, to name file and line.

use std::collections::BTreeMap;
use std::fmt;

/// A language file: its path, and what is in it.
#[derive(Clone, Copy, Debug)]
pub struct Words<'a> {
    /// Path, as it is named in a message.
    pub path: &'a str,
    /// The Fluent text.
    pub text: &'a str,
}

/// Something a person must not meet.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
pub struct Flaw {
    /// Which file.
    pub file: String,
    /// Which line, from 1.
    pub line: usize,
    /// What is wrong, and what was expected.
    pub says: String,
}

impl fmt::Display for Flaw {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.says)
    }
}

/// Words that must not reach a person (wording rules, clinical facts 2.5), in English.
const BANNED: [&str; 20] = [
    "normal",
    "abnormal",
    "fine",
    "no problem",
    "nothing to worry",
    "don't worry",
    "healthy",
    "hypertension",
    "hypotension",
    "depression",
    "anxiety",
    "atrial fibrillation",
    "obese",
    "obesity",
    "diagnosis",
    "diagnose",
    "start taking",
    "stop taking",
    "take more",
    "take less",
];

/// The same in other languages, by language, as stems: words are joined and bent.
const BANNED_IN: [(&str, &[&str]); 7] = [
    ("ar", &["طبيعي", "لا تقلق", "ارتفاع ضغط الدم", "اكتئاب", "سمنة", "تشخيص", "رجفان"]),
    ("de", &["normal", "keine sorge", "bluthochdruck", "depress", "fettleib", "diagnos"]),
    ("es", &["normal", "no se preocupe", "hipertens", "depresi", "obes", "diagn", "fibrila"]),
    ("fr", &["normal", "ne vous inquiétez", "hypertens", "dépress", "obès", "obés", "diagnos"]),
    ("pl", &["normaln", "nie martw", "nadciśnien", "depresj", "otył", "diagno"]),
    ("pt", &["normal", "não se preocupe", "hipertens", "depressão", "obes", "diagn"]),
    ("tr", &["normal", "endişelenme", "hipertansiyon", "depresyon", "obez", "teşhis"]),
];

/// The hardest a sentence of at least [`ENOUGH`] words may be: US school grade by Flesch and
/// Kincaid, 0.39 words a sentence + 11.8 syllables a word - 15.59, in hundredths. A child of nine
/// to eleven reads grade 4 to 6; one name of a body part must not fail a sentence of six words.
const HARDEST: i64 = 1_200;
/// The hardest that all sentences together may be.
const HARDEST_MEAN: i64 = 600;
/// The longest a sentence may be, in words.
const LONGEST: i64 = 40;
/// Shorter than this a message is a label, which no formula can judge.
const ENOUGH: i64 = 6;

struct Message<'a> {
    line: usize,
    text: Vec<&'a str>,
}

fn messages<'a>(file: &Words<'a>) -> BTreeMap<&'a str, Message<'a>> {
    let mut found: BTreeMap<&str, Message> = BTreeMap::new();
    let mut last = "";
    for (line, said) in (1..).zip(file.text.lines()).filter(|(_, said)| !said.starts_with('#')) {
        let head = said.split_once('=').filter(|_| !said.starts_with([' ', '\t', '}']));
        if let Some((id, text)) = head {
            last = id.trim();
            found.insert(last, Message { line, text: vec![text.trim()] });
        } else if let Some(message) = found.get_mut(last) {
            message.text.push(said.trim());
        }
    }
    found
}

/// Every message of a file with the line it stands on, from 1.
#[must_use]
pub fn ids(text: &str) -> BTreeMap<String, usize> {
    let found = messages(&Words { path: "", text });
    found.into_iter().map(|(id, message)| (id.to_owned(), message.line)).collect()
}

/// Words in an English text that must not reach a person.
pub fn banned(text: &str) -> impl Iterator<Item = &'static str> {
    BANNED.into_iter().filter(move |word| holds(text, word))
}

/// How hard a text is to read: grade in hundredths, words, and words of its longest sentence.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    sentences: i64,
    words: i64,
    syllables: i64,
    longest: i64,
}

impl Reading {
    /// Of one text.
    #[must_use]
    pub fn of(text: &str) -> Reading {
        let mut all = Reading::default();
        for sentence in text.split(['.', '?', '!', ':', ';']) {
            let letters = |c: char| !c.is_alphabetic() && c != '\'';
            let words: Vec<&str> =
                sentence.split(letters).filter(|word| !word.is_empty()).collect();
            let count = i64::try_from(words.len()).unwrap_or(i64::MAX);
            if count == 0 {
                continue;
            }
            all.sentences = all.sentences.saturating_add(1);
            all.words = all.words.saturating_add(count);
            all.longest = all.longest.max(count);
            let syllables: i64 = words.into_iter().map(syllables).sum();
            all.syllables = all.syllables.saturating_add(syllables);
        }
        all
    }

    fn and(self, other: Reading) -> Reading {
        Reading {
            sentences: self.sentences.saturating_add(other.sentences),
            words: self.words.saturating_add(other.words),
            syllables: self.syllables.saturating_add(other.syllables),
            longest: self.longest.max(other.longest),
        }
    }

    /// The school grade in hundredths; of nothing, 0.
    #[must_use]
    pub fn grade(self) -> i64 {
        let share =
            |weight: i64, of: i64, by: i64| weight.saturating_mul(of).checked_div(by).unwrap_or(0);
        if self.words == 0 {
            return 0;
        }
        share(39, self.words, self.sentences)
            .saturating_add(share(1_180, self.syllables, self.words))
            .saturating_sub(1_559)
    }
}

/// Groups of vowels, a silent e at the end not counted: near enough for English.
fn syllables(word: &str) -> i64 {
    let word = word.to_lowercase();
    let mut groups = 0_i64;
    let mut inside = false;
    for c in word.chars() {
        let vowel = matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y');
        groups = groups.saturating_add(i64::from(vowel && !inside));
        inside = vowel;
    }
    let silent = word.ends_with('e') && !word.ends_with("le") && groups > 1;
    groups.saturating_sub(i64::from(silent)).max(1)
}

/// What is wrong with the words; the first file is English, the others are held against it.
/// `is_safety` says which messages a language must have to be offered.
#[must_use]
pub fn check(files: &[Words], is_safety: impl Fn(&str) -> bool) -> Vec<Flaw> {
    let Some((english, others)) = files.split_first() else { return Vec::new() };
    let source = messages(english);
    let mut flaws = english_flaws(english, &source);
    for other in others {
        let own = messages(other);
        for (id, message) in source.iter().filter(|(id, _)| is_safety(id)) {
            if !own.contains_key(id) {
                let says = format!(
                    "the safety sentence `{id}` is missing ({}:{})",
                    english.path, message.line
                );
                flaws.push(Flaw { file: other.path.to_owned(), line: 1, says });
            }
        }
        flaws.extend(own.iter().flat_map(|(id, message)| stem_flaws(other, id, message)));
    }
    flaws.sort();
    flaws
}

fn stem_flaws(file: &Words, id: &str, message: &Message) -> Vec<Flaw> {
    let language = file.path.rsplit('/').next().and_then(|name| name.strip_suffix(".ftl"));
    let known = BANNED_IN.iter().find(|(tag, _)| Some(*tag) == language);
    let text = plain(&message.text.join(" ")).to_lowercase();
    let stems = known.into_iter().flat_map(|(_, stems)| stems.iter());
    let flaw = |stem: &&str| Flaw {
        file: file.path.to_owned(),
        line: message.line,
        says: format!("`{id}` says `{stem}`, which reassures, frightens or names an illness"),
    };
    stems.filter(|stem| text.contains(**stem)).map(flaw).collect()
}

fn english_flaws(file: &Words, source: &BTreeMap<&str, Message>) -> Vec<Flaw> {
    let mut flaws = Vec::new();
    let mut all = Reading::default();
    for (id, message) in source {
        let mut flaw = |says: String| {
            flaws.push(Flaw { file: file.path.to_owned(), line: message.line, says });
        };
        let text = plain(&message.text.join(" "));
        for word in banned(&text) {
            flaw(format!(
                "`{id}` says `{word}`, which reassures, frightens or advises on medicine"
            ));
        }
        let reading = Reading::of(&text);
        let judged = reading.words >= ENOUGH;
        all = if judged { all.and(reading) } else { all };
        if judged && reading.grade() > HARDEST {
            flaw(format!(
                "`{id}` needs school grade {}, at most {}",
                grade(reading.grade()),
                grade(HARDEST)
            ));
        }
        if reading.longest > LONGEST {
            flaw(format!("`{id}` has a sentence of {} words, at most {LONGEST}", reading.longest));
        }
    }
    if all.grade() > HARDEST_MEAN {
        let says = format!(
            "all together needs school grade {}, at most {}",
            grade(all.grade()),
            grade(HARDEST_MEAN)
        );
        flaws.push(Flaw { file: file.path.to_owned(), line: 1, says });
    }
    flaws
}

/// How hard all sentences of a file are, labels left out, as a school grade: `5.1`.
#[must_use]
pub fn school_grade(file: &Words) -> String {
    let texts: Vec<String> =
        messages(file).values().map(|message| plain(&message.text.join(" "))).collect();
    grade_of(texts.iter().map(String::as_str))
}

/// How hard these texts are together, labels left out.
pub fn grade_of<'a>(texts: impl Iterator<Item = &'a str>) -> String {
    let readings = texts.map(Reading::of).filter(|reading| reading.words >= ENOUGH);
    grade(readings.fold(Reading::default(), Reading::and).grade())
}

fn grade(hundredths: i64) -> String {
    let tenths = hundredths.saturating_add(5).max(0).checked_div(10).unwrap_or(0);
    format!("{}.{}", tenths / 10, tenths % 10)
}

/// The words without what Fluent puts in.
fn plain(text: &str) -> String {
    let mut depth = 0_u32;
    let kept = text.chars().filter(|c| {
        match c {
            '{' => depth = depth.saturating_add(1),
            '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0 && *c != '}'
    });
    kept.collect()
}

/// Whether a text holds a word or a phrase as such: `fine` is not in `refined`.
fn holds(text: &str, phrase: &str) -> bool {
    let text = text.to_lowercase();
    let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    text.match_indices(phrase).any(|(at, found)| {
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        let after = text.get(at.saturating_add(found.len())..).and_then(|rest| rest.chars().next());
        !letter(before) && !letter(after)
    })
}

#[cfg(test)]
#[allow(clippy::indexing_slicing, reason = "a test may fail")]
mod tests {
    use super::{Reading, Words, check, school_grade, syllables};

    const EN: Words =
        Words { path: "ui/words/en.ftl", text: include_str!("../../ui/words/en.ftl") };
    const AR: Words =
        Words { path: "ui/words/ar.ftl", text: include_str!("../../ui/words/ar.ftl") };

    fn safety(id: &str) -> bool {
        id.starts_with("emergency-")
    }

    fn says(english: &str, other: &str) -> Vec<String> {
        let files = [Words { path: "en", text: english }, Words { path: "xx", text: other }];
        check(&files, safety).into_iter().map(|flaw| flaw.to_string()).collect()
    }

    #[test]
    fn our_own_words_are_clean() {
        let flaws = check(&[EN, AR], safety);
        let flaws: Vec<String> = flaws.iter().map(ToString::to_string).collect();
        assert!(flaws.is_empty(), "grade {}: {flaws:#?}", school_grade(&EN));
    }

    #[test]
    fn h19_a_missing_safety_sentence_is_named_with_file_and_line() {
        let flaws = says("a = One\nemergency-title = Call now", "a = Eins");
        assert_eq!(flaws, ["xx:1: the safety sentence `emergency-title` is missing (en:2)"]);
        assert!(says("a = One\nemergency-title = Call now", "emergency-title = x").is_empty());
    }

    #[test]
    fn h16_a_banned_word_is_named_with_file_and_line() {
        assert!(says("# normal\nnormal-id = Refined { $normal }", "").is_empty());
        let flaws = says("a = One\nb = All is\n    fine.", "");
        assert_eq!(flaws.len(), 1);
        assert!(flaws[0].starts_with("en:2: `b` says `fine`"), "{flaws:?}");
    }

    #[test]
    fn words_too_hard_and_sentences_too_long_are_named() {
        let hard = "a = Subsequent cardiovascular deterioration necessitates immediate evaluation.";
        assert!(says(hard, "")[0].contains("needs school grade"), "{:?}", says(hard, ""));
        let long = format!("a = {}", "go on ".repeat(21));
        assert!(says(&long, "").iter().any(|flaw| flaw.contains("a sentence of 42 words")));
    }

    #[test]
    fn reading_is_counted_as_the_formula_says() {
        for (word, count) in [("go", 1), ("table", 2), ("make", 1), ("medicine", 3), ("the", 1)] {
            assert_eq!(syllables(word), count, "{word}");
        }
        // 6 words, 1 sentence, 6 syllables: 2.34 + 11.8 - 15.59.
        assert_eq!(Reading::of("The cat sat on the mat.").grade(), 234 + 1_180 - 1_559);
        assert_eq!(Reading::of("").grade(), 0);
    }
}
