//! The history on a slip: it comes back whole, opens to its secret only, stays small enough for a
//! QR, and no bytes break its reader.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, clippy::print_stdout)]

use super::*;

fn entry(n: u32) -> Entry {
    let mut bytes = (n * 1440).to_be_bytes().to_vec();
    bytes.push(0b0001_1111);
    bytes.extend([0, 120 + (n % 40) as u8, 80, 70, 98, 3, 50, 171]);
    let (entry, rest) = Entry::read(&bytes).unwrap();
    assert!(rest.is_empty());
    entry
}

fn full(count: u32) -> Memory {
    let mut memory = Memory::default();
    (0..count).for_each(|n| memory.add(entry(n)));
    memory
}

fn fresh(seed: u8) -> Fresh {
    core::array::from_fn(|at| seed.wrapping_mul(31).wrapping_add(u8::try_from(at).unwrap()))
}

#[test]
fn a_history_comes_back_whole_and_opens_to_its_secret_only() {
    let secret = Secret::digits("482915").unwrap();
    let memory = full(5);
    let code = memory.seal(&secret, &fresh(1)).unwrap();
    assert!(code.starts_with("929701") && code.bytes().all(|byte| byte.is_ascii_digit()));
    let shut = Shut::read(&format!(" {}\r\n", *code)).unwrap();
    assert!(shut.open(&secret).unwrap() == memory);
    assert!(shut.open(&Secret::given("٤٨٢٩١٥")).unwrap() == memory, "digits of another script");
    assert_eq!(shut.open(&Secret::given("482916")).unwrap_err(), MemoryFault::Shut);
    let points = memory.trend(Measure::Weight);
    assert_eq!(points.len(), 5);
    assert_eq!(points[0].value.to_string(), "81.8");
    assert_eq!(points[1].unix_ms - points[0].unix_ms, 86_400_000);
    // Sealed anew, nothing of the code is the same.
    let again = memory.seal(&secret, &fresh(2)).unwrap();
    assert_ne!(code[6..40], again[6..40]);
}

#[test]
fn a_changed_slip_is_refused_wherever_it_was_changed() {
    let secret = Secret::given("river stone lamp seven");
    let code = full(3).seal(&secret, &fresh(3)).unwrap();
    // Each opening costs what it costs an attacker, so a few places: name, version, salt, nonce,
    // body, tag.
    for at in [0, 5, 8, 40, 90, code.len() - 1] {
        let mut changed = code.to_string().into_bytes();
        changed[at] = b'0' + (changed[at] - b'0' + 1) % 10;
        let changed = String::from_utf8(changed).unwrap();
        let fault = Shut::read(&changed).and_then(|shut| shut.open(&secret)).unwrap_err();
        match at {
            0 => assert_eq!(fault, MemoryFault::NotOurs),
            5 => assert_eq!(fault, MemoryFault::Newer(2)),
            _ => assert!(matches!(fault, MemoryFault::Shut | MemoryFault::Damaged), "{fault:?}"),
        }
    }
    let cut = Shut::read(&code[..code.len() - 17]);
    assert!(cut.and_then(|shut| shut.open(&secret)).is_err());
}

#[test]
fn other_codes_are_not_ours() {
    let codes =
        ["", "9297", "929", "shlink:/eyJ", "https://x.example/9297", "929700", "9297x1234", "٩٢٩٧"];
    for foreign in codes {
        assert_eq!(Shut::read(foreign).unwrap_err(), MemoryFault::NotOurs, "{foreign}");
    }
    assert_eq!(Shut::read("92970112345").unwrap_err(), MemoryFault::Damaged);
    assert_eq!(
        Shut::read(&format!("929701{}", "1".repeat(9000))).unwrap_err(),
        MemoryFault::Damaged
    );
}

#[test]
fn a_full_history_still_fits_a_code_that_can_be_read_off_paper() {
    let memory = full(200);
    assert_eq!(memory.entries().len(), MOST);
    assert_eq!(memory.entries()[0].minute(), 170 * 1440, "the oldest go");
    let code = memory.seal(&Secret::given("x"), &fresh(9)).unwrap();
    // QR version 16 with error correction M holds 1082 digits (ISO/IEC 18004 table 7).
    assert!(code.len() <= 1082, "{} digits", code.len());
}

#[test]
fn a_secret_that_anybody_tries_first_is_not_taken() {
    for (digits, fault) in [
        ("12345", SecretFault::FewDigits),
        ("12a456", SecretFault::FewDigits),
        ("123456", SecretFault::EasyDigits),
        ("987654", SecretFault::EasyDigits),
        ("000000", SecretFault::EasyDigits),
    ] {
        assert_eq!(Secret::digits(digits).unwrap_err(), fault, "{digits}");
    }
    assert!(Secret::digits("1234567899").is_ok());
    assert_eq!(Secret::words("river stone lamp").unwrap_err(), SecretFault::FewWords);
    assert_eq!(Secret::words("a b c d").unwrap_err(), SecretFault::FewWords);
    assert_eq!(Secret::words(&"word ".repeat(90)).unwrap_err(), SecretFault::TooLong);
    let words = Secret::words("River  stone LAMP seven ").unwrap();
    assert!(words == Secret::given("river stone lamp seven"));
    assert_eq!(format!("{words:?}"), "Secret");
}

#[test]
fn no_digits_and_no_bytes_break_the_reader_and_each_has_one_spelling() {
    let mut state = 0x2545_F491_4F6C_DD1D_u64;
    let mut next = move || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state
    };
    let right = full(3).to_bytes();
    let (mut codes, mut histories) = (0, 0);
    for _ in 0..200_000 {
        let length = usize::try_from(next() % 90).unwrap();
        let digits: String =
            (0..length).map(|_| char::from(b'0' + (next() % 10).to_le_bytes()[0])).collect();
        if let Some(bytes) = digits::read(&digits, 60) {
            assert_eq!(digits::write(&bytes), digits, "two spellings of the same bytes");
            codes += 1;
        }
        let mut bytes = right.to_vec();
        for _ in 0..=next() % 3 {
            let at = usize::try_from(next()).unwrap() % bytes.len();
            bytes[at] = next().to_le_bytes()[0];
        }
        bytes.truncate(bytes.len() - usize::try_from(next() % 3).unwrap());
        if let Ok(memory) = Memory::from_bytes(&bytes) {
            assert_eq!(*memory.to_bytes(), bytes, "two spellings of the same history");
            histories += 1;
        }
    }
    assert!(codes > 1000 && histories > 1000, "{codes} {histories}: the test tests nothing");
}

/// What one guess costs, for the numbers in hardware/escpos and the README:
/// `cargo test --release -p wayside-clinic one_guess -- --ignored --nocapture`.
#[test]
#[ignore = "a measurement, not a test"]
fn one_guess() {
    let shut = Shut::read(&full(10).seal(&Secret::given("x"), &fresh(4)).unwrap()).unwrap();
    let began = std::time::Instant::now();
    (0..20).for_each(|n| assert!(shut.open(&Secret::given(&format!("{n}"))).is_err()));
    println!("{} ms a guess", began.elapsed().as_millis() / 20);
}
