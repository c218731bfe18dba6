//! However the devices' room ends while a cuff is full, the cuff is told to let go, on a real
//! pseudo-terminal. It must not test the driver or the safety machine: those have their own.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(missing_docs)]

use serialport::{SerialPort, TTYPort};
use std::io::{Read, Write};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};
use wayside_care::reading::Kind;
use wayside_care::time::Span;
use wayside_devices::registry;
use wayside_kiosk::clock::Clock;
use wayside_kiosk::desk::Desk;
use wayside_kiosk::device_room::{DeviceRoom, Note};
use wayside_kiosk::ports::Keeper;
use wayside_kiosk::rehearsal::simulated_device;
use wayside_visit::{DeviceEvent, Input};

const START: &[u8] = &[0x3A, 0x20, 0xA6];
const ABORT: &[u8] = &[0x3A, 0x79, 0x01, 0x00, 0x4C];
const TAKEN: &[u8] = &[0x3E, 0x04, 0x4F, 0x6F];
const LET_GO: &[u8] = &[0x3E, 0x04, 0x41, 0x7D];
const PRESSURE: &[u8] = &[0x3E, 0x05, 0x91, 0x00, 0x2C];
const PATIENCE: Duration = Duration::from_secs(30);

/// A module at the near end of a line, and the room at its far end.
struct Scene {
    near: TTYPort,
    heard: Vec<u8>,
    room: Option<DeviceRoom>,
    clock: Clock,
    told: Receiver<Input>,
    _keeper: Keeper,
}

impl Scene {
    /// A room whose cuff is full. `panics`: the room's thread will at the next live pressure.
    fn full(panics: bool) -> Scene {
        let (mut near, far) = TTYPort::pair().unwrap();
        near.set_timeout(Duration::from_millis(20)).unwrap();
        let path = far.name().unwrap();
        drop(far);
        let entry = registry::find("suntech-oem").unwrap();
        let clock = Clock::new(jiff::tz::TimeZone::UTC);
        let mut desk = Desk::new();
        let device = simulated_device(entry.id);
        let place = desk.seat(Kind::BloodPressure, device, entry.valve().unwrap());
        let (notes, inbox) = DeviceRoom::inbox();
        let send = notes.clone();
        let line = entry.profile().unwrap().unwrap().serial.unwrap();
        let keeper =
            Keeper::new(place, path, line, move |event| drop(send.send(Note::Port(event))));
        let (tell, told) = channel();
        let room = DeviceRoom::new(desk, clock.clone(), (notes, inbox), move |input| {
            let live = matches!(&input, Input::Device { event: DeviceEvent::Live(_), .. });
            assert!(!(panics && live), "what a fault of ours does to the room's thread");
            let _ = tell.send(input);
        });
        let (room, keeper) = (Some(room.unwrap()), keeper.unwrap());
        let mut scene = Scene { near, heard: Vec::new(), room, clock, told, _keeper: keeper };
        scene.hears(ABORT, "before anything, the cuff is let go");
        scene.says(LET_GO);
        // The room has to have read it before it may fill the cuff.
        std::thread::sleep(Duration::from_millis(500));
        let deadline = scene.clock.tick() + Span::from_secs(120);
        scene.room.as_ref().unwrap().note(Note::Start(1, Kind::BloodPressure, deadline));
        scene.hears(START, "the cuff is filled");
        scene.says(TAKEN);
        scene.heard.clear();
        scene
    }

    fn says(&mut self, bytes: &[u8]) {
        self.near.write_all(bytes).unwrap();
    }

    fn hears(&mut self, command: &[u8], why: &str) {
        let end = Instant::now() + PATIENCE;
        let mut piece = [0; 64];
        while !self.heard.windows(command.len()).any(|some| some == command) {
            assert!(Instant::now() < end, "{why}: heard {:X?}", self.heard);
            if let Ok(n) = self.near.read(&mut piece) {
                self.heard.extend_from_slice(&piece[..n]);
            }
        }
    }
}

#[test]
fn h30_a_room_that_closes_lets_the_cuff_go() {
    let mut scene = Scene::full(false);
    drop(scene.room.take());
    scene.hears(ABORT, "the room was closed");
}

#[test]
fn h30_a_room_that_panics_lets_the_cuff_go() {
    let mut scene = Scene::full(true);
    scene.says(PRESSURE);
    scene.hears(ABORT, "the room's thread panicked");
}

#[test]
fn h30_the_end_of_the_visit_lets_the_cuff_go() {
    let mut scene = Scene::full(false);
    scene.room.as_ref().unwrap().note(Note::VisitOver);
    scene.hears(ABORT, "the visit is over");
    // It says nothing, so it is told again.
    scene.heard.clear();
    scene.hears(ABORT, "once more");
    scene.says(LET_GO);
    assert!(scene.told.try_iter().count() > 0, "the visit was told of the device");
}
