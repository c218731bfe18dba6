//! The bundled fonts, and nothing else: the screen looks the same on a machine without any font.
//! It must not ask the system for fonts.

use std::fmt;
use std::os::unix::process::CommandExt;
use std::panic;
use std::process::Command;
use std::sync::Arc;

use slint::fontique_011::{fontique, shared_collection};

/// The family for Latin script.
pub const LATIN: &str = "Noto Sans";
/// The family for Arabic script.
pub const ARABIC: &str = "Noto Sans Arabic";

/// The bundled files; see `ui/fonts/README.md`.
const FILES: [(&str, &[u8]); 4] = [
    ("NotoSans-Regular.ttf", include_bytes!("../../../ui/fonts/NotoSans-Regular.ttf")),
    ("NotoSans-Bold.ttf", include_bytes!("../../../ui/fonts/NotoSans-Bold.ttf")),
    ("NotoSansArabic-Regular.ttf", include_bytes!("../../../ui/fonts/NotoSansArabic-Regular.ttf")),
    ("NotoSansArabic-Bold.ttf", include_bytes!("../../../ui/fonts/NotoSansArabic-Bold.ttf")),
];

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
    if collection.family_id(ARABIC).is_some() && collection.family_id(LATIN).is_some() {
        let ours = collection.generic_families(fontique::GenericFamily::SansSerif).count();
        if ours == 2 {
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
