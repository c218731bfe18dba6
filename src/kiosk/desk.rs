//! The devices' desk: which driver is on which line, which measurement runs, and what goes between.
//! Pure: it must not know a port, a thread or a clock, so that a rehearsal runs the very same code.

use wayside_care::reading::Kind;
use wayside_care::record::Device;
use wayside_care::time::Tick;
use wayside_devices::{Driver, Input, Measure, Out, Report, Valve};
use wayside_visit::DeviceEvent;

/// A device's place at the desk, from 0.
pub type Place = usize;

/// What the desk wants done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Order {
    /// Send bytes down a device's line.
    Send(Place, Vec<u8>),
    /// Tell the visit.
    Tell(wayside_visit::Input),
}

struct Seat {
    kind: Kind,
    device: Device,
    /// Nothing of a driver reaches a port but through its valve.
    driver: Valve,
    out: Out,
    open: bool,
    run: Option<u32>,
}

/// All devices of a kiosk.
#[derive(Default)]
pub struct Desk {
    seats: Vec<Seat>,
}

impl Desk {
    /// A desk without devices.
    #[must_use]
    pub fn new() -> Desk {
        Desk::default()
    }

    /// Gives a device a place; it counts as there once its line opens.
    pub fn seat(&mut self, kind: Kind, device: Device, driver: Valve) -> Place {
        let seat = Seat { kind, device, driver, out: Out::default(), open: false, run: None };
        self.seats.push(seat);
        self.seats.len() - 1
    }

    /// Starts measurement `run`. A device that is not there fails at once.
    pub fn start(&mut self, now: Tick, run: u32, kind: Kind, measure: Measure) -> Vec<Order> {
        let here = self.seats.iter().position(|seat| seat.kind == kind && seat.open);
        let Some(place) = here else {
            let event = DeviceEvent::Failed(wayside_care::reading::Fault::Unplugged);
            return vec![Order::Tell(wayside_visit::Input::Device { run, event })];
        };
        if let Some(seat) = self.seats.get_mut(place) {
            seat.run = Some(run);
        }
        self.drive(now, place, Input::Measure(measure))
    }

    /// Stops measurement `run`, if it still runs.
    pub fn stop(&mut self, now: Tick, run: u32, kind: Kind) -> Vec<Order> {
        let runs = |seat: &Seat| seat.kind == kind && seat.run == Some(run);
        let place = self.seats.iter().position(runs);
        place.map_or_else(Vec::new, |place| self.drive(now, place, Input::Cancel))
    }

    /// The visit is over: every cuff is let go, and no yes is left of it.
    pub fn visit_over(&mut self, now: Tick) -> Vec<Order> {
        let mut orders = Vec::new();
        for place in 0..self.seats.len() {
            if let Some(seat) = self.seats.get_mut(place) {
                seat.out.clear();
                seat.driver.visit_over(now, &mut seat.out);
            }
            orders.extend(self.orders(place));
        }
        orders
    }

    /// What must be sent to which device before the program goes: it may have a cuff that is full.
    pub fn farewells(&self) -> impl Iterator<Item = (Place, &'static [u8])> {
        let all = self.seats.iter().enumerate();
        all.filter_map(|(place, seat)| Some((place, seat.driver.farewell()?)))
    }

    /// A line opened: the device is there.
    pub fn opened(&mut self, now: Tick, place: Place) -> Vec<Order> {
        let Some(seat) = self.seats.get_mut(place) else { return Vec::new() };
        seat.open = true;
        let (kind, device) = (seat.kind, seat.device.clone());
        let mut orders = vec![Order::Tell(wayside_visit::Input::Attached { kind, device })];
        orders.extend(self.drive(now, place, Input::Opened));
        orders
    }

    /// A line closed: the device is gone.
    pub fn closed(&mut self, now: Tick, place: Place) -> Vec<Order> {
        let Some(seat) = self.seats.get_mut(place) else { return Vec::new() };
        if !core::mem::replace(&mut seat.open, false) {
            return Vec::new();
        }
        let kind = seat.kind;
        let mut orders = self.drive(now, place, Input::Closed);
        orders.push(Order::Tell(wayside_visit::Input::Detached(kind)));
        orders
    }

    /// Bytes came up a line.
    pub fn bytes(&mut self, now: Tick, place: Place, bytes: &[u8]) -> Vec<Order> {
        self.drive(now, place, Input::Bytes(bytes))
    }

    /// The time may have come for some.
    pub fn wake(&mut self, now: Tick) -> Vec<Order> {
        let due = |seat: &Seat| seat.out.wake.is_some_and(|wake| wake <= now);
        let mut orders = Vec::new();
        for place in 0..self.seats.len() {
            if self.seats.get(place).is_some_and(due) {
                if let Some(seat) = self.seats.get_mut(place) {
                    seat.out.wake = None;
                }
                orders.extend(self.drive(now, place, Input::Wake));
            }
        }
        orders
    }

    /// When the desk wants to be woken.
    #[must_use]
    pub fn next_wake(&self) -> Option<Tick> {
        self.seats.iter().filter_map(|seat| seat.out.wake).min()
    }

    /// The kind and device at each place, and whether it is there.
    pub fn places(&self) -> impl Iterator<Item = (Kind, &Device, bool)> {
        self.seats.iter().map(|seat| (seat.kind, &seat.device, seat.open))
    }

    fn drive(&mut self, now: Tick, place: Place, input: Input<'_>) -> Vec<Order> {
        let Some(seat) = self.seats.get_mut(place) else { return Vec::new() };
        seat.out.clear();
        seat.driver.handle(now, input, &mut seat.out);
        self.orders(place)
    }

    /// What a driver said, as orders.
    fn orders(&mut self, place: Place) -> Vec<Order> {
        let Some(seat) = self.seats.get_mut(place) else { return Vec::new() };
        let mut orders = Vec::new();
        if !seat.out.send.is_empty() {
            orders.push(Order::Send(place, seat.out.send.clone()));
        }
        for reported in seat.out.reports.drain(..) {
            let Some(run) = seat.run else { continue };
            let event = match reported.report {
                Report::Live(live) => DeviceEvent::Live(live),
                Report::Status(status) => DeviceEvent::Status(status),
                Report::Reading(reading) => DeviceEvent::Reading(reading),
                // Dropped bytes are the technician's business, not the visit's.
                Report::Refused(_) => continue,
                Report::Done => DeviceEvent::Done,
                Report::Failed(fault) => DeviceEvent::Failed(fault),
            };
            if matches!(event, DeviceEvent::Done | DeviceEvent::Failed(_)) {
                seat.run = None;
            }
            orders.push(Order::Tell(wayside_visit::Input::Device { run, event }));
        }
        orders
    }
}
