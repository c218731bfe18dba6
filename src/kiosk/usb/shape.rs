//! Which interface and endpoints of a USB device a profile means, from the descriptors it shows.
//! It must not open a device or send it anything.

use core::fmt;
use rusb::{ConfigDescriptor, Direction, InterfaceDescriptor, TransferType};
use wayside_devices::profile::{Transfer, Usb};

/// Class of personal healthcare devices.
pub const PHDC: u8 = 0x0F;
/// Class descriptors of PHDC 1.0: function, quality of service, metadata, function extension.
const FUNCTION: u8 = 0x20;
const QUALITY: u8 = 0x21;
const METADATA: u8 = 0x22;
const EXTENSION: u8 = 0x30;
/// Data code of a function that speaks ISO/IEEE 11073-20601; 1 is a vendor's own.
const IEEE_11073: u8 = 2;

/// Where the bytes come from and go to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shape {
    /// Interface number.
    pub interface: u8,
    /// Endpoint read from.
    pub input: u8,
    /// Endpoint written to, where there is one.
    pub output: Option<u8>,
    /// Largest packet of the input: nothing shorter is ever read, for a host that reads less than a
    /// packet loses it.
    pub packet: u16,
}

/// Why a device with the right id is not the device meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Odd {
    /// No interface of the class with the endpoints the profile names.
    NoInterface,
    /// A class descriptor that is cut off or says a wrong length.
    BrokenDescriptor,
    /// A personal healthcare interface without its function descriptor.
    NoFunction,
    /// A personal healthcare interface that speaks something of its maker's own.
    VendorProtocol,
}

impl fmt::Display for Odd {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Odd::NoInterface => "it has no interface such as the profile describes",
            Odd::BrokenDescriptor => "a class descriptor is cut off",
            Odd::NoFunction => "its healthcare interface does not say what it speaks",
            Odd::VendorProtocol => "its healthcare interface speaks no IEEE 11073-20601",
        })
    }
}

/// Finds the interface a profile means.
///
/// # Errors
/// Why there is none; of several reasons the last.
pub fn find(config: &ConfigDescriptor, wanted: &Usb) -> Result<Shape, Odd> {
    let mut why = Odd::NoInterface;
    for interface in config.interfaces() {
        // Other settings than the first would have to be switched on: no device here has one.
        let first = interface.descriptors().find(|one| one.setting_number() == 0);
        let fits = |one: &InterfaceDescriptor<'_>| {
            wanted.class.is_none_or(|class| one.class_code() == class)
        };
        let Some(one) = first.filter(fits) else { continue };
        match shape(&one, wanted) {
            Ok(shape) => return Ok(shape),
            Err(odd) => why = odd,
        }
    }
    Err(why)
}

fn shape(one: &InterfaceDescriptor<'_>, wanted: &Usb) -> Result<Shape, Odd> {
    let transfer = match wanted.transfer {
        Transfer::Interrupt => TransferType::Interrupt,
        Transfer::Bulk => TransferType::Bulk,
    };
    let end = |direction| {
        one.endpoint_descriptors()
            .find(|end| end.transfer_type() == transfer && end.direction() == direction)
    };
    let (input, output) = (end(Direction::In), end(Direction::Out));
    let input = input.ok_or(Odd::NoInterface)?;
    if wanted.transfer == Transfer::Bulk && output.is_none() {
        return Err(Odd::NoInterface);
    }
    if one.class_code() == PHDC {
        speaks_11073(one.extra())?;
        for end in one.endpoint_descriptors() {
            extras(end.extra().unwrap_or_default()).try_for_each(|extra| extra.map(drop))?;
        }
    }
    Ok(Shape {
        interface: one.interface_number(),
        input: input.address(),
        output: output.map(|end| end.address()),
        packet: input.max_packet_size().max(1),
    })
}

/// Checks what stands behind a healthcare interface (device-protocols.md 3.6). Which
/// specialisations it names does not matter: the association says what it measures.
///
/// # Errors
/// Where it does not say that it speaks 20601.
pub fn speaks_11073(extra: &[u8]) -> Result<(), Odd> {
    let mut code = None;
    for one in extras(extra) {
        if let (FUNCTION, body) = one? {
            code = Some(body.first().copied().ok_or(Odd::BrokenDescriptor)?);
        }
    }
    match code {
        Some(IEEE_11073) => Ok(()),
        Some(_) => Err(Odd::VendorProtocol),
        None => Err(Odd::NoFunction),
    }
}

/// Descriptors as type and body. Types that are not the class's are passed over.
fn extras(bytes: &[u8]) -> impl Iterator<Item = Result<(u8, &[u8]), Odd>> {
    let mut rest = bytes;
    core::iter::from_fn(move || {
        while let Some(len) = rest.first() {
            let Some((one, after)) = rest.split_at_checked(usize::from(*len)) else {
                rest = &[];
                return Some(Err(Odd::BrokenDescriptor));
            };
            let Some((kind, body)) = one.get(1..).and_then(<[u8]>::split_first) else {
                rest = &[];
                return Some(Err(Odd::BrokenDescriptor));
            };
            rest = after;
            if matches!(*kind, FUNCTION | QUALITY | METADATA | EXTENSION) {
                return Some(Ok((*kind, body)));
            }
        }
        None
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    /// As captured from a Roche Accu-Chek Guide.
    const ROCHE: &[u8] = &[0x04, 0x20, 0x02, 0x00, 0x06, 0x30, 0x00, 0x01, 0x11, 0x10];

    #[test]
    fn a_captured_interface_speaks_11073() {
        assert_eq!(speaks_11073(ROCHE), Ok(()));
        let kinds: Vec<u8> = extras(ROCHE).map(|one| one.unwrap().0).collect();
        assert_eq!(kinds, [FUNCTION, EXTENSION]);
    }

    #[test]
    fn what_does_not_say_so_is_left_alone() {
        assert_eq!(speaks_11073(&[]), Err(Odd::NoFunction));
        assert_eq!(speaks_11073(&[0x04, 0x20, 0x01, 0x00]), Err(Odd::VendorProtocol));
        // Another class's descriptor (HID) is passed over.
        assert_eq!(speaks_11073(&[0x03, 0x24, 0x02]), Err(Odd::NoFunction));
    }

    #[test]
    fn no_cut_of_a_descriptor_is_read_past_its_end() {
        for len in 1..ROCHE.len() {
            let cut = ROCHE.get(..len).unwrap();
            let whole = len == 4;
            assert_eq!(speaks_11073(cut).is_ok(), whole, "{cut:02x?}");
        }
        assert_eq!(speaks_11073(&[0x00, 0x20, 0x02]), Err(Odd::BrokenDescriptor));
        assert_eq!(speaks_11073(&[0x02, 0x20]), Err(Odd::BrokenDescriptor));
    }
}
