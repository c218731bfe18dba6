//! The USB/IP server byte by byte, as the kernel's document has the protocol; nothing of the
//! server's own reading or writing is used to check it. It must not know sockets.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(missing_docs)]

use wayside_care::reading::Kind;
use wayside_care::time::{Span, Tick};
use wayside_sim::usbip::{Event, Link, Note, Out, Server};
use wayside_sim::{Script, other_end};

/// A server and the time, which runs on by itself.
struct Bench {
    server: Server,
    out: Out,
    now: Tick,
    number: u32,
}

const LIST: &[u8] = &[1, 0x11, 0x80, 5, 0, 0, 0, 0];

fn import(id: &str) -> Vec<u8> {
    let mut bytes = vec![1, 0x11, 0x80, 3, 0, 0, 0, 0];
    bytes.extend(id.bytes().chain(std::iter::repeat(0)).take(32));
    bytes
}

/// CMD_SUBMIT: 48 bytes, then what is sent.
fn submit(number: u32, input: bool, endpoint: u32, length: u32, setup: [u8; 8]) -> Vec<u8> {
    let mut bytes = Vec::new();
    for word in [1, number, 0x0001_0002, u32::from(input), endpoint, 0, length, 0, 0, 0] {
        bytes.extend(word.to_be_bytes());
    }
    bytes.extend(setup);
    bytes
}

fn unlink(number: u32, victim: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    for word in [2, number, 0x0001_0002, 0, 0, victim, 0, 0, 0, 0, 0, 0] {
        bytes.extend(word.to_be_bytes());
    }
    bytes
}

fn word(bytes: &[u8], at: usize) -> u32 {
    u32::from_be_bytes(bytes[at..at + 4].try_into().unwrap())
}

/// An answer: command, number, status, and the data or how much was taken.
#[derive(Debug, PartialEq, Eq)]
struct Answer {
    command: u32,
    number: u32,
    status: i32,
    length: u32,
    data: Vec<u8>,
}

fn answers(mut bytes: &[u8], inputs: bool) -> Vec<Answer> {
    let mut all = Vec::new();
    while !bytes.is_empty() {
        let (command, number) = (word(bytes, 0), word(bytes, 4));
        assert_eq!(bytes[8..20], [0; 12], "device, direction and endpoint are empty");
        let status = i32::from_be_bytes(bytes[20..24].try_into().unwrap());
        let length = if command == 3 { word(bytes, 24) } else { 0 };
        let end = if inputs { 48 + length as usize } else { 48 };
        all.push(Answer { command, number, status, length, data: bytes[48..end].to_vec() });
        bytes = &bytes[end..];
    }
    all
}

impl Bench {
    fn new(device: &str, kind: Kind, reading: &str) -> Bench {
        let mut script = Script::new(kind, device);
        script.readings.push(reading.to_owned());
        let server = Server::new(other_end(&script).unwrap(), device, kind);
        Bench { server, out: Out::default(), now: Tick::ZERO, number: 0 }
    }

    fn event(&mut self, event: Event<'_>) {
        self.server.handle(self.now, event, &mut self.out);
    }

    /// What was sent to a connection since the last time.
    fn sent(&mut self, link: Link) -> Vec<u8> {
        let sent = std::mem::take(&mut self.out.send);
        sent.into_iter().filter(|(to, _)| *to == link).flat_map(|(_, bytes)| bytes).collect()
    }

    fn says(&mut self, link: Link, bytes: &[u8]) -> Vec<u8> {
        self.event(Event::Bytes(link, bytes));
        self.sent(link)
    }

    /// A bench whose device connection 1 has.
    fn imported(device: &str, kind: Kind, reading: &str) -> Bench {
        let mut bench = Bench::new(device, kind, reading);
        let answer = bench.says(1, &import("1-1"));
        assert_eq!((word(&answer, 0), word(&answer, 4)), (0x0111_0003, 0), "imported");
        assert_eq!(answer.len(), 8 + 312);
        bench
    }

    fn control(&mut self, setup: [u8; 8], data: &[u8]) -> Answer {
        self.number += 1;
        let input = setup[0] & 0x80 != 0;
        let length = u32::from(u16::from_le_bytes([setup[6], setup[7]]));
        let mut bytes = submit(self.number, input, 0, length, setup);
        bytes.extend(data);
        let mut all = answers(&self.says(1, &bytes), input);
        assert_eq!(all.len(), 1);
        all.remove(0)
    }

    /// Waits with one read for so many milliseconds, or until it is answered.
    fn read(&mut self, endpoint: u32, length: u32, longest: u64) -> Option<Answer> {
        self.number += 1;
        let mut bytes = self.says(1, &submit(self.number, true, endpoint, length, [0; 8]));
        for _ in 0..longest / 10 {
            if !bytes.is_empty() {
                break;
            }
            self.now = self.now + Span::from_millis(10);
            self.event(Event::Wake);
            bytes = self.sent(1);
        }
        let mut all = answers(&bytes, true);
        assert!(all.len() <= 1, "one read, one answer");
        all.pop()
    }
}

fn scale() -> Bench {
    Bench::imported("hid-scale", Kind::Weight, "74.6")
}

const GET_DEVICE: [u8; 8] = [0x80, 6, 0, 1, 0, 0, 18, 0];

#[test]
fn a_list_names_the_device_and_its_interfaces() {
    let mut bench = Bench::new("hid-scale", Kind::Weight, "74.6");
    let answer = bench.says(7, LIST);
    assert_eq!(answer[..12], [1, 0x11, 0, 5, 0, 0, 0, 0, 0, 0, 0, 1]);
    let device = &answer[12..];
    assert_eq!(device.len(), 312 + 4);
    assert!(device.starts_with(b"/sys/devices/"));
    assert_eq!(&device[256..260], b"1-1\0");
    // Bus 1, device 2, full speed; ids; release; class of the device; configuration 1 of 1.
    assert_eq!(device[288..300], [0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0, 2]);
    assert_eq!(device[300..312], [0x09, 0x22, 0x80, 0x09, 1, 0, 0, 0, 0, 1, 1, 1]);
    assert_eq!(device[312..], [3, 0, 0, 0], "one interface: HID");
    bench.event(Event::Unplug);
    assert_eq!(
        bench.says(7, LIST),
        [1, 0x11, 0, 5, 0, 0, 0, 0, 0, 0, 0, 0],
        "none while it is out"
    );
}

#[test]
fn one_host_at_a_time_has_the_device() {
    let mut bench = scale();
    let refused = [1, 0x11, 0, 3, 0, 0, 0, 1];
    assert_eq!(bench.says(2, &import("1-1")), refused, "taken");
    bench.event(Event::Closed(1));
    assert_eq!(bench.says(2, &import("1-2")), refused, "another bus id");
    assert_eq!(bench.says(2, &import("1-1")).len(), 320, "free again");
    bench.event(Event::Unplug);
    assert_eq!(bench.out.close, [2], "a pulled plug closes the connection");
    assert_eq!(bench.says(3, &import("1-1")), refused, "pulled");
    bench.event(Event::Replug);
    assert_eq!(bench.says(3, &import("1-1")).len(), 320, "plugged in again");
    use Note::{Imported, Released};
    assert_eq!(bench.out.notes, [Imported, Released, Imported, Released, Imported]);
}

#[test]
fn descriptors_are_given_as_far_as_they_are_asked_for() {
    let mut bench = scale();
    let device = bench.control(GET_DEVICE, &[]);
    assert_eq!((device.command, device.status, device.length), (3, 0, 18));
    assert_eq!(device.data[8..12], [0x22, 0x09, 0x09, 0x80]);
    let eight = bench.control([0x80, 6, 0, 1, 0, 0, 8, 0], &[]);
    assert_eq!(eight.data, device.data[..8]);
    let configuration = bench.control([0x80, 6, 0, 2, 0, 0, 255, 0], &[]);
    let total = u16::from_le_bytes([configuration.data[2], configuration.data[3]]);
    assert_eq!(configuration.data.len(), usize::from(total));
    let report = bench.control([0x81, 6, 0, 0x22, 0, 0, 255, 0], &[]);
    assert_eq!(report.data[..6], [0x05, 0x8D, 0x09, 0x20, 0xA1, 0x01], "usage page of scales");
    assert_eq!(report.data.len(), usize::from(configuration.data[25]));
    // A full-speed device has no qualifier; the kernel asks for one.
    assert_eq!(bench.control([0x80, 6, 0, 6, 0, 0, 10, 0], &[]).status, -32);
    assert_eq!(bench.control([0, 9, 1, 0, 0, 0, 0, 0], &[]).status, 0);
    assert_eq!(bench.control([0x80, 8, 0, 0, 0, 0, 1, 0], &[]).data, [1]);
}

#[test]
fn a_healthcare_device_says_what_it_speaks_and_measures() {
    for (kind, reading, low) in [
        (Kind::BloodPressure, "120/80", 0x07),
        (Kind::Oximetry, "97/72", 0x04),
        (Kind::Weight, "74.6", 0x0F),
    ] {
        let mut bench = Bench::imported("phdc", kind, reading);
        let all = bench.control([0x80, 6, 0, 2, 0, 0, 255, 0], &[]).data;
        assert_eq!(all[9..18], [9, 4, 0, 0, 2, 0x0F, 0, 0, 0]);
        assert_eq!(all[18..28], [4, 0x20, 2, 0, 6, 0x30, 0, 1, low, 0x10]);
        let behind_first = &all[35..];
        assert_eq!(behind_first[..4], [4, 0x21, 1, 8]);
        assert_eq!(behind_first[4..6], [13, 0x22]);
        // Nothing to fetch yet; the metadata preamble cannot be switched on.
        assert_eq!(bench.control([0xA1, 0, 0, 0, 0, 0, 2, 0], &[]).data, [0, 0]);
        assert_eq!(bench.control([0x21, 3, 1, 1, 0, 0, 0, 0], &[]).status, -32);
    }
}

#[test]
fn the_first_report_is_as_old_as_the_plug_and_then_they_are_fresh() {
    let mut bench = scale();
    bench.event(Event::PersonActs);
    bench.now = bench.now + Span::from_secs(60);
    bench.event(Event::Wake);
    let first = bench.read(1, 8, 1000).unwrap();
    assert_eq!(first.data, [3, 2, 3, 0xFE, 0, 0], "an empty scale, from when it was plugged in");
    let second = bench.read(1, 8, 1000).unwrap();
    assert_eq!(second.data, [3, 4, 3, 0xFE, 0x24, 0x1D], "74.60 kg");
}

#[test]
fn a_read_waits_until_there_is_something_or_it_is_taken_back() {
    let mut bench = Bench::imported("phdc", Kind::Weight, "74.6");
    assert_eq!(bench.read(1, 1024, 60_000), None, "nobody stands on it");
    let back = answers(&bench.says(1, &unlink(90, 1)), true);
    let taken = Answer { command: 4, number: 90, status: -104, length: 0, data: vec![] };
    assert_eq!(back, [taken], "and no other answer");
    let gone = answers(&bench.says(1, &unlink(91, 1)), true);
    assert_eq!((gone[0].number, gone[0].status), (91, 0), "it is not there any more");
    bench.event(Event::PersonActs);
    let apdu = bench.read(1, 1024, 10_000).unwrap();
    assert_eq!(apdu.data[..2], [0xE2, 0], "the request to associate");
    let told = usize::from(u16::from_be_bytes([apdu.data[2], apdu.data[3]]));
    assert_eq!(apdu.data.len(), told + 4, "one APDU in one transfer");
}

#[test]
fn a_short_read_gets_a_part_and_a_shorter_packet_than_asked_ends_it() {
    let mut bench = Bench::imported("phdc", Kind::Weight, "74.6");
    bench.event(Event::PersonActs);
    let mut said = 0;
    for _ in 0..600 {
        bench.now = bench.now + Span::from_millis(10);
        bench.event(Event::Wake);
        said += usize::from(bench.control([0xA1, 0, 0, 0, 0, 0, 2, 0], &[]).data == [2, 0]);
    }
    assert!(said > 0, "the status says that there is something to fetch");
    // The request to associate has 54 bytes.
    let babble = bench.read(1, 16, 100).unwrap();
    assert_eq!((babble.status, babble.length), (-75, 0), "a read shorter than the packet");
    // The agent asks again after ten seconds.
    let whole = bench.read(1, 64, 11_000).unwrap();
    assert_eq!((whole.status, whole.data.len()), (0, 54));
}

#[test]
fn a_conversation_goes_both_ways() {
    let mut bench = Bench::imported("omron-hem7080", Kind::BloodPressure, "123/78");
    assert_eq!(bench.control([0x21, 9, 0, 3, 0, 0, 2, 0], &[1, 1]).status, 0);
    let report = [2, 0, 0, 0, 0, 0, 0, 0];
    let mut bytes = submit(50, false, 2, 8, [0; 8]);
    bytes.extend(report);
    let taken = answers(&bench.says(1, &bytes), false);
    assert_eq!((taken[0].number, taken[0].status, taken[0].length), (50, 0, 8));
    let reply = bench.read(1, 8, 100).unwrap();
    assert_eq!(reply.data[..3], [2, b'O', b'K']);
}

#[test]
fn a_serial_line_is_set_and_says_how() {
    let mut bench = Bench::imported("and-scale", Kind::Weight, "74.6");
    assert_eq!(bench.control([0xA1, 0x21, 0, 0, 0, 0, 7, 0], &[]).data[..4], [0x80, 0x25, 0, 0]);
    let line = [0x60, 0x09, 0, 0, 0, 2, 7];
    assert_eq!(bench.control([0x21, 0x20, 0, 0, 0, 0, 7, 0], &line).status, 0);
    let Some(Note::Line(set)) = bench.out.notes.last() else { panic!("no note") };
    assert_eq!((set.baud, set.data_bits, set.parity, set.stop_bits), (2400, 7, 'E', "1"));
    assert_eq!(bench.control([0xA1, 0x21, 0, 0, 0, 0, 7, 0], &[]).data, line);
    assert_eq!(bench.control([0x21, 0x20, 0, 0, 0, 0, 2, 0], &[1, 2]).status, -32, "too short");
}

#[test]
fn what_nothing_here_has_is_refused_or_cut_off() {
    let mut bench = scale();
    let stalled = answers(&bench.says(1, &submit(9, true, 5, 8, [0; 8])), true);
    assert_eq!((stalled[0].number, stalled[0].status), (9, -32), "no such endpoint");
    let mut isochronous = submit(10, true, 1, 8, [0; 8]);
    isochronous[35] = 4;
    let wrong: Vec<Vec<u8>> = vec![
        isochronous,
        submit(11, true, 1, u32::MAX, [0; 8]),
        submit(12, true, 16, 8, [0; 8]),
        LIST.repeat(6),
    ];
    for bytes in wrong {
        let mut bench = scale();
        let _ = bench.says(1, &bytes);
        assert_eq!(bench.out.close, [1], "{bytes:02x?}");
        assert_eq!(bench.out.notes.last(), Some(&Note::Released));
    }
    let mut other_version = LIST.to_vec();
    other_version[1] = 0x12;
    let _ = bench.says(4, &other_version);
    assert_eq!(bench.out.close, [4]);
}

#[test]
fn however_the_bytes_are_cut_the_answers_are_the_same() {
    let mut whole = import("1-1");
    whole.extend(submit(1, true, 0, 18, GET_DEVICE));
    whole.extend(submit(2, true, 1, 8, [0; 8]));
    whole.extend(unlink(3, 2));
    let mut output = submit(4, false, 0, 2, [0x21, 9, 0, 3, 0, 0, 2, 0]);
    output.extend([1, 1]);
    whole.extend(output);
    let play = |size: usize| {
        let mut bench = Bench::new("omron-hem7080", Kind::BloodPressure, "123/78");
        whole.chunks(size).flat_map(|part| bench.says(1, part)).collect::<Vec<u8>>()
    };
    let once = play(whole.len());
    assert!((1..whole.len()).all(|size| play(size) == once));
}

/// A small generator of its own: the same numbers everywhere.
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 11).unwrap() % end.max(1)
    }
}

/// Messages flipped, cut, joined and put in disorder, for each kind of device. Nothing panics, what
/// is kept stays bounded, and an undamaged host is served afterwards. `WAYSIDE_FUZZ` sets how many.
#[test]
fn whatever_a_host_sends_nothing_breaks() {
    let rounds = std::env::var("WAYSIDE_FUZZ").map_or(3000, |text| text.parse().unwrap());
    let mut chance = Chance(0x9E37_79B9_7F4A_7C15);
    let devices = [
        ("hid-scale", Kind::Weight, "74.6"),
        ("omron-hem7080", Kind::BloodPressure, "123/78"),
        ("phdc", Kind::Oximetry, "97/72"),
        ("visomat", Kind::BloodPressure, "123/78"),
        ("nonin-df2", Kind::Oximetry, "97/72"),
    ];
    for (device, kind, reading) in devices {
        let mut bench = Bench::new(device, kind, reading);
        for _ in 0..rounds {
            let bytes = message(&mut chance);
            let link = u32::try_from(chance.below(3)).unwrap();
            match chance.below(12) {
                0 => bench.event(Event::Closed(link)),
                1 => bench.event(Event::PersonActs),
                2 => bench.event(Event::PersonLeaves),
                3 if chance.below(8) == 0 => bench.event(Event::Unplug),
                4 => bench.event(Event::Replug),
                _ => drop(bench.says(link, &bytes)),
            }
            for closed in bench.out.close.clone() {
                bench.event(Event::Closed(closed));
            }
            bench.now = bench.now + Span::from_millis(u64::try_from(chance.below(400)).unwrap());
            bench.event(Event::Wake);
            bench.out.send.clear();
            bench.out.close.clear();
            bench.out.notes.clear();
        }
        (0..3).for_each(|link| bench.event(Event::Closed(link)));
        bench.event(Event::Replug);
        bench.out.send.clear();
        assert_eq!(bench.says(9, &import("1-1")).len(), 320, "{device}");
        bench.number = 0;
        let bytes = submit(1, true, 0, 18, GET_DEVICE);
        assert_eq!(answers(&bench.says(9, &bytes), true)[0].length, 18, "{device}");
    }
}

/// A message a host could send, now and then damaged.
fn message(chance: &mut Chance) -> Vec<u8> {
    let number = u32::try_from(chance.below(50)).unwrap();
    let endpoint = u32::try_from(chance.below(4)).unwrap();
    let input = chance.below(2) == 0;
    let length = u32::try_from(chance.below(80)).unwrap();
    let mut setup = [0; 8];
    for byte in &mut setup {
        *byte = [0, 1, 2, 3, 6, 9, 0x20, 0x21, 0x22, 0x80, 0x81, 0xA1][chance.below(12)];
    }
    let mut bytes = match chance.below(8) {
        0 => LIST.to_vec(),
        1 | 2 => import("1-1"),
        3 => unlink(number, number.wrapping_sub(1)),
        _ => submit(number, input, endpoint, length, setup),
    };
    if bytes.len() == 48 && bytes[3] == 1 && !input {
        for _ in 0..length {
            let byte = [0, 7, 0xE3, 0xE7, 0xE4, b'O', b'G', 2, 3, b'R'][chance.below(10)];
            bytes.push(byte);
        }
    }
    match chance.below(6) {
        0 => {
            let at = chance.below(bytes.len());
            bytes[at] ^= 1 << chance.below(8);
        }
        1 => bytes.truncate(chance.below(bytes.len())),
        _ => {}
    }
    bytes
}
