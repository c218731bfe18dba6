//! The house style, as far as a program can read it. Each rule says why it stands, has a test over
//! the whole tree, and a test that it can fail. It must not know what the program does.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(missing_docs)]

mod tree;

#[path = "tidy/house.rs"]
mod house;
#[path = "tidy/words.rs"]
mod words;

use std::collections::BTreeSet;
use std::sync::OnceLock;
use tree::{File, code, function, is_word};

/// Where a rule is broken, as `file:line`, and what was expected there.
type Fault = (String, String);

fn fault(file: &File, line: usize, expected: impl Into<String>) -> Fault {
    (format!("{}:{line}", file.path), expected.into())
}

fn whole_tree() -> &'static [File] {
    static TREE: OnceLock<Vec<File>> = OnceLock::new();
    TREE.get_or_init(tree::read)
}

/// The rule holds in the whole tree.
fn holds(rule: fn(&[File]) -> Vec<Fault>) {
    let faults = rule(whole_tree());
    let lines: Vec<String> = faults.iter().map(|(at, why)| format!("{at}: {why}")).collect();
    assert!(lines.is_empty(), "{} places to mend:\n{}", lines.len(), lines.join("\n"));
}

/// The rule finds exactly these places in made-up files.
fn finds(rule: fn(&[File]) -> Vec<Fault>, made_up: &[(&str, &str)], places: &[&str]) {
    let file = |&(path, text): &(&str, &str)| File { path: path.into(), text: text.into() };
    let files: Vec<File> = made_up.iter().map(file).collect();
    let found: Vec<String> = rule(&files).into_iter().map(|(place, _)| place).collect();
    assert_eq!(found, places);
}

fn with_ending<'a>(files: &'a [File], endings: &[&str]) -> impl Iterator<Item = &'a File> {
    let endings: Vec<String> = endings.iter().map(|e| format!(".{e}")).collect();
    files.iter().filter(move |f| endings.iter().any(|e| f.path.ends_with(e.as_str())))
}

fn numbered(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines().enumerate().map(|(n, line)| (n + 1, line))
}

/// True where `word` stands in `line` with no letter, digit or underscore beside it.
fn has_word(line: &str, word: &str) -> bool {
    line.match_indices(word).any(|(at, _)| {
        let before = line[..at].chars().next_back().is_some_and(is_word);
        let after = line[at + word.len()..].chars().next().is_some_and(is_word);
        !before && !after
    })
}

/// Files that hold nothing but tests may be longer and may unwrap: what stands in a folder `tests`,
/// and what a `#[cfg(test)] mod name;` takes in.
fn test_files(files: &[File]) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for file in with_ending(files, &["rs"]) {
        if file.path.starts_with("tests/") || file.path.contains("/tests/") {
            found.insert(file.path.clone());
        }
        let (folder, name) = file.path.rsplit_once('/').unwrap_or(("", &file.path));
        let lines: Vec<&str> = file.text.lines().map(str::trim).collect();
        for pair in lines.windows(2).filter(|pair| pair[0] == "#[cfg(test)]") {
            if let Some(module) = pair[1].strip_prefix("mod ").and_then(|m| m.strip_suffix(';')) {
                found.insert(format!("{folder}/{module}.rs"));
                found.insert(format!("{folder}/{}/{module}.rs", name.trim_end_matches(".rs")));
            }
        }
    }
    found
}

/// The line on which the block ends that the item on line `from` opens; `None` where it opens none.
fn block_end(lines: &[&str], from: usize) -> Option<usize> {
    let (mut braces, mut brackets) = (0, 0);
    for (n, line) in lines.iter().enumerate().skip(from) {
        for c in line.chars() {
            match c {
                '(' | '[' => brackets += 1,
                ')' | ']' => brackets -= 1,
                ';' if braces == 0 && brackets == 0 => return None,
                '{' => braces += 1,
                '}' => braces -= 1,
                _ => continue,
            }
            if c == '}' && braces == 0 {
                return Some(n);
            }
        }
    }
    None
}

/// The code of a file without its tests, line by line with numbers.
fn shipped(file: &File) -> Vec<(usize, String)> {
    let blanked = code(&file.text);
    let lines: Vec<&str> = blanked.lines().collect();
    let mut kept = Vec::new();
    let mut n = 0;
    while n < lines.len() {
        if lines[n].trim() == "#[cfg(test)]" {
            n = block_end(&lines, n + 1).unwrap_or(n + 1);
        } else {
            kept.push((n + 1, lines[n].to_owned()));
        }
        n += 1;
    }
    kept
}

/// Looks at each line of shipped Rust under the given folders.
fn in_shipped(
    files: &[File],
    folders: &[&str],
    look: impl Fn(&str) -> Option<String>,
) -> Vec<Fault> {
    let tests = test_files(files);
    let mut faults = Vec::new();
    for file in with_ending(files, &["rs"]).filter(|f| !tests.contains(&f.path)) {
        if folders.iter().any(|folder| file.path.starts_with(folder)) {
            for (n, line) in shipped(file) {
                faults.extend(look(&line).map(|why| fault(file, n, why)));
            }
        }
    }
    faults
}

// ---- Size: what fits on a screen can be held in one's head. ----

const WIDTH: usize = 100;
const FILE: usize = 400;
const TEST_FILE: usize = 800;
const FUNCTION: usize = 60;

/// Two files stand side by side on a screen. An address cannot be broken, nor can a line of output
/// that a test quotes raw, nor the outline of a drawing; those may be long.
fn width(files: &[File]) -> Vec<Fault> {
    let mut faults = Vec::new();
    for file in with_ending(files, &["rs", "slint", "sh", "py", "mjs", "ci/run"]) {
        for (n, line) in numbered(&file.text) {
            let columns = line.chars().count();
            let start = line.trim_start();
            let quoted = start.starts_with("r#\"") || start.starts_with("commands: \"");
            let whole = quoted || line.contains("://");
            if columns > WIDTH && !whole {
                faults.push(fault(file, n, format!("at most {WIDTH} columns, not {columns}")));
            }
        }
    }
    faults
}

fn file_length(files: &[File]) -> Vec<Fault> {
    let tests = test_files(files);
    let mut faults = Vec::new();
    for file in with_ending(files, &["rs", "slint"]) {
        let most = if tests.contains(&file.path) { TEST_FILE } else { FILE };
        let lines = file.text.lines().count();
        if lines > most {
            faults.push(fault(file, lines, format!("at most {most} lines, not {lines}")));
        }
    }
    faults
}

fn function_length(files: &[File]) -> Vec<Fault> {
    let mut faults = Vec::new();
    for file in with_ending(files, &["rs"]) {
        let blanked = code(&file.text);
        let lines: Vec<&str> = blanked.lines().collect();
        for (n, line) in lines.iter().enumerate() {
            let Some(name) = function(line) else { continue };
            let Some(end) = block_end(&lines, n) else { continue };
            let length = end - n + 1;
            if length > FUNCTION {
                let why = format!("{name}: at most {FUNCTION} lines, not {length}");
                faults.push(fault(file, n + 1, why));
            }
        }
    }
    faults
}

/// Whoever opens a file knows on its first line whether it is the right one.
fn first_line(files: &[File]) -> Vec<Fault> {
    let mut faults = Vec::new();
    for file in with_ending(files, &["rs", "slint"]) {
        let mark = if file.path.ends_with(".rs") { "//! " } else { "// " };
        let first = file.text.lines().next().unwrap_or_default();
        let said = first.strip_prefix(mark).map_or(0, |rest| rest.trim().chars().count());
        if said < 12 {
            let why = format!("the first line begins with `{mark}` and says what the file is for");
            faults.push(fault(file, 1, why));
        }
    }
    faults
}

#[test]
fn lines_are_at_most_100_columns() {
    holds(width);
    let x = "x".repeat(101);
    let long = format!("//! a\n{x}\n// see https://example.org/{x}\n    r#\"{x}\"#\n");
    finds(width, &[("src/a.rs", &long), ("a.md", &long)], &["src/a.rs:2"]);
}

#[test]
fn files_are_short() {
    holds(file_length);
    let (long, longer) = ("x\n".repeat(401), "x\n".repeat(801));
    let made_up = [("src/a.rs", &*long), ("tests/b.rs", &*long), ("src/c/tests/d.rs", &*longer)];
    finds(file_length, &made_up, &["src/a.rs:401", "src/c/tests/d.rs:801"]);
}

#[test]
fn functions_are_short() {
    holds(function_length);
    let body = "    let c = '}'; // }\n".repeat(59);
    let text = format!("trait T {{\n    fn no_body(a: [u8; 2]);\n}}\nfn long() {{\n{body}}}\n");
    finds(function_length, &[("src/a.rs", &text)], &["src/a.rs:4"]);
    let short = text.replacen("    let c = '}'; // }\n", "", 1);
    finds(function_length, &[("src/a.rs", &short)], &[]);
}

#[test]
fn every_file_begins_by_saying_what_it_is_for() {
    holds(first_line);
    let made_up = [("a.rs", "use x;\n"), ("b.rs", "//! p\n"), ("c.slint", "import x;\n")];
    finds(first_line, &made_up, &["a.rs:1", "b.rs:1", "c.slint:1"]);
}

// ---- Safety of the code. ----

/// What is left to do belongs into an issue, where somebody sees it.
fn left_to_do(files: &[File]) -> Vec<Fault> {
    let words = [concat!("TO", "DO"), concat!("FIX", "ME"), concat!("XX", "X")];
    let calls = [concat!("unimplemented", "!"), concat!("to", "do!")];
    let mut faults = Vec::new();
    for file in with_ending(files, &["rs", "slint", "sh", "toml", "ftl", "py", "mjs", "ci/run"]) {
        for (n, line) in numbered(&file.text) {
            let named = words.iter().find(|word| has_word(line, word));
            if let Some(word) = named.or_else(|| calls.iter().find(|call| line.contains(**call))) {
                faults.push(fault(file, n, format!("no `{word}` in the tree: open an issue")));
            }
        }
    }
    faults
}

/// A device, a clinic or a person must not be able to stop the kiosk. Clippy holds the same line;
/// this one holds where somebody allowed clippy to look away.
fn unwraps(files: &[File]) -> Vec<Fault> {
    in_shipped(files, &["src/"], |line| {
        let found =
            [".unwrap()", ".expect(\"", "panic!("].into_iter().find(|w| line.contains(w))?;
        Some(format!("no `{found}…` outside tests: name the fault and pass it on"))
    })
}

/// Files that may hold `unsafe`, each with its reason.
const UNSAFE_FILES: [(&str, &str); 1] =
    [("src/kiosk/memory.rs", "an allocator that wipes what it frees cannot be written without")];

fn unsafe_code(files: &[File]) -> Vec<Fault> {
    let mut faults = Vec::new();
    for file in with_ending(files, &["rs"]) {
        let reviewed = UNSAFE_FILES.iter().any(|(path, _)| *path == file.path);
        for (n, line) in numbered(&code(&file.text)) {
            if !reviewed && (has_word(line, "unsafe") || line.contains("allow(unsafe_code")) {
                faults.push(fault(file, n, "no `unsafe`: one small file, reviewed, listed here"));
            }
        }
    }
    faults
}

/// A fault that nobody named has no words for the patient and none for staff.
fn nameless_faults(files: &[File]) -> Vec<Fault> {
    in_shipped(files, &["src/"], |line| {
        line.contains("Other(String)").then(|| "a variant for each fault, no `Other`".to_owned())
    })
}

#[test]
fn nothing_is_left_to_do_in_the_tree() {
    holds(left_to_do);
    let text = concat!("//! a\n// TO", "DO: b\nto", "do!()\nlet TO", "DOS = 1;\n");
    finds(left_to_do, &[("src/a.rs", text), ("a.md", text)], &["src/a.rs:2", "src/a.rs:3"]);
}

#[test]
fn nothing_from_outside_can_panic() {
    holds(unwraps);
    let text = "let a = \".unwrap()\";\nb.unwrap();\n#[cfg(test)]\nmod tests {\n    c.unwrap();\n\
                }\nd.expect(\"x\");\nself.expect(Token::Comma);\n";
    let inside = "b.unwrap();\n";
    let made_up = [
        ("src/care/a.rs", text),
        ("src/care/lib.rs", "#[cfg(test)]\nmod inside;\n"),
        ("src/care/inside.rs", inside),
        ("tests/a.rs", inside),
    ];
    finds(unwraps, &made_up, &["src/care/a.rs:2", "src/care/a.rs:7"]);
}

#[test]
fn unsafe_stands_only_where_it_was_reviewed() {
    holds(unsafe_code);
    let text = "//! no unsafe here\n#![allow(unsafe_code)]\nfn a() { unsafe { b() } }\n";
    let made_up = [("src/a.rs", text), (UNSAFE_FILES[0].0, text)];
    finds(unsafe_code, &made_up, &["src/a.rs:2", "src/a.rs:3"]);
}

#[test]
fn every_fault_has_a_name() {
    holds(nameless_faults);
    finds(nameless_faults, &[("src/a.rs", "enum F {\n    Other(String),\n}\n")], &["src/a.rs:2"]);
}

// ---- What must not be in the tree. ----

/// A path of one machine is of use to nobody else, and tells about its owner.
fn machine_paths(files: &[File]) -> Vec<Fault> {
    let mut places: Vec<String> = Vec::new();
    places.extend(["home", "root", "work", "farm", "Users"].map(|name| format!("/{name}/")));
    places.push(concat!("bash_", "jobs").to_owned());
    anywhere(files, &places, "a path relative to the repository, or from the environment")
}

/// Packages are named, not fetched from an address: who builds it may use a mirror.
fn registry_hosts(files: &[File]) -> Vec<Fault> {
    let hosts = [("crates", "io"), ("pypi", "org"), ("npmjs", "org"), ("npmjs", "com")];
    let more = [("pythonhosted", "org"), ("debian", "org"), ("proxy.golang", "org")];
    let name = |(host, end): (&str, &str)| format!("{host}.{end}");
    let hosts: Vec<String> = hosts.into_iter().chain(more).map(name).collect();
    anywhere(files, &hosts, "the package's name, without the registry's address")
}

fn anywhere(files: &[File], banned: &[String], expected: &str) -> Vec<Fault> {
    let mut faults = Vec::new();
    for file in files.iter().filter(|f| f.path != "Cargo.lock") {
        for (n, line) in numbered(&file.text) {
            if let Some(found) = banned.iter().find(|b| line.contains(b.as_str())) {
                faults.push(fault(file, n, format!("not `{found}`, but {expected}")));
            }
        }
    }
    faults
}

/// Words that fit everything say nothing. Names are those that a nurse or the field would use.
fn empty_names(files: &[File]) -> Vec<Fault> {
    const EMPTY: [&str; 8] =
        ["manager", "helper", "util", "service", "managers", "helpers", "utils", "services"];
    let why = |name: &str| format!("`{name}` says nothing: the thing's own name");
    let mut faults = Vec::new();
    for file in with_ending(files, &["rs", "slint"]) {
        let bare = file.path.trim_end_matches(".rs").trim_end_matches(".slint").to_lowercase();
        let mut words = bare.split(['/', '_', '-']);
        faults.extend(words.find(|w| EMPTY.contains(w)).map(|w| fault(file, 1, why(w))));
        for (n, line) in numbered(&code(&file.text)) {
            let words: Vec<&str> = line.split(|c| !is_word(c)).filter(|w| !w.is_empty()).collect();
            for pair in words.windows(2) {
                let declares = ["struct", "enum", "trait", "mod", "component"].contains(&pair[0]);
                let name = pair[1].to_lowercase();
                if declares && EMPTY[..4].iter().any(|empty| name.ends_with(empty)) {
                    faults.push(fault(file, n, why(pair[1])));
                }
            }
        }
    }
    faults
}

#[test]
fn no_path_of_one_machine_is_in_the_tree() {
    holds(machine_paths);
    let text = concat!("a\nsee /ho", "me/me/x\n");
    finds(machine_paths, &[("a.md", text), ("Cargo.lock", text)], &["a.md:2"]);
}

#[test]
fn no_registry_address_is_in_the_tree() {
    holds(registry_hosts);
    finds(registry_hosts, &[("a.md", concat!("get it\nfrom pypi", ".org\n"))], &["a.md:2"]);
}

#[test]
fn names_say_something() {
    holds(empty_names);
    let made_up = [
        ("src/time_util.rs", "//! a\n"),
        ("src/a.rs", "struct PortManager;\n// struct UtilHelper\nstruct PortService;\n"),
    ];
    finds(empty_names, &made_up, &["src/time_util.rs:1", "src/a.rs:1", "src/a.rs:3"]);
}
