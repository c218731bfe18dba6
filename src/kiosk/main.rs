fn main() { let _ = wayside_kiosk::App::new(); }
