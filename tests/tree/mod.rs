//! The source tree as text, for the tests that read it: files, code without words, test functions.
//! It must not know a rule, and must not run anything.

use std::path::Path;

/// A text file of the tree.
pub struct File {
    /// From the top of the repository, with `/` between folders.
    pub path: String,
    /// What it says.
    pub text: String,
}

/// A test function.
pub struct Test {
    /// Its name, without the modules around it.
    pub name: String,
    /// Where it stands, as `file:line`.
    pub place: String,
    /// False where `#[ignore]` or a missing `#[test]` keeps an ordinary run from running it.
    pub runs: bool,
}

/// What holds nothing written by hand.
const SKIPPED: [&str; 4] = ["target", ".git", "node_modules", "__pycache__"];

/// Every text file of this repository, by path. Files that are not UTF-8 are pictures or fonts.
pub fn read() -> Vec<File> {
    let mut files = Vec::new();
    gather(Path::new(env!("CARGO_MANIFEST_DIR")), "", &mut files);
    files.sort_by(|a, b| a.path.cmp(&b.path));
    assert!(files.len() > 20, "the tree was not found: {} files", files.len());
    files
}

fn gather(folder: &Path, prefix: &str, files: &mut Vec<File>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name().into_string().unwrap();
        let path = format!("{prefix}{name}");
        let kind = entry.file_type().unwrap();
        // In a second worktree `.git` is a file.
        if SKIPPED.contains(&name.as_str()) {
            continue;
        }
        if kind.is_dir() {
            gather(&entry.path(), &format!("{path}/"), files);
        } else if kind.is_file() && !name.ends_with(".log") {
            // Another program may take a file away between the listing and the reading.
            let bytes = std::fs::read(entry.path()).unwrap_or_default();
            if let Ok(text) = String::from_utf8(bytes) {
                files.push(File { path, text });
            }
        }
    }
}

/// Rust with the words taken out: comments and what stands between quotes become spaces. Lines and
/// columns stay where they were, and so do the quotes.
pub fn code(rust: &str) -> String {
    let all: Vec<char> = rust.chars().collect();
    let at = |i: usize| all.get(i).copied().unwrap_or('\0');
    let mut out = String::with_capacity(rust.len());
    let mut i = 0;
    while i < all.len() {
        let end = match (at(i), at(i + 1)) {
            ('/', '/') => line_end(&all, i),
            ('/', '*') => comment_end(&all, i),
            ('"', _) => string_end(&all, i),
            ('r', '"' | '#') if !is_word(at(i.wrapping_sub(1))) || at(i.wrapping_sub(1)) == 'b' => {
                raw_end(&all, i)
            }
            ('\'', '\\') => char_end(&all, i),
            ('\'', _) if at(i + 2) == '\'' => i + 3,
            _ => i,
        };
        if end <= i {
            out.push(at(i));
            i += 1;
        } else {
            blank(&all[i..end.min(all.len())], &mut out);
            i = end;
        }
    }
    out
}

/// True for a letter, digit or underscore.
pub fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

fn blank(piece: &[char], out: &mut String) {
    let last = piece.len() - 1;
    for (n, &c) in piece.iter().enumerate() {
        let quote = (n == 0 || n == last) && c == '"';
        out.push(if c == '\n' || quote { c } else { ' ' });
    }
}

fn line_end(all: &[char], from: usize) -> usize {
    all[from..].iter().position(|&c| c == '\n').map_or(all.len(), |n| from + n)
}

fn comment_end(all: &[char], from: usize) -> usize {
    let mut depth = 0;
    let mut i = from;
    while i + 1 < all.len() {
        match (all[i], all[i + 1]) {
            ('/', '*') => (depth, i) = (depth + 1, i + 2),
            ('*', '/') if depth == 1 => return i + 2,
            ('*', '/') => (depth, i) = (depth - 1, i + 2),
            _ => i += 1,
        }
    }
    all.len()
}

fn string_end(all: &[char], from: usize) -> usize {
    let mut i = from + 1;
    while i < all.len() && all[i] != '"' {
        i += if all[i] == '\\' { 2 } else { 1 };
    }
    i + 1
}

/// The end of `r"…"` or `r#"…"#`; `from` itself where it is only a name that begins with `r#`.
fn raw_end(all: &[char], from: usize) -> usize {
    let hashes = all[from + 1..].iter().take_while(|&&c| c == '#').count();
    let open = from + 1 + hashes;
    if all.get(open) != Some(&'"') {
        return from;
    }
    let close: Vec<char> = std::iter::once('"').chain(std::iter::repeat_n('#', hashes)).collect();
    let body = &all[open + 1..];
    let found = body.windows(close.len()).position(|w| w == close);
    found.map_or(all.len(), |n| open + 1 + n + close.len())
}

fn char_end(all: &[char], from: usize) -> usize {
    all[from + 2..].iter().skip(1).position(|&c| c == '\'').map_or(from, |n| from + n + 4)
}

/// Every function of the Rust files that an attribute makes a test, or whose name says it is one.
pub fn tests(files: &[File]) -> Vec<Test> {
    let mut found = Vec::new();
    for file in files.iter().filter(|f| f.path.ends_with(".rs")) {
        let mut attributes = String::new();
        for (n, line) in code(&file.text).lines().enumerate() {
            let line = line.trim();
            if line.starts_with("#[") {
                attributes.push_str(line);
            } else if let Some(name) = function(line) {
                let marked = attributes.contains("test]") || attributes.contains("::test(");
                if marked || hazard_number(name).is_some() {
                    let runs = marked && !attributes.contains("#[ignore");
                    let place = format!("{}:{}", file.path, n + 1);
                    found.push(Test { name: name.to_owned(), place, runs });
                }
                attributes.clear();
            } else if !line.is_empty() {
                attributes.clear();
            }
        }
    }
    found
}

/// The name of the function that this line begins to declare.
pub fn function(line: &str) -> Option<&str> {
    let mut rest = line.trim_start();
    for word in ["pub", "pub(crate)", "pub(super)", "const", "async", "unsafe"] {
        rest = rest.strip_prefix(word).and_then(|r| r.strip_prefix(' ')).unwrap_or(rest);
    }
    let name = rest.strip_prefix("fn ")?;
    let end = name.find(|c| !is_word(c)).unwrap_or(name.len());
    (end > 0).then(|| &name[..end])
}

/// `h07_…` is a test for hazard 7.
pub fn hazard_number(name: &str) -> Option<u32> {
    let (number, _) = name.strip_prefix('h')?.split_once('_')?;
    number.parse().ok().filter(|_| number.chars().all(|c| c.is_ascii_digit()))
}
