//! What all Nonin formats share: the status bits, the packet of 25 frames, the gates
//! (device-protocols.md 4.1). It must not know how a frame is framed.

use crate::course::Say;
use crate::driver::Live;
use crate::gate::{self, doubted};
use rust_decimal::Decimal;
use wayside_care::reading::{Reading, Status};

/// Frames in a packet.
const PACKET: usize = 25;
/// Sent for "no pulse rate".
const NO_PULSE: u16 = 511;
/// Sent for "no saturation".
const NO_SPO2: u8 = 127;

/// Status bits of formats 2 and 7.
const DISCONNECTED: u8 = 0x40;
const ARTEFACT: u8 = 0x20;
const OUT_OF_TRACK: u8 = 0x10;
const SENSOR_ALARM: u8 = 0x08;
const RED: u8 = 0x04;
const GREEN: u8 = 0x02;
const SYNC: u8 = 0x01;

/// What was said about the signal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Signal {
    /// No sensor is plugged in.
    pub disconnected: bool,
    /// The sensor has a fault or is off the finger.
    pub sensor_alarm: bool,
    /// No good pulse for a while; numbers may be old.
    pub out_of_track: bool,
    /// A pulse was disturbed.
    pub artefact: bool,
    /// Low perfusion (red).
    pub low: bool,
    /// Marginal perfusion (yellow).
    pub marginal: bool,
    /// Battery is low.
    pub low_battery: bool,
}

impl Signal {
    /// From the status byte of a frame of format 2 or 7.
    #[must_use]
    pub const fn of_frame(status: u8) -> Signal {
        let (red, green) = (status & RED != 0, status & GREEN != 0);
        Signal {
            disconnected: status & DISCONNECTED != 0,
            sensor_alarm: status & SENSOR_ALARM != 0,
            out_of_track: status & OUT_OF_TRACK != 0,
            artefact: status & ARTEFACT != 0,
            low: red && !green,
            marginal: red && green,
            low_battery: false,
        }
    }

    /// How strong it is for the eye, 0 to 100: the lamp's colours, and nothing off the finger.
    #[must_use]
    pub const fn strength(self) -> u8 {
        if self.disconnected || self.sensor_alarm || self.out_of_track {
            0
        } else if self.low {
            25
        } else if self.marginal || self.artefact {
            60
        } else {
            100
        }
    }

    /// The worst of both.
    #[must_use]
    pub const fn and(self, other: Signal) -> Signal {
        Signal {
            disconnected: self.disconnected || other.disconnected,
            sensor_alarm: self.sensor_alarm || other.sensor_alarm,
            out_of_track: self.out_of_track || other.out_of_track,
            artefact: self.artefact || other.artefact,
            low: self.low || other.low,
            marginal: self.marginal || other.marginal,
            low_battery: self.low_battery || other.low_battery,
        }
    }
}

/// A reading of pulse and saturation as sent, or why there is none. With the sensor off the finger
/// there is none even where numbers are still sent: they are the last finger's.
///
/// # Errors
/// The status that stands in the way.
pub fn reading(signal: Signal, pulse: u16, spo2: u8) -> Result<Reading, Status> {
    if signal.disconnected {
        return Err(Status::NoSensor);
    }
    if signal.sensor_alarm {
        return Err(Status::SensorOff);
    }
    if signal.out_of_track || pulse == NO_PULSE || spo2 == NO_SPO2 {
        return Err(Status::Searching);
    }
    let mut reading = gate::oximetry(Decimal::from(spo2), Some(pulse), None)?;
    if signal.artefact {
        reading = doubted(reading, Status::MotionArtifact);
    }
    if signal.low {
        reading = doubted(reading, Status::LowPerfusion);
    } else if signal.marginal {
        reading.flags.raise(Status::WeakSignal);
    }
    if signal.low_battery {
        reading.flags.raise(Status::LowBattery);
    }
    Ok(reading)
}

/// Gathers the frames of formats 2 and 7 into packets of 25.
#[derive(Debug, Default)]
pub struct Packet {
    /// Frames had; 0 while waiting for the frame with the sync bit.
    had: usize,
    signal: Signal,
    pulse_high: u8,
    pulse_low: u8,
    spo2: u8,
}

impl Packet {
    /// A frame was lost: the packet is void, since frames are told apart by counting alone.
    pub fn void(&mut self) {
        *self = Packet::default();
    }

    /// Takes in a checked frame: its status, its pulse-wave sample, its float byte.
    pub fn frame(&mut self, status: u8, pleth: u8, float: u8, say: &mut Say<'_>) {
        say.live(Live::Pleth(pleth));
        if status & SYNC != 0 {
            self.void();
        } else if self.had == 0 {
            return;
        }
        self.had += 1;
        self.signal = self.signal.and(Signal::of_frame(status));
        match self.had {
            1 => self.pulse_high = float,
            2 => self.pulse_low = float,
            3 => self.spo2 = float & 0x7F,
            8 => self.signal.low_battery |= float & 0x01 != 0,
            PACKET => {
                say.live(Live::Signal(self.signal.strength()));
                let pulse = u16::from(self.pulse_high & 3) << 7 | u16::from(self.pulse_low & 0x7F);
                match reading(self.signal, pulse, self.spo2) {
                    Ok(reading) => say.reading(reading),
                    Err(status) => say.status(status),
                }
                self.void();
            }
            _ => {}
        }
    }
}
