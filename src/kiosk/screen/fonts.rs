//! The bundled fonts, and nothing else: the screen looks the same on a machine without any font.
//! It must not ask the system for fonts.

#[cfg(test)]
mod tests;

use std::fmt;
use std::os::unix::process::CommandExt;
use std::panic;
use std::process::Command;
use std::sync::Arc;

use slint::fontique_011::{fontique, shared_collection};

use crate::words;

/// The family for Latin script.
pub const LATIN: &str = "Noto Sans";
/// The family for Arabic script. Urdu too: Nastaliq steps down across a line and needs 2.5 em of
/// height for it, which buttons and the largest text size have not.
pub const ARABIC: &str = "Noto Sans Arabic";
/// The family for Hindi.
const DEVANAGARI: &str = "Noto Sans Devanagari";
/// The family for Bengali.
const BENGALI: &str = "Noto Sans Bengali";
/// The family for Chinese as it is written in mainland China.
const CHINESE: &str = "Noto Sans CJK SC";

/// All of them, in the order they are asked for a letter that a language's own has not.
const FAMILIES: [&str; 5] = [LATIN, ARABIC, DEVANAGARI, BENGALI, CHINESE];

macro_rules! files {
    ($($name:literal),* $(,)?) => {
        [$(($name, include_bytes!(concat!("../../../ui/fonts/", $name)))),*]
    };
}

/// The bundled files; see `ui/fonts/README.md`.
const FILES: [(&str, &[u8]); 10] = files![
    "NotoSans-Regular.ttf",
    "NotoSans-Bold.ttf",
    "NotoSansArabic-Regular.ttf",
    "NotoSansArabic-Bold.ttf",
    "NotoSansDevanagari-Regular.ttf",
    "NotoSansDevanagari-Bold.ttf",
    "NotoSansBengali-Regular.ttf",
    "NotoSansBengali-Bold.ttf",
    "NotoSansCJKsc-Regular.otf",
    "NotoSansCJKsc-Bold.otf",
];

/// The family that a language is written in, by its tag.
pub fn of(language: &str) -> &'static str {
    match language.split('-').next().unwrap_or(language) {
        "bn" => BENGALI,
        "hi" => DEVANAGARI,
        "zh" => CHINESE,
        _ if words::rtl(language) => ARABIC,
        _ => LATIN,
    }
}

/// Why the program cannot write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FontFault {
    /// A bundled file is not a font.
    Broken(&'static str),
    /// The machine's fontconfig stops the program, and it could not be started again without it.
    Fontconfig,
}

impl fmt::Display for FontFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            FontFault::Broken(name) => write!(f, "ui/fonts/{name} is not a font"),
            FontFault::Fontconfig => write!(
                f,
                "fontconfig on this machine has no font; start with {FILE}={NOWHERE} in the \
                 environment"
            ),
        }
    }
}

impl std::error::Error for FontFault {}

/// Where fontconfig looks for its configuration, and a place that is never there.
const FILE: &str = "FONTCONFIG_FILE";
const NOWHERE: &str = "/nonexistent/wayside";

/// Makes sure that asking the system for fonts does not stop the program. Call before any window.
///
/// fontique 0.11 unwraps fontconfig's answer, which is an error where the library is there and not
/// one font is (slint#12671). Without a configuration it gives up quietly. The environment of a
/// running process cannot be changed safely, so the program starts itself again, once.
pub fn prepare() -> Result<(), FontFault> {
    if std::env::var_os(FILE).is_some_and(|file| file == NOWHERE) {
        return Ok(());
    }
    let hook = panic::take_hook();
    panic::set_hook(Box::new(|_| {}));
    let asked = panic::catch_unwind(|| {
        let options = fontique::CollectionOptions { shared: false, system_fonts: true };
        drop(fontique::Collection::new(options));
    });
    panic::set_hook(hook);
    if asked.is_ok() {
        return Ok(());
    }
    tracing::warn!("fontconfig has no font: starting again without it");
    if let Ok(program) = std::env::current_exe() {
        let why = Command::new(program).args(std::env::args_os().skip(1)).env(FILE, NOWHERE).exec();
        tracing::error!(%why, "could not start again");
    }
    Err(FontFault::Fontconfig)
}

/// Registers the bundled fonts as the only generic families, so that no glyph ever falls back to
/// a font of the machine, and a machine without fonts does not stop the program (slint#12671).
pub fn register() -> Result<(), FontFault> {
    let mut collection = shared_collection();
    if FAMILIES.iter().all(|family| collection.family_id(family).is_some()) {
        let ours = collection.generic_families(fontique::GenericFamily::SansSerif).count();
        if ours == FAMILIES.len() {
            return Ok(());
        }
    }
    let mut families = Vec::new();
    for (name, bytes) in FILES {
        let blob = fontique::Blob::new(Arc::new(bytes));
        let fonts = collection.register_fonts(blob, None);
        let (family, _) = fonts.first().ok_or(FontFault::Broken(name))?;
        if !families.contains(family) {
            families.push(*family);
        }
    }
    for generic in [
        fontique::GenericFamily::SansSerif,
        fontique::GenericFamily::SystemUi,
        fontique::GenericFamily::UiSansSerif,
    ] {
        collection.set_generic_families(generic, families.iter().copied());
    }
    Ok(())
}
