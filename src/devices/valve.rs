//! A driver behind its valve: what stands between every driver and its port. A command that could
//! fill a cuff goes through only if [`Squeeze`] lets it; everything else a driver of a cuff sends
//! must be on the list of what does no harm. It must not know a port, nor what a reading is worth.

use crate::driver::{self, Driver, Fault, Measure, Out, Report};
use crate::squeeze::{Act, Input, Refusal, Squeeze, Word};
use wayside_care::reading::Status;
use wayside_care::time::Tick;

/// What a sending of a driver does to a cuff.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sending {
    /// It fills the cuff.
    Press,
    /// It lets the cuff go.
    Release,
    /// It asks, and no more.
    Harmless,
}

/// The words by which a cuff is filled and let go, in one wire format.
pub trait Hose: Send {
    /// What a whole sending does; nothing for one that is on no list, which is never sent.
    fn sending(&self, bytes: &[u8]) -> Option<Sending>;
    /// The command that lets the cuff go.
    fn release(&self) -> &'static [u8];
    /// The question for the pressure in the cuff; empty where the device cannot be asked.
    fn ask(&self) -> &'static [u8];
    /// Whatever was half heard is void.
    fn void(&mut self);
    /// The next byte from the device, and what it says with it.
    fn hear(&mut self, byte: u8) -> Option<Word>;
}

/// Commands that fill a cuff, of every protocol that is known to have one, also of devices we do
/// not drive (device-protocols.md 5.1, 5.2, 5.5, 5.9). A device without a [`Hose`] is never sent
/// bytes that hold one of them, whatever its driver says: who knows what is really on its port.
pub const INFLATES: &[&[u8]] = &[
    // SunTech: adult, child, newborn, pneumatics test.
    &[0x3A, 0x20, 0xA6],
    &[0x3A, 0x87, 0x3F],
    &[0x3A, 0x28, 0x9E],
    &[0x3A, 0x0C, 0x00, 0x01, 0x01, 0xB8],
    // A&D TM-2655, whatever address and check byte stand around it.
    &[0x02, b'S', b'T', 0x03],
    // Medlab and UN300C: automatic and manual start.
    b"\x0201;;",
    b"\x0203;;",
    // TaiDoc.
    &[0x51, 0x43, 0x00, 0x00],
];

/// A driver and what guards it.
pub struct Valve {
    driver: Box<dyn Driver>,
    /// What the driver said and wants, before it is looked at.
    said: Out,
    cuff: Option<(Box<dyn Hose>, Squeeze)>,
    running: bool,
}

impl Valve {
    /// A driver whose device cannot be told to fill a cuff.
    #[must_use]
    pub fn shut(driver: Box<dyn Driver>) -> Valve {
        Valve { driver, said: Out::default(), cuff: None, running: false }
    }

    /// A driver that can fill a cuff, by the words of `hose`.
    #[must_use]
    pub fn on(driver: Box<dyn Driver>, hose: Box<dyn Hose>) -> Valve {
        let cuff = Some((hose, Squeeze::default()));
        Valve { driver, said: Out::default(), cuff, running: false }
    }

    /// The visit is over: whatever is in a cuff is let go, and no yes is left.
    pub fn visit_over(&mut self, now: Tick, out: &mut Out) {
        self.squeeze(now, Input::VisitOver, out);
        self.set_alarm(out);
    }

    /// What must be sent before the program ends, or after it could not go on: the command that
    /// lets the cuff go, unless the device has said that it is empty.
    #[must_use]
    pub fn farewell(&self) -> Option<&'static [u8]> {
        let (hose, squeeze) = self.cuff.as_ref()?;
        (!squeeze.is_empty()).then(|| hose.release())
    }

    /// What the driver itself wanted sent at the last input. A transcript holds this, and not what
    /// the valve adds of its own: a driver that replays it knows of no valve.
    #[must_use]
    pub fn driver_sent(&self) -> &[u8] {
        &self.said.send
    }

    /// What is known of the cuff, where there is one.
    #[must_use]
    pub fn cuff(&self) -> Option<&Squeeze> {
        self.cuff.as_ref().map(|(_, squeeze)| squeeze)
    }

    /// Tells the machine and does what follows, but for what concerns a driver's command.
    fn squeeze(&mut self, now: Tick, input: Input, out: &mut Out) -> Option<Act> {
        let (hose, squeeze) = self.cuff.as_mut()?;
        let act = squeeze.handle(now, input);
        match act {
            Some(Act::Release | Act::TooLong) => out.send(hose.release()),
            Some(Act::Ask) if !hose.ask().is_empty() => out.send(hose.ask()),
            Some(Act::Pass | Act::Refuse(_) | Act::Ask) | None => {}
        }
        act
    }

    fn before(&mut self, now: Tick, input: driver::Input<'_>, out: &mut Out) {
        match input {
            driver::Input::Opened => {
                if let Some((hose, _)) = &mut self.cuff {
                    hose.void();
                }
                self.squeeze(now, Input::Opened, out);
            }
            driver::Input::Measure(Measure { may_inflate: true, .. }) if !self.running => {
                self.squeeze(now, Input::Permit, out);
            }
            driver::Input::Bytes(bytes) => {
                if let Some((hose, squeeze)) = &mut self.cuff {
                    for word in bytes.iter().filter_map(|byte| hose.hear(*byte)) {
                        squeeze.handle(now, Input::Says(word));
                    }
                }
            }
            driver::Input::Closed => {
                self.squeeze(now, Input::Closed, out);
            }
            driver::Input::Measure(_) | driver::Input::Wake | driver::Input::Cancel => {}
        }
    }

    /// Lets the driver act and looks at what it sends. Gives why its measurement must end.
    fn act(&mut self, now: Tick, input: driver::Input<'_>, out: &mut Out) -> Option<Fault> {
        let mut said = core::mem::take(&mut self.said);
        said.clear();
        self.driver.handle(now, input, &mut said);
        let mut must_end = None;
        let mut sendings = said.sendings().peekable();
        for (at, reported) in said.reports.iter().enumerate() {
            while let Some(sent) = sendings.next_if(|sent| sent.after_reports <= at) {
                must_end = self.pass(now, sent, out).or(must_end);
            }
            out.used(reported.used);
            self.heed(now, &reported.report, out);
            out.report(reported.report.clone());
        }
        for sent in sendings {
            must_end = self.pass(now, sent, out).or(must_end);
        }
        self.said = said;
        must_end
    }

    /// A measurement that has ended leaves no yes behind, nor pressure.
    fn heed(&mut self, now: Tick, report: &Report, out: &mut Out) {
        match report {
            Report::Failed(Fault::Busy) => {}
            Report::Done | Report::Failed(_) => {
                self.running = false;
                self.squeeze(now, Input::Over, out);
            }
            _ => {}
        }
    }

    fn pass(&mut self, now: Tick, sent: driver::Sent<'_>, out: &mut Out) -> Option<Fault> {
        out.used(sent.used);
        let Some((hose, _)) = &self.cuff else {
            let holds = |one: &&[u8]| sent.bytes.windows(one.len()).any(|some| some == *one);
            if INFLATES.iter().any(holds) {
                return Some(Fault::Device(Status::ProtocolError));
            }
            out.send(sent.bytes);
            return None;
        };
        match hose.sending(sent.bytes) {
            Some(Sending::Harmless) => out.send(sent.bytes),
            // Sent by `squeeze`, so that it comes from one place.
            Some(Sending::Release) => {
                self.squeeze(now, Input::WantsRelease, out);
            }
            Some(Sending::Press) => match self.squeeze(now, Input::WantsPress, out) {
                Some(Act::Pass) => out.send(sent.bytes),
                Some(Act::Refuse(why)) => return Some(fault(why)),
                _ => return Some(fault(Refusal::NotEmpty)),
            },
            None => return Some(Fault::Device(Status::ProtocolError)),
        }
        None
    }

    /// Ends the driver's measurement, and says why in place of "cancelled".
    fn end(&mut self, now: Tick, why: Fault, out: &mut Out) {
        let from = out.reports.len();
        // What else it wants to send has been looked at too; there is nothing more to end.
        let _ = self.act(now, driver::Input::Cancel, out);
        for reported in out.reports.iter_mut().skip(from) {
            if reported.report == Report::Failed(Fault::Cancelled) {
                reported.report = Report::Failed(why);
            }
        }
    }

    fn set_alarm(&self, out: &mut Out) {
        let cuff = self.cuff.as_ref().and_then(|(_, squeeze)| squeeze.next_wake());
        out.wake = [self.said.wake, cuff].into_iter().flatten().min();
    }
}

impl Driver for Valve {
    fn handle(&mut self, now: Tick, input: driver::Input<'_>, out: &mut Out) {
        out.used(0);
        self.before(now, input, out);
        if let driver::Input::Measure(_) = input {
            self.running = true;
        }
        let mut must_end = None;
        if input == driver::Input::Wake && self.squeeze(now, Input::Wake, out) == Some(Act::TooLong)
        {
            must_end = Some(Fault::Device(Status::TimeLimit));
        }
        must_end = self.act(now, input, out).or(must_end);
        if let Some(why) = must_end.filter(|_| self.running) {
            self.end(now, why, out);
        }
        self.set_alarm(out);
    }
}

/// What the person and staff are told. That a yes is missing is nobody's to mend but ours.
const fn fault(why: Refusal) -> Fault {
    match why {
        Refusal::NoPermit | Refusal::Enough => Fault::Device(Status::AbortedByUser),
        // It said nothing to the question whether its cuff is empty.
        Refusal::NotEmpty => Fault::NoAnswer,
        Refusal::Resting => Fault::Busy,
    }
}
