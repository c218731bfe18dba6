//! Short sounds for those who do not look, played by whatever player the box has.
//! It must not block, nor know what a sound is for.

use std::io::Write;
use std::process::{Command, Stdio};
use wayside_visit::Chime;

/// Players that take a WAV file on stdin, best first.
const PLAYERS: [(&str, &[&str]); 3] =
    [("pw-play", &["-"]), ("paplay", &["/dev/stdin"]), ("aplay", &["-q", "-"])];

/// Samples a second.
const RATE: u32 = 16_000;

/// Plays a sound on a thread of its own. Where there is no player it is silent; the doctor says so.
pub fn play(chime: Chime) {
    let tones: &'static [(u32, u32)] = match chime {
        Chime::Done => &[(660, 120), (880, 180)],
        Chime::Idle => &[(520, 250), (0, 120), (520, 250)],
        Chime::Emergency => {
            &[(880, 300), (587, 300), (880, 300), (587, 300), (880, 300), (587, 300)]
        }
    };
    let wave = wav(tones);
    let spawned = std::thread::Builder::new().name("sound".to_owned()).spawn(move || {
        for (player, arguments) in PLAYERS {
            if feed(player, arguments, &wave) {
                return;
            }
        }
    });
    if spawned.is_err() {
        tracing::warn!("no thread for a sound");
    }
}

/// Whether there is anything to play a sound with.
#[must_use]
pub fn player() -> Option<&'static str> {
    let path = std::env::var_os("PATH")?;
    let found = |name: &str| std::env::split_paths(&path).any(|dir| dir.join(name).is_file());
    PLAYERS.into_iter().map(|(name, _)| name).find(|name| found(name))
}

fn feed(player: &str, arguments: &[&str], wave: &[u8]) -> bool {
    let quiet = Stdio::null;
    let child = Command::new(player)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(quiet())
        .stderr(quiet())
        .spawn();
    let Ok(mut child) = child else { return false };
    let written = child.stdin.take().is_some_and(|mut stdin| stdin.write_all(wave).is_ok());
    child.wait().is_ok_and(|status| status.success()) && written
}

/// Tones of (hertz, milliseconds) as a WAV file: 16 bit, one channel, softened square waves.
fn wav(tones: &[(u32, u32)]) -> Vec<u8> {
    let mut samples: Vec<i16> = Vec::new();
    for (hertz, ms) in tones {
        let count = RATE / 1000 * ms;
        for n in 0..count {
            let half = RATE.checked_div(hertz * 2).unwrap_or(0).max(1);
            let sign = if (n / half).is_multiple_of(2) { 1 } else { -1 };
            // Fades in and out over 20 ms, so that nothing clicks.
            let edge = n.min(count - n).min(RATE / 50);
            let level = i32::try_from(edge * 6000 / (RATE / 50)).unwrap_or(0);
            let value = if *hertz == 0 { 0 } else { sign * level };
            samples.push(i16::try_from(value).unwrap_or(0));
        }
    }
    let size = u32::try_from(samples.len() * 2).unwrap_or(0);
    let mut file = Vec::with_capacity(samples.len() * 2 + 44);
    file.extend_from_slice(b"RIFF");
    file.extend_from_slice(&(size + 36).to_le_bytes());
    file.extend_from_slice(b"WAVEfmt ");
    file.extend_from_slice(&16_u32.to_le_bytes());
    for half in [1_u16, 1] {
        file.extend_from_slice(&half.to_le_bytes());
    }
    file.extend_from_slice(&RATE.to_le_bytes());
    file.extend_from_slice(&(RATE * 2).to_le_bytes());
    for half in [2_u16, 16] {
        file.extend_from_slice(&half.to_le_bytes());
    }
    file.extend_from_slice(b"data");
    file.extend_from_slice(&size.to_le_bytes());
    for sample in samples {
        file.extend_from_slice(&sample.to_le_bytes());
    }
    file
}
