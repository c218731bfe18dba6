//! An engine that says text: espeak-ng, or another command of the site's, one process a piece.
//! It must not decide what is said, nor know whose words they are; nothing is written to a disk.

use std::collections::VecDeque;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

/// What a site says of the voice.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct VoiceConfig {
    /// A keypad of five keys (or a numeric one) is built in: its keys wake the voice. Without it no
    /// key does.
    pub pad: bool,
    /// The engine; espeak-ng on the path where left out.
    pub command: Option<PathBuf>,
}

/// A text and the language to say it in (BCP 47).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// What is said.
    pub text: String,
    /// In which language.
    pub language: String,
}

/// Something that says text aloud or into headphones.
pub trait Voice {
    /// Says these pieces one after the other, and nothing that was being said before.
    /// `speed` is in words a minute, `volume` in per cent of what the site allows.
    fn say(&mut self, pieces: Vec<Piece>, speed: u16, volume: u8);
    /// Is silent at once.
    fn hush(&mut self);
    /// Whether something is still being said. Asked often; it also starts the next piece.
    fn is_speaking(&mut self) -> bool;
}

/// Name of the engine looked for where the site names none.
const ENGINE: &str = "espeak-ng";

/// espeak-ng, or what takes the same arguments.
#[derive(Debug)]
pub struct Espeak {
    command: PathBuf,
    child: Option<Child>,
    waiting: VecDeque<Piece>,
    speed: u16,
    volume: u8,
}

/// The engine: the site's command, or espeak-ng on the path. `None` where there is none.
#[must_use]
pub fn engine(command: Option<&Path>) -> Option<Espeak> {
    let named = command.unwrap_or(Path::new(ENGINE));
    let found = if named.components().count() > 1 {
        named.is_file().then(|| named.to_owned())
    } else {
        let path = std::env::var_os("PATH")?;
        std::env::split_paths(&path).map(|dir| dir.join(named)).find(|at| at.is_file())
    };
    found.map(|command| Espeak {
        command,
        child: None,
        waiting: VecDeque::new(),
        speed: 150,
        volume: 60,
    })
}

/// The engine's name of a language, where it is another than the tag.
fn voice_name(language: &str) -> &str {
    match language.split('-').next().unwrap_or(language) {
        "zh" => "cmn",
        first => first,
    }
}

impl Espeak {
    fn next(&mut self) {
        let Some(piece) = self.waiting.pop_front() else { return };
        let spawned = Command::new(&self.command)
            .arg("--stdin")
            .args(["-v", voice_name(&piece.language)])
            .args(["-s", &self.speed.to_string()])
            // 100 of 200 is the engine's own middle; louder than that it distorts.
            .args(["-a", &self.volume.min(100).to_string()])
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn();
        let Ok(mut child) = spawned else { return };
        if let Some(mut stdin) = child.stdin.take() {
            // A text is a screen at most, far below what a pipe holds: this does not block. An
            // engine that is gone is found when it is asked for.
            let _gone = stdin.write_all(piece.text.as_bytes());
        }
        self.child = Some(child);
    }
}

impl Voice for Espeak {
    fn say(&mut self, pieces: Vec<Piece>, speed: u16, volume: u8) {
        self.hush();
        (self.speed, self.volume) = (speed, volume);
        self.waiting = pieces.into();
        self.next();
    }

    fn hush(&mut self) {
        self.waiting.clear();
        if let Some(mut child) = self.child.take() {
            // It may have ended by itself meanwhile; either way it is reaped.
            let _ended = child.kill();
            let _reaped = child.wait();
        }
    }

    fn is_speaking(&mut self) -> bool {
        let speaks = |child: &mut Child| matches!(child.try_wait(), Ok(None));
        if self.child.as_mut().is_some_and(speaks) {
            return true;
        }
        self.child = None;
        self.next();
        self.child.is_some()
    }
}

impl Drop for Espeak {
    fn drop(&mut self) {
        self.hush();
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stderr)]
mod tests {
    use super::*;
    use std::os::unix::fs::PermissionsExt;
    use std::time::{Duration, Instant};

    /// An engine that notes what it is given, and takes a while.
    fn fake(name: &str, secs: &str) -> (PathBuf, PathBuf) {
        let folder = std::env::temp_dir().join(format!("{name}-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let (command, heard) = (folder.join("engine"), folder.join("heard"));
        let note = heard.display();
        let script =
            format!("#!/bin/sh\n{{ echo \"$@\"; cat; echo; }} >> '{note}'\nexec sleep {secs}\n");
        std::fs::write(&command, script).unwrap();
        std::fs::set_permissions(&command, std::fs::Permissions::from_mode(0o755)).unwrap();
        (command, heard)
    }

    fn piece(text: &str, language: &str) -> Piece {
        Piece { text: text.to_owned(), language: language.to_owned() }
    }

    fn ends(voice: &mut Espeak) {
        let began = Instant::now();
        while voice.is_speaking() {
            assert!(began.elapsed() < Duration::from_secs(20), "it never ends");
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    #[test]
    fn pieces_are_said_in_order_each_in_its_language() {
        let (command, heard) = fake("wayside-voice-order", "0");
        let mut voice = engine(Some(&command)).unwrap();
        voice.say(vec![piece("Hello", "en"), piece("你好", "zh")], 190, 45);
        ends(&mut voice);
        let said = std::fs::read_to_string(heard).unwrap();
        assert_eq!(said, "--stdin -v en -s 190 -a 45\nHello\n--stdin -v cmn -s 190 -a 45\n你好\n");
    }

    #[test]
    fn a_hush_is_at_once_and_leaves_no_process() {
        let (command, _) = fake("wayside-voice-hush", "60");
        let mut voice = engine(Some(&command)).unwrap();
        voice.say(vec![piece("a", "en"), piece("b", "en")], 150, 60);
        assert!(voice.is_speaking());
        let began = Instant::now();
        voice.hush();
        assert!(!voice.is_speaking());
        assert!(began.elapsed() < Duration::from_secs(5));
    }

    #[test]
    fn no_engine_is_no_voice() {
        assert!(engine(Some(Path::new("/nowhere/engine"))).is_none());
        assert!(engine(Some(Path::new("an-engine-nobody-has"))).is_none());
    }

    #[test]
    fn the_real_engine_speaks() {
        let Some(mut voice) = engine(None) else {
            eprintln!("SKIPPED: espeak-ng is not installed");
            return;
        };
        voice.say(vec![piece("One", "en")], 240, 30);
        ends(&mut voice);
    }
}
