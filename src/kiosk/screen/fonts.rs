//! The bundled fonts, and nothing else: the screen looks the same on a machine without any font.
//! It must not ask the system for fonts.

use std::fmt;
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

/// A bundled font that cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FontFault(&'static str);

impl fmt::Display for FontFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ui/fonts/{} is not a font", self.0)
    }
}

impl std::error::Error for FontFault {}

/// Registers the bundled fonts as the only generic families, so that no glyph ever falls back to
/// a font of the machine, and a machine without fonts does not stop the program (slint#12671).
pub fn register() -> Result<(), FontFault> {
    let mut collection = shared_collection();
    if collection.family_id(ARABIC).is_some() && collection.family_id(LATIN).is_some() {
        let ours = collection
            .generic_families(fontique::GenericFamily::SansSerif)
            .count();
        if ours == 2 {
            return Ok(());
        }
    }
    let mut families = Vec::new();
    for (name, bytes) in FILES {
        let blob = fontique::Blob::new(Arc::new(bytes));
        let fonts = collection.register_fonts(blob, None);
        let (family, _) = fonts.first().ok_or(FontFault(name))?;
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
