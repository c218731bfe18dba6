//! The key file: 32 random bytes that only its owner can read, and the keys made from them.
//! It must not print, log, copy or return a key except in memory that is wiped when dropped.

use hmac::{Hmac, Mac};
use sha2::Sha256;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};
use zeroize::Zeroizing;

use crate::fault::{Fault, from_io};

/// Bytes in a key: AES-256.
pub(crate) const KEY_BYTES: usize = 32;

/// Permission bits a key file may not have: anything for group and others, and execution.
const TOO_OPEN: u32 = 0o177;

/// 32 secret bytes, wiped when dropped. No `Debug`, no `Clone`.
pub(crate) struct Key(Zeroizing<[u8; KEY_BYTES]>);

impl Key {
    /// A key for one purpose, from which this one cannot be found again. The file key itself is
    /// only ever given to the cipher.
    pub(crate) fn derive(&self, label: &[u8]) -> Key {
        let mut out = Zeroizing::new([0; KEY_BYTES]);
        out.copy_from_slice(&mac(self, &[label]));
        Key(out)
    }

    /// The statement that hands this key to SQLCipher, raw, so that no passphrase rounds are run
    /// and the key is in no argument, environment or file but its own.
    pub(crate) fn pragma(&self) -> Zeroizing<String> {
        // Reserved whole, so that growing leaves no piece of the key in freed memory.
        let mut sql = Zeroizing::new(String::with_capacity(96));
        sql.push_str("PRAGMA key = \"x'");
        for byte in self.0.iter() {
            for nibble in [byte >> 4, byte & 15] {
                sql.push(char::from_digit(u32::from(nibble), 16).unwrap_or('0'));
            }
        }
        sql.push_str("'\"");
        sql
    }
}

/// HMAC-SHA-256 over the parts, each preceded by its length so that no two lists look alike.
pub(crate) fn mac(key: &Key, parts: &[&[u8]]) -> [u8; 32] {
    // HMAC pads a short key with zeros to one block; giving it the block cannot fail.
    let mut block = Zeroizing::new([0; 64]);
    for (to, from) in block.iter_mut().zip(key.0.iter()) {
        *to = *from;
    }
    let mut mac = <Hmac<Sha256> as Mac>::new((&*block).into());
    for part in parts {
        mac.update(&(part.len() as u64).to_be_bytes());
        mac.update(part);
    }
    mac.finalize().into_bytes().into()
}

/// Reads the key, checking that nobody else can.
pub(crate) fn read(file: &Path) -> Result<Key, Fault> {
    let unreadable =
        |e: &io::Error| Fault::KeyUnreadable { file: file.to_path_buf(), kind: e.kind() };
    let mut open = File::open(file).map_err(|e| unreadable(&e))?;
    let about = open.metadata().map_err(|e| unreadable(&e))?;
    if !about.is_file() {
        let kind = io::ErrorKind::InvalidInput;
        return Err(Fault::KeyUnreadable { file: file.to_path_buf(), kind });
    }
    let mode = about.permissions().mode() & 0o7777;
    if mode & TOO_OPEN != 0 {
        return Err(Fault::KeyTooOpen { file: file.to_path_buf(), mode });
    }
    if about.len() != KEY_BYTES as u64 {
        return Err(Fault::KeyLength { file: file.to_path_buf(), found: about.len() });
    }
    let mut bytes = Zeroizing::new([0; KEY_BYTES]);
    open.read_exact(bytes.as_mut_slice()).map_err(|e| unreadable(&e))?;
    Ok(Key(bytes))
}

/// Makes the key file on first start. It appears under its name whole and synced, or not at all: a
/// power cut during the very first start must not leave half a key and a box that never starts.
/// Whoever calls holds the lock of the folder.
pub(crate) fn make(dir: &Path, file: &Path) -> Result<(), Fault> {
    let draft = draft_of(file);
    let mut bytes = Zeroizing::new([0; KEY_BYTES]);
    getrandom::fill(bytes.as_mut_slice()).map_err(|_| Fault::NoRandom)?;
    let written = OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(&draft)
        .and_then(|mut out| out.write_all(bytes.as_slice()).and_then(|()| out.sync_all()))
        // A hard link fails where the name exists: an older key is never replaced.
        .and_then(|()| fs::hard_link(&draft, file))
        .and_then(|()| fs::remove_file(&draft))
        .and_then(|()| sync_dir(dir));
    written.map_err(|e| from_io(&e, file))
}

/// Removes what a cut first start left: either nothing was encrypted with it yet, or it is a second
/// name of the key file itself.
pub(crate) fn clear_draft(file: &Path) -> Result<(), Fault> {
    let draft = draft_of(file);
    match fs::remove_file(&draft) {
        Err(e) if e.kind() != io::ErrorKind::NotFound => Err(from_io(&e, &draft)),
        _ => Ok(()),
    }
}

fn draft_of(file: &Path) -> PathBuf {
    file.with_extension("key.new")
}

/// Makes names created or removed in a folder survive a power cut.
pub(crate) fn sync_dir(dir: &Path) -> io::Result<()> {
    File::open(dir)?.sync_all()
}
