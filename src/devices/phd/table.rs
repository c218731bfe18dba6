//! What the kiosk's side of an association does, all of it, as one table (IEEE 11073-20601 annex E,
//! state table of the collecting side; device-protocols.md 3.3). It must not do any of it.

/// Where an association stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum State {
    /// There is none.
    #[default]
    Unassociated,
    /// The agent was accepted and has yet to say what it measures.
    WaitingForConfig,
    /// It said so, and this is being looked at. Never left standing between two inputs.
    CheckingConfig,
    /// Measurements may come.
    Operating,
    /// The kiosk asked for the end of it.
    Disassociating,
}

/// What can happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    /// An acceptable association request, configuration known.
    AssociateKnown,
    /// An acceptable association request, configuration not known.
    AssociateUnknown,
    /// An association request that is not acceptable.
    AssociateUnacceptable,
    /// An association response: only agents are sent one.
    Associated,
    /// A release request.
    Release,
    /// A release response.
    Released,
    /// An abort.
    Abort,
    /// A confirmed event report with a configuration.
    Configuration,
    /// Any other event report.
    Report,
    /// A request other than an event report.
    Request,
    /// An answer to what was asked, good or bad.
    Response,
    /// An answer to nothing that was asked.
    StrayResponse,
    /// The configuration was found good.
    ConfigGood,
    /// The configuration was found to be of no use.
    ConfigUseless,
    /// An APDU whose inside is broken.
    Broken,
    /// Bytes that are no APDU.
    Garbage,
    /// What was waited for did not come.
    TimeOut,
    /// The kiosk is done.
    Leave,
}

/// What is done about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// Nothing.
    Nothing,
    /// Answer 0, accepted.
    Accept,
    /// Answer 3, accepted, configuration unknown.
    AcceptUnknown,
    /// Answer why not.
    Reject,
    /// Look at the configuration.
    CheckConfig,
    /// Answer 0, accepted.
    AcceptConfig,
    /// Answer 1, unsupported, or 2, standard configuration unknown; wait for the next one.
    RefuseConfig,
    /// Take the report, and answer it where it wants an answer.
    TakeReport,
    /// Take the answer, and ask the next thing.
    TakeResponse,
    /// Answer with an error.
    RefuseRequest,
    /// Answer the release.
    AnswerRelease,
    /// Ask for release.
    AskRelease,
    /// Abort: reason undefined.
    AbortIt,
    /// Abort: no response in time.
    AbortNoResponse,
    /// Abort: no configuration in time.
    AbortNoConfig,
}

/// One row: in this state, on this event, do this and go there.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// State before.
    pub state: State,
    /// What happens.
    pub on: Event,
    /// What is done.
    pub act: Act,
    /// State after.
    pub next: State,
    /// The row of the standard's table (`E 2.9`), or the section of device-protocols.md where the
    /// standard's table has none.
    pub clause: &'static str,
}

const fn row(state: State, on: Event, act: Act, next: State, clause: &'static str) -> Row {
    Row { state, on, act, next, clause }
}

use Act::{
    AbortIt, AbortNoConfig, AbortNoResponse, Accept, AcceptConfig, AcceptUnknown, AnswerRelease,
    AskRelease, CheckConfig, Nothing, RefuseConfig, RefuseRequest, Reject, TakeReport,
    TakeResponse,
};
use State::{CheckingConfig, Disassociating, Operating, Unassociated, WaitingForConfig};

/// Every state with every event.
pub const ROWS: &[Row] = &[
    row(Unassociated, Event::AssociateKnown, Accept, Operating, "E 2.9"),
    row(Unassociated, Event::AssociateUnknown, AcceptUnknown, WaitingForConfig, "E 2.10"),
    row(Unassociated, Event::AssociateUnacceptable, Reject, Unassociated, "E 2.11"),
    row(Unassociated, Event::Associated, AbortIt, Unassociated, "E 2.12"),
    row(Unassociated, Event::Release, AbortIt, Unassociated, "E 2.16"),
    row(Unassociated, Event::Released, Nothing, Unassociated, "E 2.17"),
    row(Unassociated, Event::Abort, Nothing, Unassociated, "E 2.18"),
    row(Unassociated, Event::Configuration, AbortIt, Unassociated, "E 2.19"),
    row(Unassociated, Event::Report, AbortIt, Unassociated, "E 2.19"),
    row(Unassociated, Event::Request, AbortIt, Unassociated, "E 2.19"),
    row(Unassociated, Event::Response, AbortIt, Unassociated, "E 2.19"),
    row(Unassociated, Event::StrayResponse, AbortIt, Unassociated, "E 2.19"),
    row(Unassociated, Event::ConfigGood, Nothing, Unassociated, "3.3"),
    row(Unassociated, Event::ConfigUseless, Nothing, Unassociated, "3.3"),
    row(Unassociated, Event::Broken, AbortIt, Unassociated, "3.3"),
    // Noise of a line nobody has spoken on yet: an abort would answer nobody.
    row(Unassociated, Event::Garbage, Nothing, Unassociated, "2.4"),
    row(Unassociated, Event::TimeOut, Nothing, Unassociated, "3.3"),
    row(Unassociated, Event::Leave, Nothing, Unassociated, "E 2.6"),
    row(WaitingForConfig, Event::AssociateKnown, AbortIt, Unassociated, "E 6.8"),
    row(WaitingForConfig, Event::AssociateUnknown, AbortIt, Unassociated, "E 6.8"),
    row(WaitingForConfig, Event::AssociateUnacceptable, AbortIt, Unassociated, "E 6.8"),
    row(WaitingForConfig, Event::Associated, AbortIt, Unassociated, "E 6.12"),
    row(WaitingForConfig, Event::Release, AnswerRelease, Unassociated, "E 6.16"),
    row(WaitingForConfig, Event::Released, AbortIt, Unassociated, "E 6.17"),
    row(WaitingForConfig, Event::Abort, Nothing, Unassociated, "E 6.18"),
    row(WaitingForConfig, Event::Configuration, CheckConfig, CheckingConfig, "E 6.24"),
    row(WaitingForConfig, Event::Report, AbortIt, Unassociated, "3.3"),
    row(WaitingForConfig, Event::Request, RefuseRequest, WaitingForConfig, "E 6.25"),
    row(WaitingForConfig, Event::Response, AbortIt, Unassociated, "E 6.26"),
    row(WaitingForConfig, Event::StrayResponse, AbortIt, Unassociated, "E 6.26"),
    row(WaitingForConfig, Event::ConfigGood, Nothing, WaitingForConfig, "3.3"),
    row(WaitingForConfig, Event::ConfigUseless, Nothing, WaitingForConfig, "3.3"),
    row(WaitingForConfig, Event::Broken, AbortIt, Unassociated, "3.3"),
    row(WaitingForConfig, Event::Garbage, AbortIt, Unassociated, "3.3"),
    row(WaitingForConfig, Event::TimeOut, AbortNoConfig, Unassociated, "E 6.4"),
    row(WaitingForConfig, Event::Leave, AskRelease, Disassociating, "E 6.6"),
    row(CheckingConfig, Event::AssociateKnown, AbortIt, Unassociated, "E 7.8"),
    row(CheckingConfig, Event::AssociateUnknown, AbortIt, Unassociated, "E 7.8"),
    row(CheckingConfig, Event::AssociateUnacceptable, AbortIt, Unassociated, "E 7.8"),
    row(CheckingConfig, Event::Associated, AbortIt, Unassociated, "E 7.12"),
    row(CheckingConfig, Event::Release, AnswerRelease, Unassociated, "E 7.16"),
    row(CheckingConfig, Event::Released, AbortIt, Unassociated, "E 7.17"),
    row(CheckingConfig, Event::Abort, Nothing, Unassociated, "E 7.18"),
    row(CheckingConfig, Event::Configuration, AbortIt, Unassociated, "3.3"),
    row(CheckingConfig, Event::Report, AbortIt, Unassociated, "3.3"),
    row(CheckingConfig, Event::Request, AbortIt, Unassociated, "E 7.25"),
    row(CheckingConfig, Event::Response, AbortIt, Unassociated, "3.3"),
    row(CheckingConfig, Event::StrayResponse, AbortIt, Unassociated, "3.3"),
    row(CheckingConfig, Event::ConfigGood, AcceptConfig, Operating, "E 7.32"),
    row(CheckingConfig, Event::ConfigUseless, RefuseConfig, WaitingForConfig, "E 7.31"),
    row(CheckingConfig, Event::Broken, AbortIt, Unassociated, "3.3"),
    row(CheckingConfig, Event::Garbage, AbortIt, Unassociated, "3.3"),
    row(CheckingConfig, Event::TimeOut, AbortNoConfig, Unassociated, "E 7.4"),
    row(CheckingConfig, Event::Leave, AskRelease, Disassociating, "E 7.6"),
    row(Operating, Event::AssociateKnown, AbortIt, Unassociated, "E 8.8"),
    row(Operating, Event::AssociateUnknown, AbortIt, Unassociated, "E 8.8"),
    row(Operating, Event::AssociateUnacceptable, AbortIt, Unassociated, "E 8.8"),
    row(Operating, Event::Associated, AbortIt, Unassociated, "E 8.12"),
    row(Operating, Event::Release, AnswerRelease, Unassociated, "E 8.16"),
    row(Operating, Event::Released, AbortIt, Unassociated, "E 8.17"),
    row(Operating, Event::Abort, Nothing, Unassociated, "E 8.18"),
    // An agent that tells what was known already is believed: the report says how to read it.
    row(Operating, Event::Configuration, CheckConfig, CheckingConfig, "E 8.21"),
    row(Operating, Event::Report, TakeReport, Operating, "E 8.21"),
    row(Operating, Event::Request, RefuseRequest, Operating, "E 8.21"),
    row(Operating, Event::Response, TakeResponse, Operating, "E 8.26"),
    row(Operating, Event::StrayResponse, AbortIt, Unassociated, "E 8.26"),
    row(Operating, Event::ConfigGood, Nothing, Operating, "3.3"),
    row(Operating, Event::ConfigUseless, Nothing, Operating, "3.3"),
    row(Operating, Event::Broken, AbortIt, Unassociated, "3.3"),
    row(Operating, Event::Garbage, AbortIt, Unassociated, "3.3"),
    row(Operating, Event::TimeOut, AbortNoResponse, Unassociated, "E 8.4"),
    row(Operating, Event::Leave, AskRelease, Disassociating, "E 8.6"),
    row(Disassociating, Event::AssociateKnown, AbortIt, Unassociated, "E 9.8"),
    row(Disassociating, Event::AssociateUnknown, AbortIt, Unassociated, "E 9.8"),
    row(Disassociating, Event::AssociateUnacceptable, AbortIt, Unassociated, "E 9.8"),
    row(Disassociating, Event::Associated, AbortIt, Unassociated, "E 9.12"),
    row(Disassociating, Event::Release, AnswerRelease, Disassociating, "E 9.16"),
    row(Disassociating, Event::Released, Nothing, Unassociated, "E 9.17"),
    row(Disassociating, Event::Abort, Nothing, Unassociated, "E 9.18"),
    row(Disassociating, Event::Configuration, Nothing, Disassociating, "E 9.21"),
    row(Disassociating, Event::Report, Nothing, Disassociating, "E 9.21"),
    row(Disassociating, Event::Request, Nothing, Disassociating, "E 9.21"),
    // It may have crossed our request on the way.
    row(Disassociating, Event::Response, Nothing, Disassociating, "E 9.26"),
    row(Disassociating, Event::StrayResponse, AbortIt, Unassociated, "E 9.26"),
    row(Disassociating, Event::ConfigGood, Nothing, Disassociating, "3.3"),
    row(Disassociating, Event::ConfigUseless, Nothing, Disassociating, "3.3"),
    row(Disassociating, Event::Broken, AbortIt, Unassociated, "3.3"),
    row(Disassociating, Event::Garbage, AbortIt, Unassociated, "3.3"),
    row(Disassociating, Event::TimeOut, AbortNoResponse, Unassociated, "E 9.4"),
    row(Disassociating, Event::Leave, Nothing, Disassociating, "E 9.6"),
];

/// The row of a state and an event. A test holds that each has exactly one; were one missing, the
/// association would be aborted.
#[must_use]
pub fn find(state: State, on: Event) -> Row {
    let found = ROWS.iter().find(|row| row.state == state && row.on == on);
    found.copied().unwrap_or(row(state, on, AbortIt, Unassociated, "3.3"))
}

impl State {
    /// Every state.
    pub const ALL: [State; 5] =
        [Unassociated, WaitingForConfig, CheckingConfig, Operating, Disassociating];
}

impl Event {
    /// Everything that can happen.
    pub const ALL: [Event; 18] = [
        Event::AssociateKnown,
        Event::AssociateUnknown,
        Event::AssociateUnacceptable,
        Event::Associated,
        Event::Release,
        Event::Released,
        Event::Abort,
        Event::Configuration,
        Event::Report,
        Event::Request,
        Event::Response,
        Event::StrayResponse,
        Event::ConfigGood,
        Event::ConfigUseless,
        Event::Broken,
        Event::Garbage,
        Event::TimeOut,
        Event::Leave,
    ];
}
