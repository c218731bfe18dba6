//! What a simulated device is: something that is plugged in, acted on by a person and sent bytes,
//! and says bytes. It must not know ports or clocks: time comes in as an argument.

use crate::script::{Script, ScriptError};
use crate::{cuffs, oximeters, phd, scales};
use wayside_care::time::Tick;

/// What happens to a device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stimulus<'a> {
    /// Its plug goes in.
    Plugged,
    /// Its plug is pulled.
    Unplugged,
    /// The person does their part: arm in and start pressed, finger in, steps on. Begins the next
    /// scripted reading.
    PersonActs,
    /// The person takes arm or finger out, or steps off.
    PersonLeaves,
    /// Bytes from the kiosk.
    Bytes(&'a [u8]),
    /// The time asked for has come.
    Wake,
}

/// What a device says, and when it wants to be woken. The caller clears `bytes`; `wake` is written
/// anew on every call.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// Bytes for the kiosk, in order.
    pub bytes: Vec<u8>,
    /// When to be woken; `None` leaves no alarm set.
    pub wake: Option<Tick>,
}

/// The other end of a device's line.
pub trait OtherEnd: Send {
    /// Takes what happens at a time and says what follows.
    fn handle(&mut self, now: Tick, input: Stimulus<'_>, out: &mut Said);
}

/// A simulated device that follows a script.
///
/// # Errors
/// [`ScriptError`] where the device has no simulator, or a reading is none.
pub fn other_end(script: &Script) -> Result<Box<dyn OtherEnd>, ScriptError> {
    if script.device == "phdc" {
        return phd::agent(script);
    }
    let turns = script.turns()?;
    let pace = script.pace();
    cuffs::other_end(&script.device, &turns, pace)
        .or_else(|| oximeters::other_end(&script.device, &turns, pace))
        .or_else(|| scales::other_end(&script.device, &turns, pace))
        .ok_or_else(|| ScriptError::NoSimulator(script.device.clone()))
}
