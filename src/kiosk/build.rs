//! Compiles the screens. It must not reach the network or know a visit.

fn main() {
    let config =
        slint_build::CompilerConfiguration::new().with_style("fluent".into()).with_debug_info(true);
    if let Err(why) = slint_build::compile_with_config("ui/app.slint", config) {
        println!("cargo::error=the screens do not compile: {why}");
    }
}
