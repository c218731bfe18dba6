//! USB devices without a serial bridge: kept open through libusb as long as they are plugged in.
//! It must not know what the bytes mean, nor send any of its own but what makes a device listen.
//!
//! A device is opened only where its id stands in the site's configuration and its descriptors
//! have the shape of the profile; everything else on the bus is left alone. An id that names a
//! bridge cable names no device and is refused (device-protocols.md 2.5).

use crate::desk::Place;
use crate::ports::{Keeper, PortEvent, READ};
use core::fmt;
use rusb::{Context, Device, DeviceHandle, UsbContext};
use std::io::{self, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use wayside_devices::profile::{Profile, Transfer, Usb};

pub mod shape;

use shape::{Odd, PHDC, Shape, find};

/// How often the bus is looked at for a device that is not there.
const AGAIN: Duration = Duration::from_millis(500);
/// How long one sending may take: the desk waits for it, and with it every other device.
const SEND: Duration = Duration::from_millis(250);
/// How long a request on opening may take.
const ASK: Duration = Duration::from_secs(1);
/// Bytes taken in one bulk read, at least.
const PIECE: usize = 1024;

/// Ids of the usual bridge chips: FTDI, CP210x, PL2303, CH340.
const BRIDGES: [Id; 4] = [
    Id { vendor: 0x0403, product: 0x6001 },
    Id { vendor: 0x10C4, product: 0xEA60 },
    Id { vendor: 0x067B, product: 0x2303 },
    Id { vendor: 0x1A86, product: 0x7523 },
];

/// A vendor and a product.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Id {
    /// Vendor.
    pub vendor: u16,
    /// Product.
    pub product: u16,
}

impl Id {
    /// Reads `VVVV:PPPP`, four hex digits each.
    #[must_use]
    pub fn parse(text: &str) -> Option<Id> {
        let (vendor, product) = text.split_once(':')?;
        let hex = |digits: &str| {
            let good = digits.len() == 4 && digits.bytes().all(|b| b.is_ascii_hexdigit());
            good.then(|| u16::from_str_radix(digits, 16).ok()).flatten()
        };
        Some(Id { vendor: hex(vendor)?, product: hex(product)? })
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04x}:{:04x}", self.vendor, self.product)
    }
}

/// The device that `VVVV:PPPP` of a configuration names, and how its bytes come.
///
/// # Errors
/// In a technician's words: no id, a cable's id, another device's id, or no USB device.
pub fn named(profile: &Profile, text: &str) -> Result<(Id, Usb), String> {
    let id = Id::parse(text).ok_or_else(|| {
        format!("`usb:{text}`; expected `usb:VVVV:PPPP` with four hex digits each")
    })?;
    if BRIDGES.contains(&id) {
        return Err(format!(
            "{id} is the id of a bridge cable and says nothing of the device behind it; \
             expected `serial:/dev/serial/by-id/…`"
        ));
    }
    let usb = profile
        .usb
        .ok_or_else(|| format!("`{}` is on a serial line; expected `serial:/dev/…`", profile.id))?;
    let known: Vec<String> =
        profile.udev.iter().map(|one| format!("{}:{}", one.vendor, one.product)).collect();
    if !known.is_empty() && !known.iter().any(|one| one.eq_ignore_ascii_case(text)) {
        return Err(format!(
            "{id} is no id of `{}`; expected one of {}",
            profile.id,
            known.join(", ")
        ));
    }
    Ok((id, usb))
}

/// Why a device cannot be used now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The bus shows no such id.
    NotThere,
    /// The id is there and it is another kind of device; nothing was sent to it.
    Another(Odd),
    /// The bus, the kernel or the device says no.
    Bus(rusb::Error),
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Fault::NotThere => f.write_str("not plugged in"),
            Fault::Another(odd) => write!(f, "not the device meant: {odd}"),
            Fault::Bus(rusb::Error::Access) => f.write_str(
                "no permission; install hardware/udev/70-wayside-devices.rules and put the \
                 kiosk's user into the group `wayside`",
            ),
            Fault::Bus(rusb::Error::Busy) => f.write_str("another program uses it"),
            Fault::Bus(why) => write!(f, "{why}"),
        }
    }
}

impl From<rusb::Error> for Fault {
    fn from(why: rusb::Error) -> Fault {
        match why {
            rusb::Error::NoDevice => Fault::NotThere,
            why => Fault::Bus(why),
        }
    }
}

/// What stands on the bus: each device's id, whether the site's file may name it, and the profiles
/// that know it. Hubs are left out. Opens nothing.
///
/// # Errors
/// What the bus says.
pub fn on_the_bus() -> Result<Vec<(Id, Known)>, Fault> {
    let mut all = Vec::new();
    // Not the library's own context: that one panics where there is no bus.
    for device in Context::new()?.devices()?.iter() {
        let found = device.device_descriptor()?;
        let id = Id { vendor: found.vendor_id(), product: found.product_id() };
        if found.class_code() != rusb::constants::LIBUSB_CLASS_HUB {
            all.push((id, Known::of(id)));
        }
    }
    Ok(all)
}

/// What an id says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Known {
    /// A bridge cable: nothing of the device behind it.
    Bridge,
    /// These profiles name it.
    By(Vec<&'static str>),
}

impl Known {
    fn of(id: Id) -> Known {
        if BRIDGES.contains(&id) {
            return Known::Bridge;
        }
        let text = id.to_string();
        let names = |profile: &Profile| {
            profile
                .udev
                .iter()
                .any(|one| format!("{}:{}", one.vendor, one.product).eq_ignore_ascii_case(&text))
        };
        let by = wayside_devices::registry::devices()
            .iter()
            .filter(|entry| entry.profile().ok().flatten().is_some_and(|profile| names(&profile)));
        Known::By(by.map(|entry| entry.id).collect())
    }
}

/// Looks whether a device is there and may be opened. Sends it nothing.
///
/// # Errors
/// Why it cannot be used.
pub fn look(id: Id, usb: &Usb) -> Result<(), Fault> {
    let (device, _) = seek(id, usb)?;
    Ok(device.open().map(drop)?)
}

/// Keeps a device open and reports what happens, as [`Keeper::new`] does for a serial port.
///
/// # Errors
/// Where no thread can be started.
pub fn keep(
    place: Place,
    id: Id,
    usb: Usb,
    tell: impl Fn(PortEvent) + Send + 'static,
) -> io::Result<Keeper> {
    let mut told = Some(Fault::NotThere);
    Keeper::start(place, AGAIN, move |stop| {
        let fault = Line::open(id, &usb).map(|line| line.serve(place, stop, &tell)).err();
        // Said once, not twice a second.
        if let Some(why) = fault.filter(|_| fault != told) {
            tracing::warn!(%id, %why, "a USB device cannot be used");
        }
        told = fault;
    })
}

/// Finds a device by id and shape. The bus is read anew each time: messages of the kernel about
/// what was plugged in do not reach a container.
fn seek(id: Id, usb: &Usb) -> Result<(Device<Context>, Shape), Fault> {
    let mut fault = Fault::NotThere;
    for device in Context::new()?.devices()?.iter() {
        let descriptor = device.device_descriptor()?;
        if (descriptor.vendor_id(), descriptor.product_id()) != (id.vendor, id.product) {
            continue;
        }
        let config = device.active_config_descriptor().or_else(|_| device.config_descriptor(0))?;
        match find(&config, usb) {
            Ok(shape) => return Ok((device, shape)),
            Err(odd) => fault = Fault::Another(odd),
        }
    }
    Err(fault)
}

/// A device that is open and ours.
struct Line {
    handle: Arc<DeviceHandle<Context>>,
    shape: Shape,
    usb: Usb,
}

impl Line {
    fn open(id: Id, usb: &Usb) -> Result<Line, Fault> {
        let (device, shape) = seek(id, usb)?;
        let handle = device.open()?;
        // The kernel's HID driver reads reports away. One that cannot be asked about (ENOTTY under
        // an emulation) is none; one that does not let go shows when the interface is claimed.
        if handle.kernel_driver_active(shape.interface) == Ok(true) {
            let _ = handle.detach_kernel_driver(shape.interface);
        }
        handle.claim_interface(shape.interface)?;
        if let Some(feature) = usb.feature {
            set_feature(&handle, shape.interface, feature)?;
        }
        if usb.class == Some(PHDC) {
            // A standard GET_STATUS wakes some agents; one that does not know it need not.
            let _ = handle.read_control(0x80, 0x00, 0, 0, &mut [0; 2], ASK);
        }
        Ok(Line { handle: Arc::new(handle), shape, usb: *usb })
    }

    /// Reads until the device goes away or it is told to stop.
    fn serve(&self, place: Place, stop: &AtomicBool, tell: &impl Fn(PortEvent)) {
        let (handle, shape, usb) = (Arc::clone(&self.handle), self.shape, self.usb);
        tell(PortEvent::Opened(place, Box::new(Sender { handle, shape, usb })));
        let packet = usize::from(self.shape.packet);
        let least = usize::from(self.usb.size).max(PIECE);
        let mut piece = vec![0; least.next_multiple_of(packet)];
        let mut stale = self.usb.stale_first;
        while !stop.load(Ordering::Relaxed) {
            match self.read(&mut piece) {
                // An APDU that fills its last packet may be followed by a transfer of no bytes.
                Ok(0) | Err(rusb::Error::Timeout | rusb::Error::Interrupted) => {}
                Ok(_) if stale > 0 => stale -= 1,
                Ok(len) => self.pass_on(place, piece.get(..len).unwrap_or_default(), tell),
                Err(_) => break,
            }
        }
        tell(PortEvent::Closed(place));
    }

    fn read(&self, piece: &mut [u8]) -> rusb::Result<usize> {
        match self.usb.transfer {
            Transfer::Bulk => self.handle.read_bulk(self.shape.input, piece, READ),
            Transfer::Interrupt => {
                // One report a transfer: a longer buffer would wait for the next ones.
                let whole = usize::from(self.usb.size).next_multiple_of(self.shape.packet.into());
                let piece = piece.get_mut(..whole).unwrap_or_default();
                self.handle.read_interrupt(self.shape.input, piece, READ)
            }
        }
    }

    /// A report of another length is another report than the profile's, and not passed on.
    fn pass_on(&self, place: Place, bytes: &[u8], tell: &impl Fn(PortEvent)) {
        let report = self.usb.transfer == Transfer::Interrupt;
        if report && bytes.len() != usize::from(self.usb.size) {
            tracing::debug!(place, len = bytes.len(), "a report of another length was dropped");
            return;
        }
        tell(PortEvent::Bytes(place, bytes.to_vec()));
    }
}

/// SET_REPORT of a feature report without id.
fn set_feature(
    handle: &DeviceHandle<Context>,
    interface: u8,
    feature: [u8; 2],
) -> rusb::Result<()> {
    handle.write_control(0x21, 0x09, 0x0300, interface.into(), &feature, ASK).map(drop)
}

/// Writes to a device.
struct Sender {
    handle: Arc<DeviceHandle<Context>>,
    shape: Shape,
    usb: Usb,
}

impl Write for Sender {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let output = self.shape.output.ok_or(io::ErrorKind::Unsupported)?;
        let one = bytes.get(..first_transfer(bytes, &self.usb)).unwrap_or(bytes);
        let sent = match self.usb.transfer {
            Transfer::Interrupt => self.handle.write_interrupt(output, one, SEND),
            Transfer::Bulk => self.handle.write_bulk(output, one, SEND),
        };
        sent.map_err(io::Error::other)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// How many of the bytes go in one transfer: a report, an APDU by its own length, or all.
fn first_transfer(bytes: &[u8], usb: &Usb) -> usize {
    let len = match (usb.transfer, bytes) {
        (Transfer::Interrupt, _) => usize::from(usb.size),
        (Transfer::Bulk, [_, _, high, low, ..]) if usb.class == Some(PHDC) => {
            usize::from(u16::from_be_bytes([*high, *low])) + 4
        }
        (Transfer::Bulk, _) => bytes.len(),
    };
    len.min(bytes.len())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;

    fn profile(id: &str) -> Profile {
        wayside_devices::registry::find(id).unwrap().profile().unwrap().unwrap()
    }

    #[test]
    fn an_id_is_four_hex_digits_twice() {
        let id = Id::parse("0922:8009").unwrap();
        assert_eq!((id.vendor, id.product, id.to_string().as_str()), (0x0922, 0x8009, "0922:8009"));
        for wrong in ["", "0922", "922:8009", "0922:800g", "0922:80090", "+922:8009", "0922:8009:1"]
        {
            assert_eq!(Id::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_cable_or_another_device_is_refused() {
        let scale = profile("hid-scale");
        assert!(named(&scale, "0922:8009").is_ok());
        assert!(named(&scale, "0922:9999").unwrap_err().contains("expected one of 0922:8003"));
        assert!(named(&scale, "0403:6001").unwrap_err().contains("bridge cable"));
        assert!(named(&profile("visomat"), "10c4:ea60").unwrap_err().contains("bridge cable"));
        assert!(named(&profile("nonin-df2"), "0922:8009").unwrap_err().contains("serial line"));
        // Personal healthcare devices are known by their class, not by an id.
        assert!(named(&profile("phdc"), "173a:21d5").is_ok());
    }

    #[test]
    fn no_profile_claims_a_cable_as_its_device() {
        for entry in wayside_devices::registry::devices() {
            let Some(profile) = entry.profile().unwrap() else { continue };
            for one in profile.udev {
                let id = Id::parse(&format!("{}:{}", one.vendor, one.product)).unwrap();
                assert!(!(one.names_device && BRIDGES.contains(&id)), "{}: {id}", entry.id);
            }
        }
    }

    #[test]
    fn what_is_sent_is_cut_as_the_device_expects() {
        let omron = profile("omron-hem7080").usb.unwrap();
        assert_eq!(first_transfer(&[0; 16], &omron), 8);
        let phdc = profile("phdc").usb.unwrap();
        let two = [0xE3, 0, 0, 2, 1, 2, 0xE4, 0, 0, 2, 0, 0];
        assert_eq!(first_transfer(&two, &phdc), 6);
        assert_eq!(first_transfer(&two[6..], &phdc), 6);
        assert_eq!(first_transfer(&two[..3], &phdc), 3);
        assert_eq!(first_transfer(b"\x02R00\x03", &profile("visomat").usb.unwrap()), 5);
    }
}
