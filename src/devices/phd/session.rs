//! One association with one agent: runs the table, asks what must be asked, and hands on what is
//! measured. It must not know measurements' deadlines, nor judge a number.

use super::answers;
use super::apdu::{self, Apdu, Assembly, Head, Report};
use super::association::{self, Agent, Answer};
use super::codes;
use super::configuration::{self, Configuration, Learnt};
use super::mder::{Malformed, Reader};
use super::scan::{self, Unread};
use super::table::{self, Act, Event, State};
use super::voice::{Clock, Voice};
use std::collections::VecDeque;
use wayside_care::reading::Status;
use wayside_care::time::{Span, Tick};

/// Time-outs of 20601 (device-protocols.md 3.3): association and configuration, release, and
/// confirmed requests. Half an APDU may be waited for as long as what it would answer.
const TO_ASSOCIATE: Span = Span::from_secs(10);
const TO_CONFIG: Span = Span::from_secs(10);
const TO_RELEASE: Span = Span::from_secs(3);
const TO_CONFIRM: Span = Span::from_secs(3);

/// What is asked of an agent once it operates, one thing after the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Question {
    /// What it is, and what its clock says.
    Device,
    /// Run a scanner.
    Scanner(u16),
    /// Report now.
    Data,
}

/// What the event being handled carries.
#[derive(Clone, Copy, Debug)]
enum With<'a> {
    Nothing,
    Agent(Agent),
    Answer(Answer),
    Report(Report<'a>),
    Checked(&'a Report<'a>, u16, &'a Configuration),
    Request(u16, u16),
    Response(u16, Reader<'a>),
}

/// An association, or the lack of one.
#[derive(Debug, Default)]
pub struct Session {
    state: State,
    assembly: Assembly,
    learnt: Learnt,
    agent: Agent,
    configuration: Configuration,
    invoke: u16,
    questions: VecDeque<Question>,
    asked: Option<(u16, Question)>,
    calendar: Option<(i64, Tick)>,
    alarm: Option<Tick>,
    half_read: Option<Tick>,
    lost: bool,
}

impl Session {
    /// Where it stands.
    #[must_use]
    pub const fn state(&self) -> State {
        self.state
    }

    /// When it wants to be woken.
    #[must_use]
    pub fn alarm(&self) -> Option<Tick> {
        self.alarm.into_iter().chain(self.half_read).min()
    }

    /// Whether the last byte told that an event report begins.
    #[must_use]
    pub fn report_begins(&self) -> bool {
        self.state == State::Operating && self.assembly.report_begins()
    }

    /// The line is new: there is no association. What was learnt of agents stays.
    pub fn forget(&mut self) {
        self.assembly.void();
        let learnt = core::mem::take(&mut self.learnt);
        *self = Session { learnt, ..Session::default() };
    }

    /// Takes in a byte.
    pub fn byte(&mut self, byte: u8, voice: &mut impl Voice) {
        if self.assembly.is_empty() {
            let patience = match self.state {
                State::Unassociated | State::WaitingForConfig => TO_ASSOCIATE,
                _ => TO_CONFIRM,
            };
            self.half_read = Some(voice.now() + patience);
        }
        self.assembly.push(byte);
        loop {
            match self.assembly.head() {
                Head::More => break,
                Head::Whole(length) => self.whole(length, voice),
                Head::Wrong => {
                    self.assembly.drop_first();
                    self.garbage(voice);
                }
            }
        }
        if self.assembly.is_empty() {
            self.half_read = None;
        }
    }

    /// A time has come.
    pub fn wake(&mut self, voice: &mut impl Voice) {
        let due = |at: Option<Tick>| at.is_some_and(|at| at <= voice.now());
        let (half_read, alarm) = (due(self.half_read), due(self.alarm));
        if half_read {
            self.half_read = None;
            self.assembly.void();
            self.garbage(voice);
        }
        if alarm {
            self.step(Event::TimeOut, With::Nothing, voice);
        }
    }

    /// The kiosk needs no more: asks for release.
    pub fn leave(&mut self, voice: &mut impl Voice) {
        self.step(Event::Leave, With::Nothing, voice);
    }

    /// Told once for each stretch of bytes that make no sense.
    fn garbage(&mut self, voice: &mut impl Voice) {
        if !core::mem::replace(&mut self.lost, true) {
            voice.refuse(Status::ProtocolError);
        }
        self.step(Event::Garbage, With::Nothing, voice);
    }

    fn whole(&mut self, length: usize, voice: &mut impl Voice) {
        self.lost = false;
        let bytes = self.assembly.take();
        match self.hear(bytes.get(..length).unwrap_or_default()) {
            Ok((event, with)) => self.step(event, with, voice),
            Err(Malformed) => self.step(Event::Broken, With::Nothing, voice),
        }
        self.assembly.give_back(bytes, length);
    }

    /// Which event an APDU is.
    fn hear<'a>(&self, bytes: &'a [u8]) -> Result<(Event, With<'a>), Malformed> {
        Ok(match apdu::read(bytes)? {
            Apdu::Associate(request) => match association::judge(request)? {
                Err(answer) => (Event::AssociateUnacceptable, With::Answer(answer)),
                Ok(agent) => {
                    let known = self.learnt.find(agent.system, agent.configuration).is_some();
                    let unknown = Event::AssociateUnknown;
                    (if known { Event::AssociateKnown } else { unknown }, With::Agent(agent))
                }
            },
            Apdu::Associated => (Event::Associated, With::Nothing),
            Apdu::Release => (Event::Release, With::Nothing),
            Apdu::Released => (Event::Released, With::Nothing),
            Apdu::Abort => (Event::Abort, With::Nothing),
            Apdu::Report(report) => {
                let told = report.confirmed && report.kind == codes::CONFIG;
                let event = if told { Event::Configuration } else { Event::Report };
                (event, With::Report(report))
            }
            Apdu::Request(invoke, choice) => (Event::Request, With::Request(invoke, choice)),
            Apdu::Response(invoke, choice, said) => {
                let fits = self.asked.is_some_and(|(asked, _)| asked == invoke);
                let event = if fits { Event::Response } else { Event::StrayResponse };
                (event, With::Response(choice, said))
            }
        })
    }

    /// Does what the table says.
    fn step(&mut self, event: Event, with: With<'_>, voice: &mut impl Voice) {
        let row = table::find(self.state, event);
        self.state = row.next;
        match (row.act, with) {
            (Act::Accept | Act::AcceptUnknown, With::Agent(agent)) => {
                self.associate(agent, row.act == Act::Accept, voice);
            }
            (Act::Reject, With::Answer(answer)) => {
                voice.send(&association::response(answer));
                voice.refuse(Status::ProtocolError);
            }
            (Act::CheckConfig, With::Report(report)) => self.check(&report, voice),
            (Act::AcceptConfig, With::Checked(report, id, configuration)) => {
                self.accept(report, id, configuration, voice);
            }
            (Act::RefuseConfig, With::Checked(report, id, _)) => {
                let standard = matches!(id, 1..=0x3FFF);
                voice.send(&answers::config(report, id, if standard { 2 } else { 1 }));
                voice.refuse(Status::ProtocolError);
                self.alarm = Some(voice.now() + TO_CONFIG);
            }
            (Act::TakeReport, With::Report(report)) => self.report(&report, voice),
            (Act::TakeResponse, With::Response(choice, said)) => self.told(choice, said, voice),
            (Act::RefuseRequest, With::Request(invoke, choice)) => {
                answers::refuse_request(invoke, choice, voice);
            }
            (Act::AnswerRelease, _) => voice.send(&apdu::RELEASED),
            (Act::AskRelease, _) => {
                voice.send(&apdu::RELEASE);
                self.alarm = Some(voice.now() + TO_RELEASE);
            }
            (Act::AbortIt, _) => {
                voice.send(&apdu::abort(0));
                // Garbage was told of already.
                if event != Event::Garbage {
                    voice.refuse(Status::ProtocolError);
                }
            }
            (Act::AbortNoResponse, _) => voice.send(&apdu::abort(2)),
            (Act::AbortNoConfig, _) => voice.send(&apdu::abort(3)),
            _ => {}
        }
        if self.state == State::Unassociated {
            self.end();
        }
    }

    /// No association is left, and nothing to wait for.
    fn end(&mut self) {
        self.alarm = None;
        self.asked = None;
        self.questions.clear();
        self.calendar = None;
        self.configuration = Configuration::default();
    }

    fn associate(&mut self, agent: Agent, known: bool, voice: &mut impl Voice) {
        self.agent = agent;
        self.invoke = 0;
        if known {
            voice.send(&association::response(Answer::Accepted));
            let found = self.learnt.find(agent.system, agent.configuration);
            self.operate(found.unwrap_or_default(), voice);
        } else {
            voice.send(&association::response(Answer::AcceptedUnknownConfig));
            self.alarm = Some(voice.now() + TO_CONFIG);
        }
    }

    /// Looks at what an agent says it measures.
    fn check(&mut self, report: &Report<'_>, voice: &mut impl Voice) {
        match configuration::read(report.info) {
            Ok((id, found)) => {
                let useful = found.is_of_use();
                let event = if useful { Event::ConfigGood } else { Event::ConfigUseless };
                self.step(event, With::Checked(report, id, &found), voice);
            }
            Err(Malformed) => self.step(Event::Broken, With::Nothing, voice),
        }
    }

    /// Only an agent's own ids are learnt; the standard's mean the same everywhere.
    fn accept(
        &mut self,
        report: &Report<'_>,
        id: u16,
        configuration: &Configuration,
        voice: &mut impl Voice,
    ) {
        voice.send(&answers::config(report, id, 0));
        if matches!(id, 0x4000..=0x7FFF) {
            self.learnt.learn(self.agent.system, id, configuration.clone());
        }
        self.operate(configuration.clone(), voice);
    }

    /// Measurements may come. Asks what the agent is, then runs its scanners. An agent that never
    /// reports by itself is asked to; one with a cuff is not, as nobody knows what it would do.
    fn operate(&mut self, configuration: Configuration, voice: &mut impl Voice) {
        self.alarm = None;
        self.asked = None;
        let scanners = configuration.scanners.iter().map(|it| Question::Scanner(it.handle));
        self.questions = core::iter::once(Question::Device).chain(scanners).collect();
        if self.agent.must_be_asked && !configuration.has_cuff() {
            self.questions.push_back(Question::Data);
        }
        self.configuration = configuration;
        self.ask(voice);
    }

    fn ask(&mut self, voice: &mut impl Voice) {
        let Some(question) = self.questions.pop_front() else { return };
        let invoke = self.invoke;
        self.invoke = invoke.wrapping_add(1);
        voice.send(&match question {
            Question::Device => apdu::get_device(invoke),
            Question::Scanner(handle) => apdu::run_scanner(invoke, handle),
            Question::Data => apdu::ask_for_data(invoke),
        });
        self.asked = Some((invoke, question));
        self.alarm = Some(voice.now() + TO_CONFIRM);
    }

    /// An answer to what was asked. An agent that refuses one question is asked the next.
    fn told(&mut self, choice: u16, said: Reader<'_>, voice: &mut impl Voice) {
        let question = self.asked.take().map(|(_, question)| question);
        self.alarm = None;
        let read = match (question, choice) {
            (Some(Question::Device), 0x0203) => answers::calendar(said).map(|told| {
                self.calendar = told.map(|millis| (millis, voice.now()));
            }),
            (Some(Question::Data), 0x0207) => match answers::data(said) {
                Ok(Some(report)) => self.observe(&report, voice),
                Ok(None) => Ok(()),
                Err(Malformed) => Err(Malformed),
            },
            _ => Ok(()),
        };
        match read {
            Ok(()) => self.ask(voice),
            Err(Malformed) => self.step(Event::Broken, With::Nothing, voice),
        }
    }

    /// An event report other than a configuration.
    fn report(&mut self, report: &Report<'_>, voice: &mut impl Voice) {
        if report.kind == codes::SEGMENT_DATA {
            return answers::refuse_segment(report, voice);
        }
        if !scan::is_scan(report.kind) {
            voice.refuse(Status::ProtocolError);
            if report.confirmed {
                voice.send(&apdu::error(report.invoke, 23));
            }
            return;
        }
        match self.observe(report, voice) {
            // Answered last: an answer means that the kiosk has it.
            Ok(()) if report.confirmed => voice.send(&apdu::answer(report, &[])),
            Ok(()) => {}
            Err(Malformed) => self.step(Event::Broken, With::Nothing, voice),
        }
    }

    /// A report that does not fit the configuration gives nothing; that it was heard is said, so
    /// that the agent does not say it for ever.
    fn observe(&mut self, report: &Report<'_>, voice: &mut impl Voice) -> Result<(), Malformed> {
        match scan::read(report, &self.configuration) {
            Ok(observations) => {
                let running = Some(report.time).filter(|time| *time != u32::MAX);
                voice.observed(&observations, Clock { calendar: self.calendar, running });
                Ok(())
            }
            Err(Unread::DoesNotFit) => {
                voice.refuse(Status::ProtocolError);
                Ok(())
            }
            Err(Unread::Malformed) => Err(Malformed),
        }
    }
}
