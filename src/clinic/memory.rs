//! A person's own history, carried by them and by nobody else: what a slip's closed QR holds.
//! It must not know a screen, a printer or chance: salt and nonce are handed in. Nothing is kept.

mod digits;
mod entry;
mod secret;
#[cfg(test)]
mod tests;

pub use entry::{Entry, Measure, Point};
pub use secret::{Secret, SecretFault};

use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{ChaCha20Poly1305, Key, KeyInit, Nonce};
use core::fmt;
use zeroize::{Zeroize, Zeroizing};

/// The most visits a slip remembers; the oldest go. So many fit a QR that a telephone still reads
/// off thermal paper (version 16, error correction M).
pub const MOST: usize = 30;

/// What every code of ours begins with (WAYS on a telephone's keys), then two digits of version.
const NAME: &str = "9297";
const VERSION: u8 = 1;
/// Both, as they stand in a code. They are sealed along, so that a version cannot be swapped.
const HEAD: &str = "929701";
const SALT: usize = 16;
const NONCE: usize = 12;
const TAG: usize = 16;

/// Version 1 turns a secret into a key by Argon2id over 64 MiB, three passes, one lane. The
/// numbers belong to the version and are not read from the code: a code made to exhaust a kiosk
/// cannot be made.
const MEMORY_KIB: u32 = 64 * 1024;
const PASSES: u32 = 3;
const LANES: u32 = 1;

/// Random bytes for one sealing. Never use them twice.
pub type Fresh = [u8; SALT + NONCE];

/// Why a code does not become a history.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MemoryFault {
    /// Not a memory code of a kiosk like this: another QR.
    NotOurs,
    /// A newer kiosk made it, by this version.
    Newer(u8),
    /// One of ours, misread or cut off.
    Damaged,
    /// Wrong PIN or words, or somebody changed it, or it is another person's: nothing can tell
    /// these apart, on purpose.
    Shut,
    /// The key could not be worked out on this machine: too little memory.
    NoKey,
}

impl fmt::Display for MemoryFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            MemoryFault::NotOurs => f.write_str("this code is no slip's memory"),
            MemoryFault::Newer(version) => write!(f, "made by a newer kiosk: version {version}"),
            MemoryFault::Damaged => f.write_str("the code is cut off or was misread"),
            MemoryFault::Shut => f.write_str("it does not open with this secret"),
            MemoryFault::NoKey => f.write_str("not enough memory to work out the key"),
        }
    }
}

impl std::error::Error for MemoryFault {}

/// A person's history, oldest first. It holds a person's data: no contents in `Debug`, wiped when
/// dropped.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Memory {
    entries: Vec<Entry>,
}

impl Memory {
    /// The entries, oldest first.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Adds a visit; one with the same minute replaces what was there. The oldest go.
    pub fn add(&mut self, entry: Entry) {
        self.entries.retain(|there| there.minute() != entry.minute());
        self.entries.push(entry);
        self.entries.sort_by_key(Entry::minute);
        let over = self.entries.len().saturating_sub(MOST);
        self.entries.drain(..over);
    }

    /// One measure over time, for a plot: oldest first, only where it was measured.
    #[must_use]
    pub fn trend(&self, measure: Measure) -> Vec<Point> {
        self.entries.iter().filter_map(|entry| entry.point(measure)).collect()
    }

    /// The code to print: digits only, so that any scanner and any keyboard layout carries it.
    ///
    /// # Errors
    /// [`MemoryFault::NoKey`].
    pub fn seal(&self, secret: &Secret, fresh: &Fresh) -> Result<Zeroizing<String>, MemoryFault> {
        let (salt, nonce) = fresh.split_at(SALT);
        let plain = self.to_bytes();
        let cipher = cipher(secret, salt)?;
        let payload = Payload { msg: &plain, aad: HEAD.as_bytes() };
        let shut = cipher.encrypt(Nonce::from_slice(nonce), payload);
        let mut bytes = fresh.to_vec();
        bytes.extend(shut.map_err(|_| MemoryFault::NoKey)?);
        Ok(Zeroizing::new(HEAD.to_owned() + &digits::write(&bytes)))
    }

    fn to_bytes(&self) -> Zeroizing<Vec<u8>> {
        let mut bytes = Zeroizing::new(Vec::with_capacity(MOST * Entry::MOST_BYTES));
        for entry in &self.entries {
            entry.write(&mut bytes);
        }
        bytes
    }

    fn from_bytes(bytes: &[u8]) -> Result<Memory, MemoryFault> {
        let mut memory = Memory::default();
        let mut rest = bytes;
        while !rest.is_empty() {
            let (entry, after) = Entry::read(rest).ok_or(MemoryFault::Damaged)?;
            let newer = memory.entries.last().is_none_or(|last| last.minute() < entry.minute());
            if !newer || memory.entries.len() >= MOST {
                return Err(MemoryFault::Damaged);
            }
            memory.entries.push(entry);
            rest = after;
        }
        Ok(memory)
    }
}

impl Drop for Memory {
    fn drop(&mut self) {
        self.entries.zeroize();
    }
}

impl fmt::Debug for Memory {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Memory({} visits)", self.entries.len())
    }
}

/// A code that was read and is still shut.
#[derive(Clone, PartialEq, Eq)]
pub struct Shut {
    bytes: Zeroizing<Vec<u8>>,
}

impl Shut {
    /// Takes a scanned code. Cheap: says at once whether it is one of ours, before any secret is
    /// asked for.
    ///
    /// # Errors
    /// [`MemoryFault::NotOurs`], [`MemoryFault::Newer`], [`MemoryFault::Damaged`].
    pub fn read(scanned: &str) -> Result<Shut, MemoryFault> {
        let code = scanned.trim();
        let rest = code.strip_prefix(NAME).ok_or(MemoryFault::NotOurs)?;
        if rest.len() < 2 || !rest.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(MemoryFault::NotOurs);
        }
        let (version, rest) = rest.split_at(2);
        match version.parse::<u8>() {
            Ok(VERSION) => {}
            Ok(0) | Err(_) => return Err(MemoryFault::NotOurs),
            Ok(newer) => return Err(MemoryFault::Newer(newer)),
        }
        let most = SALT + NONCE + TAG + MOST * Entry::MOST_BYTES;
        let bytes = digits::read(rest, most).ok_or(MemoryFault::Damaged)?;
        if bytes.len() < SALT + NONCE + TAG {
            return Err(MemoryFault::Damaged);
        }
        Ok(Shut { bytes })
    }

    /// Opens it. Takes about a second on a small computer, on purpose.
    ///
    /// # Errors
    /// [`MemoryFault::Shut`], [`MemoryFault::Damaged`], [`MemoryFault::NoKey`].
    pub fn open(&self, secret: &Secret) -> Result<Memory, MemoryFault> {
        let (salt, rest) = self.bytes.split_at_checked(SALT).ok_or(MemoryFault::Damaged)?;
        let (nonce, shut) = rest.split_at_checked(NONCE).ok_or(MemoryFault::Damaged)?;
        let cipher = cipher(secret, salt)?;
        let payload = Payload { msg: shut, aad: HEAD.as_bytes() };
        let plain = cipher.decrypt(Nonce::from_slice(nonce), payload);
        let plain = Zeroizing::new(plain.map_err(|_| MemoryFault::Shut)?);
        Memory::from_bytes(&plain)
    }
}

impl fmt::Debug for Shut {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Shut({} bytes)", self.bytes.len())
    }
}

fn cipher(secret: &Secret, salt: &[u8]) -> Result<ChaCha20Poly1305, MemoryFault> {
    let params =
        Params::new(MEMORY_KIB, PASSES, LANES, Some(32)).map_err(|_| MemoryFault::NoKey)?;
    let mut key = Zeroizing::new([0; 32]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(secret.bytes(), salt, key.as_mut_slice())
        .map_err(|_| MemoryFault::NoKey)?;
    Ok(ChaCha20Poly1305::new(Key::from_slice(key.as_slice())))
}
