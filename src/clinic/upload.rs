//! What goes into the uploader and comes out of it: parcels, replies, requests, outcomes.
//! It must not know how bytes travel or where a parcel is kept.

use core::fmt;
use uuid::Uuid;
use wayside_care::time::Tick;
use zeroize::Zeroizing;

/// A visit waiting to be sent, as the outbox keeps it.
#[derive(Clone, PartialEq, Eq)]
pub struct Parcel {
    /// The outbox row; the visit's id does well.
    pub id: Uuid,
    /// The bytes that [`crate::Bundle::to_json`] made, kept unchanged; wiped when dropped.
    pub body: Zeroizing<Vec<u8>>,
    /// What [`Later::tries`] said last; 0 at first.
    pub tries: u32,
}

/// What happens to the uploader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// A parcel to work on. Give one only when [`crate::Uploader::ready`].
    Due(Parcel),
    /// The answer to the request in flight.
    Reply(Reply),
    /// There is no answer to the request in flight, and none will come.
    NoReply(NoReply),
    /// The time asked for by [`Output::WaitUntil`] has come, or any other time.
    Wake,
    /// The outbox has nothing but what [`crate::Uploader::skip`] names.
    NothingDue,
    /// A visit was saved and its person may be watching: try at once, whatever the back-off. That
    /// is one request a visit at most, and poison alone in the queue cannot keep the link shut.
    Arrived,
    /// Somebody repaired something: do not sit out the rest of our own back-off. What a server
    /// asked for by Retry-After is still kept.
    TryNow,
}

/// An HTTP answer.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Reply {
    /// Status code.
    pub status: u16,
    /// `Retry-After`, where sent.
    pub retry_after: Option<String>,
    /// `Date`, where sent.
    pub date: Option<String>,
    /// `Location`, where sent.
    pub location: Option<String>,
    /// `ETag`, where sent.
    pub etag: Option<String>,
    /// The body; wiped when dropped, as a server may send back what it was sent.
    pub body: Zeroizing<Vec<u8>>,
}

/// Why there is no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NoReply {
    /// Nothing was sent: no route, no name, no connection.
    Unreachable,
    /// Nothing was sent: the other side did not prove that it is the clinic.
    Untrusted,
    /// It was sent, perhaps in part, and the answer did not come, broke off, or was too long.
    /// What the clinic did with it is unknown.
    Lost,
    /// Nothing was sent: the kiosk has no token to send it with.
    NoToken(SignIn),
}

/// Why the kiosk is not signed in at the clinic.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SignIn {
    /// No way to the server that gives tokens.
    Unreachable,
    /// It did not prove that it is the clinic's, or its address would leak the token.
    Untrusted,
    /// No answer came back.
    NoAnswer,
    /// It asks for patience.
    Busy,
    /// It failed, or answered something that is no token.
    ServerFault,
    /// It sends the kiosk elsewhere.
    Redirected,
    /// The clinic names no token endpoint: set `clinic.token_url`.
    NotSmart,
    /// It takes no signed assertions, or neither ES384 nor RS384.
    NotOffered,
    /// It does not know this kiosk: `clinic.client_id` or the registered keys are wrong.
    Stranger,
    /// The clocks are minutes apart: set the kiosk's.
    Clock,
    /// It grants none of what was asked for.
    Scope,
    /// The kiosk's own keys cannot be used.
    NoKey,
}

impl From<NoReply> for SignIn {
    fn from(why: NoReply) -> SignIn {
        match why {
            NoReply::Unreachable => SignIn::Unreachable,
            NoReply::Untrusted => SignIn::Untrusted,
            NoReply::Lost => SignIn::NoAnswer,
            NoReply::NoToken(why) => why,
        }
    }
}

/// What the uploader wants done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Output {
    /// Send this; exactly one is in flight at any time.
    Request(Request),
    /// The parcel is out of the uploader's hands; what became of it.
    Settle {
        /// Which parcel.
        parcel: Uuid,
        /// What became of it.
        how: Settled,
    },
    /// Nothing to do before this time: wake it then.
    WaitUntil(Tick),
    /// The link began, or ceased, to be stalled: tell staff, and the next person (issue 2, 5).
    Stalled(bool),
}

/// An HTTP request.
#[derive(Clone, PartialEq, Eq)]
pub struct Request {
    /// Method.
    pub method: Method,
    /// Path relative to the FHIR base, without a leading slash; empty for the base itself.
    pub path: String,
    /// Headers besides those of authorisation.
    pub headers: Vec<(&'static str, String)>,
    /// Body; wiped when dropped.
    pub body: Option<Zeroizing<Vec<u8>>>,
    /// The last token was not accepted: fetch another first.
    pub fresh_token: bool,
}

/// HTTP methods a kiosk needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Method {
    /// Read.
    Get,
    /// A transaction.
    Post,
    /// One resource under its own id.
    Put,
}

/// What became of a parcel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Settled {
    /// It is at the clinic, proven by the answer or by reading back.
    Filed,
    /// The clinic's server said no, and will say no again. Staff must look.
    Refused(Refusal),
    /// Not known to be filed. Keep it and offer it again, not before the time given.
    Later(Later),
}

/// A refusal, for staff.
#[derive(Clone, PartialEq, Eq)]
pub struct Refusal {
    /// What kind.
    pub why: RefusedWhy,
    /// What the server said, cut to a readable length. It may name the person: not for logs, not
    /// for any screen but the staff's.
    pub text: String,
}

/// Kinds of refusal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RefusedWhy {
    /// The server says the content is wrong.
    Content,
    /// The server stored it under an identifier of its own. Sending it again would double it.
    OtherIdentifier,
    /// The parcel is not a bundle of ours: the outbox is damaged.
    Unreadable,
}

/// A parcel to be offered again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Later {
    /// What went wrong.
    pub why: Trouble,
    /// Not before; the uploader itself sees to that.
    pub until: Tick,
    /// How often it failed while others got through: keep it with the parcel. From [`PARKED`] on,
    /// show it to staff.
    pub tries: u32,
}

/// A parcel that failed this often on its own account is parked: tried at the longest interval
/// only, so that it takes nothing from the others (facts/reliability-performance.md R10).
pub const PARKED: u32 = 5;

/// What keeps a parcel from being filed. None of it means the clinic refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Trouble {
    /// No way to the clinic's server.
    Unreachable,
    /// The server's certificate is not the clinic's.
    Untrusted,
    /// No answer came back.
    NoAnswer,
    /// The server asks for patience.
    Busy,
    /// The server failed.
    ServerFault,
    /// Something answered that is no FHIR server: a sign-in page of the network, a wrong address.
    NotFhir,
    /// Something answered that does not speak HL7 v2 over MLLP.
    NotHl7,
    /// It answered well, but what it holds afterwards is not what was sent.
    NotProven,
    /// The kiosk is not signed in: it has no token, or the clinic will not have the one it has.
    SignIn,
    /// The clinic's token server does not know this kiosk: a configuration alarm.
    Stranger,
    /// The kiosk cannot sign in because its clock is wrong.
    Clock,
    /// The kiosk may not write there.
    Forbidden,
    /// There is no such place on the server: the address is wrong, or it keeps no such resource.
    NotThere,
    /// The server does not do this kind of request.
    NotOffered,
    /// Even a single resource is more than the server takes.
    TooLarge,
    /// Something else holds that place on the server.
    Conflict,
    /// The server sends the kiosk elsewhere.
    Redirected,
    /// Another parcel was in hand: nothing was tried.
    NotReady,
}

impl From<NoReply> for Trouble {
    fn from(why: NoReply) -> Trouble {
        match why {
            NoReply::Unreachable | NoReply::NoToken(SignIn::Unreachable) => Trouble::Unreachable,
            NoReply::Untrusted | NoReply::NoToken(SignIn::Untrusted) => Trouble::Untrusted,
            NoReply::Lost => Trouble::NoAnswer,
            NoReply::NoToken(SignIn::Stranger | SignIn::NoKey | SignIn::Scope) => Trouble::Stranger,
            NoReply::NoToken(SignIn::Clock) => Trouble::Clock,
            NoReply::NoToken(_) => Trouble::SignIn,
        }
    }
}

impl Trouble {
    /// Whether the trouble lies with the link, whatever the parcel: then the parcel keeps its
    /// place in the queue.
    #[must_use]
    pub const fn is_the_links(self) -> bool {
        matches!(
            self,
            Trouble::Unreachable
                | Trouble::Untrusted
                | Trouble::SignIn
                | Trouble::Stranger
                | Trouble::Clock
                | Trouble::NotReady
        )
    }
}

// What a person measured and what a server says of it stay out of every log and panic message:
// these four print their shape, never their content (issue 2, bad input; hazard 32).

impl fmt::Debug for Parcel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Parcel({}, {} bytes, {} tries)", self.id, self.body.len(), self.tries)
    }
}

impl fmt::Debug for Reply {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Reply({}, {} bytes)", self.status, self.body.len())
    }
}

impl fmt::Debug for Request {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bytes = self.body.as_ref().map_or(0, |body| body.len());
        write!(f, "Request({:?} {}, {bytes} bytes)", self.method, self.path)
    }
}

impl fmt::Debug for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Refusal({:?}, {} bytes)", self.why, self.text.len())
    }
}
