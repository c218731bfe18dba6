//! p
slint::include_modules!();
