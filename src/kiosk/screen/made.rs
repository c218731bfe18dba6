//! The code Slint generates from `ui/app.slint`. Nobody edits it.
slint::include_modules!();
