//! All that a person can meet, checked as a whole: words, questionnaires, and every way through
//! both. It must not know a screen or a person. What is wrong is named with file and line, for
//! whoever wrote it.

#[cfg(test)]
mod tests;

use crate::content::{self, Flaw, Words};
use crate::questionnaires::SHIPPED;
use crate::words::{FILES, is_safety, parse};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use wayside_care::time::Day;
use wayside_forms::{Sheet, Unsupported, Why, Wrong as WrongForm};
use wayside_visit::paths::{Turn, Wrong};
use wayside_visit::{Site, paths};

/// A file of content: its path, as messages name it, and its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// Path.
    pub path: String,
    /// What is in it.
    pub text: String,
}

/// Everything that can be shown or asked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Content {
    /// Fluent files, English first.
    pub words: Vec<Text>,
    /// Questionnaires, each with the sheet beside it.
    pub forms: Vec<(Text, Text)>,
}

/// What checking found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// What is wrong, in the order of files and lines.
    pub flaws: Vec<Flaw>,
    /// How far each check reached.
    pub notes: Vec<String>,
}

/// States of one questionnaire that are walked at most.
const MOST: usize = 20_000;

/// Safety messages that the screen says by itself, beside what a view names.
const OF_THE_SCREEN: [&str; 1] = ["emergency-call"];

impl Content {
    /// What is built in.
    #[must_use]
    pub fn shipped() -> Content {
        let text = |path: String, text: &str| Text { path, text: text.to_owned() };
        let words = FILES.map(|(tag, said)| text(format!("ui/words/{tag}.ftl"), said));
        let forms = SHIPPED.map(|(name, form, sheet)| {
            let path = |ext: &str| format!("ui/questionnaires/{name}.{ext}");
            (text(path("json"), form), text(path("toml"), sheet))
        });
        Content { words: words.into(), forms: forms.into() }
    }

    /// What stands in a folder laid out like `ui`: `words/*.ftl` and `questionnaires/*.json`, each
    /// with its `.toml`. Where there are no words the built-in ones are taken.
    ///
    /// # Errors
    /// Which file cannot be read.
    pub fn read(folder: &Path) -> Result<Content, String> {
        let mut words = texts(&folder.join("words"), "ftl")?;
        words.sort_by_key(|file| (!file.path.ends_with("en.ftl"), file.path.clone()));
        if words.is_empty() {
            words = Content::shipped().words;
        }
        let mut forms = Vec::new();
        for form in texts(&folder.join("questionnaires"), "json")? {
            let sheet = read(&Path::new(&form.path).with_extension("toml"))?;
            forms.push((form, sheet));
        }
        if forms.is_empty() && words.is_empty() {
            return Err(format!("{}: holds neither words nor questionnaires", folder.display()));
        }
        Ok(Content { words, forms })
    }

    /// Checks all of it. `turn` is how a visit takes an input; in a test, one that is not safe.
    #[must_use]
    pub fn check(&self, turn: Turn) -> Report {
        let mut report = Report::default();
        self.words(&mut report);
        let sheets = self.sheets(&mut report);
        self.visit(&sheets, turn, &mut report);
        report.flaws.sort();
        report.flaws.dedup();
        report
    }

    fn words(&self, report: &mut Report) {
        let files: Vec<Words<'_>> =
            self.words.iter().map(|file| Words { path: &file.path, text: &file.text }).collect();
        report.flaws.extend(content::check(&files, is_safety));
        for (n, file) in files.iter().enumerate() {
            if let Err((line, says)) = parse(file.text) {
                report.flaws.push(Flaw { file: file.path.to_owned(), line, says });
            }
            let reading = match n {
                0 => format!("school grade {}", content::school_grade(file)),
                _ => "how hard it is to read is not measured".to_owned(),
            };
            report.notes.push(format!("{}: {reading}", file.path));
        }
    }

    /// The questionnaires that can be asked; what is wrong with each.
    fn sheets(&self, report: &mut Report) -> Vec<Arc<Sheet>> {
        let mut sheets = Vec::new();
        let languages: Vec<&str> = self.words.iter().filter_map(|file| tag(&file.path)).collect();
        for (form, manifest) in &self.forms {
            match Sheet::load(&form.text, &manifest.text) {
                Ok(sheet) => {
                    let sheet = Arc::new(sheet);
                    walk_form((form, manifest), &sheet, report);
                    spoken(form, &sheet, &languages, report);
                    sheets.push(sheet);
                }
                Err(faults) => {
                    let flaws = faults.iter().map(|fault| refused(form, manifest, fault));
                    report.flaws.extend(flaws);
                }
            }
        }
        sheets
    }

    fn visit(&self, sheets: &[Arc<Sheet>], turn: Turn, report: &mut Report) {
        let Some(english) = self.words.first() else { return };
        let ids = content::ids(&english.text);
        let walked = paths::paths(&Site::default(), sheets, turn);
        let flaw = |line: usize, says: String| Flaw { file: english.path.clone(), line, says };
        for found in &walked.flaws {
            let line = ids.get(found.at).copied().unwrap_or(1);
            let says = format!("`{}`: {}", found.at, wrong(found.wrong));
            report.flaws.push(flaw(line, says));
        }
        for id in walked.said.iter().filter(|id| !ids.contains_key(**id)) {
            report.flaws.push(flaw(1, format!("the message `{id}` is shown and has no words")));
        }
        let said = |id: &str| walked.said.contains(id) || OF_THE_SCREEN.contains(&id);
        for (id, line) in ids.iter().filter(|(id, _)| is_safety(id) && !said(id)) {
            let says = format!("no way through a visit leads to `{id}`");
            report.flaws.push(flaw(*line, says));
        }
        let reached = if walked.whole {
            "each part walked to its end"
        } else {
            "too wide: NOT every way was walked"
        };
        report.notes.push(format!(
            "the visit: {} states, {} turns, {} messages shown; {reached}",
            walked.states,
            walked.turns,
            walked.said.len()
        ));
    }
}

fn read(path: &Path) -> Result<Text, String> {
    let text = std::fs::read_to_string(path).map_err(|why| format!("{}: {why}", path.display()))?;
    Ok(Text { path: path.display().to_string(), text })
}

/// The files of a folder with this ending, by name; none where there is no such folder.
fn texts(folder: &Path, ext: &str) -> Result<Vec<Text>, String> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Ok(Vec::new()) };
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.retain(|path| path.extension().is_some_and(|end| end == ext));
    paths.sort();
    paths.iter().map(|path| read(path)).collect()
}

/// The language of a file of words, by its name.
fn tag(path: &str) -> Option<&str> {
    Path::new(path).file_stem()?.to_str()
}

/// The line of an item in a questionnaire, from 1.
fn line_of_item(form: &str, link_id: &str) -> usize {
    let quoted = format!("\"{link_id}\"");
    let mut lines = form.lines();
    let at = lines.position(|line| line.contains("\"linkId\"") && line.contains(&quoted));
    at.map_or(1, |at| at.saturating_add(1))
}

/// The line of an alert's name in a sheet, from 1.
fn line_of_alert(manifest: &str, id: &str) -> usize {
    let named = format!("id = \"{id}\"");
    let at = manifest.lines().position(|line| line.trim() == named);
    at.map_or(1, |at| at.saturating_add(1))
}

/// Something in a questionnaire that is not done, or does not fit.
fn refused(form: &Text, manifest: &Text, fault: &Unsupported) -> Flaw {
    let of_manifest = fault.element.starts_with("manifest");
    let file = if of_manifest { manifest } else { form };
    let line = match (&fault.why, &fault.link_id) {
        (Why::NotJson { line, .. }, _) => *line,
        (_, Some(link_id)) if !of_manifest => line_of_item(&form.text, link_id),
        _ => 1,
    };
    Flaw { file: file.path.clone(), line, says: fault.to_string() }
}

fn walk_form((form, manifest): (&Text, &Text), sheet: &Arc<Sheet>, report: &mut Report) {
    let today = Day::new(2026, 11, 25).unwrap_or(Day::EPOCH);
    let walked = wayside_forms::paths(sheet, today, MOST);
    for found in &walked.flaws {
        let (file, line) = match &found.alert {
            Some(alert) => (manifest, line_of_alert(&manifest.text, alert)),
            None => (form, line_of_item(&form.text, &found.link_id)),
        };
        let says = format!("item {}: {}", found.link_id, wrong_form(found.wrong));
        report.flaws.push(Flaw { file: file.path.clone(), line, says });
    }
    let reached = if walked.whole {
        format!("every path walked ({} states)", walked.states)
    } else {
        format!("too wide: walked as far as {MOST} states, NOT every path")
    };
    // Its words are its authors': a score means nothing under other words.
    let grade = content::grade_of(sheet.form.texts("en").map(|(_, text)| text));
    report.notes.push(format!("{}: {reached}; school grade {grade}", form.path));
}

/// None of the words that must not be; and in which languages it is not asked, for want of words.
fn spoken(form: &Text, sheet: &Sheet, languages: &[&str], report: &mut Report) {
    let mut flaw = |line: usize, says: String| {
        report.flaws.push(Flaw { file: form.path.clone(), line, says });
    };
    let silent: Vec<&str> =
        languages.iter().copied().filter(|tag| !sheet.form.speaks(tag)).collect();
    let seen: BTreeSet<(&str, &str)> = sheet.form.texts("en").collect();
    for (link_id, text) in seen {
        for word in content::banned(text) {
            let says = format!("item {link_id} says `{word}`");
            flaw(line_of_item(&form.text, link_id), says);
        }
    }
    if !silent.is_empty() {
        report.notes.push(format!("{}: not asked in {}", form.path, silent.join(", ")));
    }
}

fn wrong(wrong: Wrong) -> &'static str {
    match wrong {
        Wrong::NotAnEmergency => "a danger sign here does not bring up the emergency screen",
        Wrong::NobodyCalled => "a danger sign here goes on and nobody is called",
        Wrong::NotLatched => "an emergency ends here though no staff cleared it",
        Wrong::NoWayOut => "nothing that is offered here, nor time, leads to the end of the visit",
        Wrong::NotWiped => "a visit ends here and is not forgotten",
    }
}

fn wrong_form(wrong: WrongForm) -> &'static str {
    match wrong {
        WrongForm::Stuck => "no answer is taken here and it cannot be left out",
        WrongForm::Circle => "answering leads round in a circle",
        WrongForm::NeverAsked => "no answers bring up this question",
        WrongForm::NeverActs => "no answer makes this alert act",
        WrongForm::Forgotten => "what acted once is forgotten when the answer is changed",
        WrongForm::NoAlert => "it asks about ending one's life, and no alert looks at it",
        WrongForm::NoCard => {
            "this alert is neither EMERGENCY nor has card = \"crisis\": the next question comes \
             before a person does"
        }
    }
}
