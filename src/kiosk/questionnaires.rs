//! The questionnaires a site asks: those that ship, and its own; what is wrong with one.
//! It must not know what any of them asks. One with a fault is named, and is not offered.

use serde::Deserialize;
use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use wayside_care::questionnaires::Country;
use wayside_forms::{Sheet, Unsupported};

/// Which questionnaires are asked, and where.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct FormsConfig {
    /// Names in the order asked: `phq-2`, `steadi-3`, … or one of the site's own.
    pub ask: Vec<String>,
    /// A folder of the site's own: `NAME.json` (FHIR R4 Questionnaire) beside `NAME.toml`.
    pub folder: Option<PathBuf>,
    /// The kiosk stands where nobody can look over a shoulder: private ones may be asked.
    pub private_room: bool,
    /// `UK` or `US`, where a score means something else there (AUDIT-C). Not known: the stricter.
    pub country: Option<Country>,
}

macro_rules! shipped {
    ($name:literal) => {
        (
            $name,
            include_str!(concat!("../../ui/questionnaires/", $name, ".json")),
            include_str!(concat!("../../ui/questionnaires/", $name, ".toml")),
        )
    };
}
/// Those that ship: name, Questionnaire, what the house knows about it.
pub const SHIPPED: [(&str, &str, &str); 7] = [
    shipped!("audit-c"),
    shipped!("gad-2"),
    shipped!("gad-7"),
    shipped!("phq-2"),
    shipped!("phq-9"),
    shipped!("smoking"),
    shipped!("steadi-3"),
];

/// Why a questionnaire is not offered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// Neither ships nor stands in the site's folder.
    Unknown {
        /// Its name.
        name: String,
        /// The one that may have been meant.
        near: Option<String>,
    },
    /// A file cannot be read.
    Unread(PathBuf),
    /// It asks for something that is not done here: what, and where in it.
    Unsupported {
        /// Its name, or its file.
        name: String,
        /// Everything.
        faults: Vec<Unsupported>,
    },
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Refused::Unknown { name, near } => {
                write!(f, "forms.ask: there is no questionnaire `{name}`")?;
                near.iter().try_for_each(|near| write!(f, "; did you mean `{near}`?"))
            }
            Refused::Unread(file) => write!(f, "{}: cannot be read", file.display()),
            Refused::Unsupported { name, faults } => {
                write!(f, "{name}: not offered")?;
                faults.iter().try_for_each(|fault| write!(f, "\n  {fault}"))
            }
        }
    }
}

/// The questionnaires of a site, in its order, and what is wrong with the others.
#[must_use]
pub fn load(config: &FormsConfig) -> (Vec<Arc<Sheet>>, Vec<Refused>) {
    let (mut good, mut refused) = (Vec::new(), Vec::new());
    for name in &config.ask {
        match find(name, config.folder.as_deref()) {
            Ok(sheet) => good.push(Arc::new(sheet.in_country(config.country))),
            Err(why) => refused.push(why),
        }
    }
    (good, refused)
}

/// A site's own comes before one of ours of the same name.
fn find(name: &str, folder: Option<&Path>) -> Result<Sheet, Refused> {
    if let Some(file) = folder.map(|folder| folder.join(format!("{name}.json")))
        && file.exists()
    {
        return read(&file);
    }
    let known = SHIPPED.iter().find(|(known, ..)| *known == name);
    let Some((_, form, manifest)) = known else {
        let names = SHIPPED.iter().map(|(known, ..)| *known);
        let near = crate::config::nearest(name, names).map(str::to_owned);
        return Err(Refused::Unknown { name: name.to_owned(), near });
    };
    let refuse = |faults| Refused::Unsupported { name: name.to_owned(), faults };
    Sheet::load(form, manifest).map_err(refuse)
}

/// Reads one questionnaire file and the sheet beside it.
///
/// # Errors
/// Which file cannot be read, or what in it is not done here.
pub fn read(file: &Path) -> Result<Sheet, Refused> {
    let text = |path: PathBuf| std::fs::read_to_string(&path).map_err(|_| Refused::Unread(path));
    let form = text(file.to_owned())?;
    let manifest = text(file.with_extension("toml"))?;
    let name = file.display().to_string();
    Sheet::load(&form, &manifest).map_err(|faults| Refused::Unsupported { name, faults })
}
