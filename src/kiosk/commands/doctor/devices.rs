//! The doctor at the devices: which ports there are, what is set on them, whether they open, what
//! to do where they do not, and, where asked to listen, what comes in.
//! It must not fill a cuff, nor print what a device remembers.

use super::{Check, Found, check};
use crate::config::{Config, DeviceConfig};
use crate::live::Port;
use crate::ports::PortEvent;
use crate::usb::Known;
use serialport::SerialPortType;
use std::io::Write;
use std::path::Path;
use std::sync::mpsc::{self, Receiver};
use std::time::{Duration, Instant};
use wayside_care::time::Tick;
use wayside_devices::driver::{Driver, Fault, Input, Live, Measure, Out, Report};
use wayside_devices::profile::{Flow, Parity, Profile, Serial, udev_rules};
use wayside_devices::registry::{Entry, find};
use wayside_devices::squeeze::Squeeze;
use wayside_devices::{Valve, result};

/// How long a port may take to open before the doctor stops listening for it.
const OPENS: Duration = Duration::from_secs(5);
/// How soon alarms of a driver are looked at.
const LOOK: Duration = Duration::from_millis(50);

/// Every serial port of this machine, and what the site has set on it.
pub(super) fn ports(config: &Config) -> Vec<Check> {
    // Where the system shows none, as in a sealed-off process, the library would panic.
    if !Path::new("/sys/class/tty").is_dir() {
        return vec![check("ports", Found::Note, "this system shows no serial ports")];
    }
    let Ok(ports) = serialport::available_ports() else { return Vec::new() };
    let one = |port: serialport::SerialPortInfo| {
        let cable = match &port.port_type {
            SerialPortType::UsbPort(usb) => {
                let product = usb.product.as_deref().unwrap_or("USB cable");
                format!("{product} {:04x}:{:04x}", usb.vid, usb.pid)
            }
            SerialPortType::BluetoothPort => "Bluetooth".to_owned(),
            SerialPortType::PciPort | SerialPortType::Unknown => "built in".to_owned(),
        };
        let set = config.device.iter().filter(|device| is_at(device, &port.port_name));
        let set: Vec<String> =
            set.map(|device| format!("`{}` ({})", device.id, device.profile)).collect();
        // A cable's id says nothing of what is behind it: only the site's file does.
        let says = match set.as_slice() {
            [] => format!("{cable}; nothing is set on it, so nothing is sent to it"),
            [one] => format!("{cable}; {one} is set on it"),
            more => format!("{cable}; {} are set on it: one port has one device", more.join(", ")),
        };
        let found = if set.len() > 1 { Found::Bad } else { Found::Note };
        check(format!("port {}", port.port_name), found, says)
    };
    ports.into_iter().map(one).collect()
}

/// Every USB device of this machine but hubs: what knows its id, and what the site has set on it.
/// Nothing is opened, and nothing sent.
pub(super) fn usb_bus(config: &Config) -> Vec<Check> {
    let found = match crate::usb::on_the_bus() {
        Ok(found) => found,
        Err(why) => return vec![check("USB", Found::Note, format!("the bus says: {why}"))],
    };
    let one = |(id, known): (crate::usb::Id, Known)| {
        let named = format!("usb:{id}");
        let set = config.device.iter().find(|device| device.port.eq_ignore_ascii_case(&named));
        let says = match (known, set) {
            (_, Some(device)) => format!("`{}` ({}) is set on it", device.id, device.profile),
            (Known::Bridge, None) => {
                "a bridge cable: it says nothing of the device behind it, and is a port above"
                    .to_owned()
            }
            (Known::By(by), None) if by.is_empty() => "no profile names it".to_owned(),
            (Known::By(by), None) => {
                format!("known to {}; not set, so nothing is sent to it", by.join(", "))
            }
        };
        check(format!("USB {id}"), Found::Note, says)
    };
    found.into_iter().map(one).collect()
}

/// Whether a device is set on a port, also by another name of it.
fn is_at(device: &DeviceConfig, port: &str) -> bool {
    let Some(path) = device.port.strip_prefix("serial:") else { return false };
    let real = |path: &str| std::fs::canonicalize(path).ok();
    path == port || real(path).is_some_and(|path| Some(path) == real(port))
}

/// One device of the site: its port, and what it says if it is listened to.
pub(super) fn device(device: &DeviceConfig, listen: Duration) -> Vec<Check> {
    let what = format!("device {}", device.id);
    if device.port == "sim" {
        let says = "simulated: its readings are marked as test data";
        return vec![check(what, Found::Note, says)];
    }
    let entry = find(&device.profile);
    let Some((entry, profile)) = entry.and_then(|entry| Some((entry, entry.profile().ok()??)))
    else {
        return vec![check(what, Found::Bad, format!("`{}` has no profile", device.profile))];
    };
    let port = match crate::demo::port(&profile, &device.port) {
        Ok(port) => port,
        Err(why) => return vec![check(what, Found::Bad, why)],
    };
    let opens = opens(&profile, &port);
    let mut checks = vec![match &opens {
        Ok(says) => check(&what, Found::Good, format!("{}: {says}", profile.name)),
        Err(why) => check(&what, Found::Bad, why.clone()),
    }];
    if opens.is_ok() && !listen.is_zero() {
        checks.push(heard(&what, entry, port, listen));
    }
    checks
}

fn opens(profile: &Profile, port: &Port) -> Result<String, String> {
    match port {
        Port::Serial(path, line) => match crate::ports::builder(path, *line).open_native() {
            Ok(_) => Ok(format!("{path} opens at {}", settings(*line))),
            Err(why) => Err(explain(profile, path, &why)),
        },
        Port::Usb(id, usb) => match crate::usb::look(*id, usb) {
            Ok(()) => Ok(format!("{id} is there and opens")),
            Err(why) => Err(format!("{id}: {why}")),
        },
    }
}

/// Line settings as technicians write them: `9600 8N1, no flow control`.
fn settings(line: Serial) -> String {
    let parity = match line.parity {
        Parity::None => 'N',
        Parity::Even => 'E',
        Parity::Odd => 'O',
    };
    let flow = match line.flow {
        Flow::None => "no flow control",
        Flow::Software => "XON/XOFF",
    };
    format!("{} {}{parity}{}, {flow}", line.baud, line.data_bits, line.stop_bits)
}

/// What to do about a port that does not open.
fn explain(profile: &Profile, path: &str, why: &serialport::Error) -> String {
    use serialport::ErrorKind::{Io, NoDevice};
    match why.kind() {
        Io(std::io::ErrorKind::PermissionDenied) => {
            let rules = udev_rules([profile].into_iter());
            let rules: Vec<&str> = rules.lines().filter(|line| !line.starts_with('#')).collect();
            let rules = if rules.is_empty() {
                "it has no rule for a port without a cable: the kiosk's user must be in the \
                 port's own group, often `dialout`"
                    .to_owned()
            } else {
                format!("its rule is {}", rules.join(" and "))
            };
            format!(
                "{path}: no permission; install hardware/udev/70-wayside-devices.rules and put \
                 the kiosk's user into the group `wayside`; {rules}"
            )
        }
        _ if !std::path::Path::new(path).exists() => {
            format!("{path}: not plugged in, or another name")
        }
        NoDevice => format!("{path}: another program uses it, or it is no serial port ({why})"),
        _ => format!("{path}: {why}"),
    }
}

/// What came in while it was listened to.
#[derive(Default)]
struct Heard {
    bytes: usize,
    broken: usize,
    signal: Option<u8>,
    /// The newest reading, in words; what a device remembers is only counted.
    reading: Option<String>,
    remembered: usize,
    status: Option<String>,
    ending: Option<Fault>,
}

fn heard(what: &str, entry: &Entry, port: Port, listen: Duration) -> Check {
    let what = format!("{what} heard");
    let Some(valve) = entry.valve() else { return check(what, Found::Bad, "no driver") };
    let (tell, events) = mpsc::channel();
    let Ok(_keeper) = port.keep(0, move |event| drop(tell.send(event))) else {
        return check(what, Found::Bad, "no thread can be started");
    };
    let Ok(PortEvent::Opened(_, writer)) = events.recv_timeout(OPENS) else {
        return check(what, Found::Bad, "it does not open");
    };
    let (heard, cuff) = attend(valve, &events, writer, listen);
    let seconds = listen.as_secs();
    let mut says = vec![format!("{} bytes in {seconds} s", heard.bytes)];
    says.extend(heard.signal.map(|signal| format!("signal {signal} of 100")));
    says.extend(heard.reading.as_ref().map(|reading| format!("last reading {reading}")));
    if heard.remembered > 0 {
        says.push(format!("{} readings out of its memory, not shown", heard.remembered));
    }
    says.extend(heard.status.as_ref().map(|status| format!("it says {status}")));
    let ending = heard.ending.filter(|why| *why != Fault::Cancelled);
    says.extend(ending.and_then(|why| result::write(&Report::Failed(why))));
    if heard.broken > 0 {
        says.push(format!("{} broken messages: cable, line settings", heard.broken));
    }
    says.extend(cuff.map(|empty| {
        if empty { "it says its cuff is empty" } else { "it does not say that its cuff is empty" }
            .to_owned()
    }));
    let understood = heard.reading.is_some() || heard.signal.is_some() || cuff == Some(true);
    let found = match (understood, heard.bytes) {
        (true, _) if heard.broken == 0 => Found::Good,
        (false, 0) if cuff == Some(false) => Found::Bad,
        // Most devices say nothing until somebody measures.
        _ => Found::Note,
    };
    check(what, found, says.join("; "))
}

/// Asks for a measurement without a yes to any inflation, and takes in what comes of it.
fn attend(
    mut valve: Valve,
    events: &Receiver<PortEvent>,
    mut writer: Box<dyn Write + Send>,
    listen: Duration,
) -> (Heard, Option<bool>) {
    let (start, mut heard, mut out) = (Instant::now(), Heard::default(), Out::default());
    let tick = || Tick::from_millis(u64::try_from(start.elapsed().as_millis()).unwrap_or(u64::MAX));
    let mut tell = |valve: &mut Valve, input: Input<'_>| {
        out.clear();
        valve.handle(tick(), input, &mut out);
        // A line that cannot be written is closed by its reader in a moment.
        let _ = writer.write_all(&out.send);
        for reported in out.reports.drain(..) {
            heard.note(reported.report);
        }
    };
    tell(&mut valve, Input::Opened);
    tell(&mut valve, Input::Measure(Measure::until(Tick::from_millis(u64::MAX))));
    let mut bytes = 0;
    while start.elapsed() < listen {
        match events.recv_timeout(LOOK) {
            Ok(PortEvent::Bytes(_, piece)) => {
                bytes += piece.len();
                tell(&mut valve, Input::Bytes(&piece));
            }
            Ok(PortEvent::Closed(_)) => break,
            _ => tell(&mut valve, Input::Wake),
        }
    }
    tell(&mut valve, Input::Cancel);
    heard.bytes = bytes;
    (heard, valve.cuff().map(Squeeze::is_empty))
}

impl Heard {
    fn note(&mut self, report: Report) {
        match report {
            Report::Live(Live::Signal(signal)) => self.signal = Some(signal),
            Report::Reading(reading) if reading.stored => self.remembered += 1,
            Report::Reading(_) => self.reading = result::write(&report),
            Report::Status(status) => self.status = Some(result::word(&status)),
            Report::Refused(_) => self.broken += 1,
            Report::Failed(fault) => self.ending = Some(fault),
            Report::Live(_) | Report::Done => {}
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn profile(id: &str) -> Profile {
        find(id).unwrap().profile().unwrap().unwrap()
    }

    #[test]
    fn line_settings_read_as_on_the_label() {
        let said = |id: &str| settings(profile(id).serial.unwrap());
        assert_eq!(said("and-scale"), "2400 7E1, no flow control");
        assert_eq!(said("contec-cms50-old"), "19200 8O1, no flow control");
        assert_eq!(said("nonin-df2"), "9600 8N1, no flow control");
    }

    #[test]
    fn a_want_of_permission_names_the_rule() {
        let kind = serialport::ErrorKind::Io(std::io::ErrorKind::PermissionDenied);
        let why = serialport::Error::new(kind, "denied");
        let said = explain(&profile("and-tm2655"), "/dev/ttyUSB0", &why);
        let rule = "SUBSYSTEM==\"tty\", ATTRS{idVendor}==\"067b\", ATTRS{idProduct}==\"2303\"";
        assert!(said.contains("70-wayside-devices.rules") && said.contains(rule), "{said}");
        let said = explain(&profile("mt-sics"), "/dev/ttyS0", &why);
        assert!(said.contains("`dialout`") || said.contains("its rule is"), "{said}");
    }
}
