//! Staff's screens as data: signing in and accounts; the others have files of their own.
//! It must not change anything, and must not know a language or a pixel.

use crate::act::A_SCREEN;
use crate::place::{Place, Whose};
use crate::role::{Account, Role};
use crate::staff::Staff;
use wayside_care::level::Level;
use wayside_visit::Now;
use wayside_visit::lock::DIGITS;
use wayside_visit::view::{self, Action, Body, Keys, Msg, Screen, Tap, View};

/// A screen with nothing on it but what every screen of staff mode has.
pub(crate) fn page(staff: &Staff, title: Msg) -> Sheet {
    let mut lines: Vec<Msg> = staff.notice.iter().cloned().collect();
    // Where something is typed, the keyboard says what is wrong with it.
    if !typing(staff.place) {
        lines.extend(staff.problem.clone());
    }
    let language = staff.languages.get(staff.language).map_or("en", String::as_str);
    Sheet(View {
        screen: Screen::Staff,
        language: language.to_owned(),
        progress: None,
        title,
        lines,
        picture: None,
        body: Body::Plain,
        actions: Vec::new(),
        tone: Level::None,
    })
}

const fn typing(place: Place) -> bool {
    matches!(
        place,
        Place::Pin(_)
            | Place::Code
            | Place::Name(_)
            | Place::NewPin(_)
            | Place::NewPinAgain(_)
            | Place::Second(_)
            | Place::Check(_)
            | Place::Due(_)
            | Place::Line(..)
    )
}

/// A view being made.
pub(crate) struct Sheet(pub(crate) View);

impl Sheet {
    pub(crate) fn line(mut self, line: Msg) -> Sheet {
        self.0.lines.push(line);
        self
    }

    pub(crate) fn body(mut self, body: Body) -> Sheet {
        self.0.body = body;
        self
    }

    pub(crate) fn act(mut self, tap: Tap, role: view::Role, label: Msg) -> Sheet {
        self.0.actions.push(Action { tap, label, role, enabled: true });
        self
    }

    pub(crate) fn main(self, tap: Tap, id: &'static str) -> Sheet {
        self.act(tap, view::Role::Main, Msg::of(id))
    }

    pub(crate) fn quiet(self, tap: Tap, id: &'static str) -> Sheet {
        self.act(tap, view::Role::Quiet, Msg::of(id))
    }

    pub(crate) fn quiet_if(self, there: bool, tap: Tap, id: &'static str) -> Sheet {
        if there { self.quiet(tap, id) } else { self }
    }

    /// The rows of a list that are on this page, and a way to the others.
    pub(crate) fn rows(mut self, staff: &Staff, rows: Vec<Msg>) -> Sheet {
        let more = rows.len() > A_SCREEN;
        let shown = rows.into_iter().skip(staff.page * A_SCREEN).take(A_SCREEN);
        for (n, row) in (0_u8..).zip(shown) {
            self = self.act(Tap::Choose(n), view::Role::Choice, row);
        }
        self.quiet_if(more, Tap::Again, "staff-more")
    }

    /// Something being typed, with Enter as the main thing to do.
    pub(crate) fn entry(self, staff: &Staff, keys: Keys, form: Msg, hidden: bool) -> Sheet {
        let value = staff.draft.typed.clone();
        let problem = staff.problem.clone();
        self.body(Body::Entry { keys, value, form, problem, hidden })
            .main(Tap::Enter, "staff-enter")
    }

    /// Back one screen, and out.
    pub(crate) fn ways_out(self, staff: &Staff) -> View {
        let inside = staff.lock.open().is_some();
        let back = !matches!(staff.place, Place::Today | Place::Who);
        let out = if inside { "staff-sign-out" } else { "staff-leave" };
        self.quiet_if(back, Tap::Back, "action-back").quiet(Tap::Leave, out).0
    }
}

/// Text that is no language: a name, a value.
pub(crate) fn verbatim(text: &str) -> Msg {
    Msg::of("said-as-is").text("text", text)
}

impl Staff {
    /// Everything on the screen at a time. Not to be shown while [`Place::Closed`].
    #[must_use]
    pub fn view(&self, now: Now) -> View {
        match self.place {
            Place::Closed | Place::Who => who(self),
            Place::SecondWho => second_who(self),
            Place::Pin(number) | Place::Second(number) => pin(self, now, number),
            Place::Code => code(self),
            Place::Name(_) => page(self, Msg::of("staff-name-title"))
                .line(Msg::of("staff-name-line"))
                .entry(self, Keys::Letters, Msg::of("staff-name-form"), false)
                .ways_out(self),
            Place::Role(_) => {
                page(self, Msg::of("staff-role-title").text("name", &*self.draft.name))
                    .line(Msg::of("staff-role-line"))
                    .rows(self, Role::ALL.map(|role| Msg::of(role.word())).to_vec())
                    .ways_out(self)
            }
            Place::NewPin(whose) => new_pin(self, whose, "staff-new-pin-title"),
            Place::NewPinAgain(whose) => new_pin(self, whose, "staff-new-pin-again"),
            Place::People => people(self),
            Place::Person(number) => person(self, number),
            _ => self.view_work(now),
        }
    }
}

fn names(staff: &Staff, numbers: &[u32]) -> Vec<Msg> {
    let named = |number: &u32| staff.account(*number).map(|account| verbatim(&account.name));
    numbers.iter().filter_map(named).collect()
}

fn who(staff: &Staff) -> View {
    let list = staff.open_accounts();
    let mut sheet = page(staff, Msg::of("staff-who-title"));
    if list.is_empty() {
        let id = if staff.code { "staff-who-first" } else { "staff-who-nobody" };
        sheet = sheet.line(Msg::of(id));
    }
    sheet
        .rows(staff, names(staff, &list))
        .quiet_if(staff.code, Tap::Own, "staff-who-code")
        .quiet_if(staff.languages.len() > 1, Tap::Switch(0), "staff-language")
        .ways_out(staff)
}

fn second_who(staff: &Staff) -> View {
    page(staff, Msg::of("staff-second-title"))
        .line(Msg::of("staff-second-line"))
        .rows(staff, names(staff, &staff.seconds()))
        .ways_out(staff)
}

fn pin(staff: &Staff, now: Now, number: u32) -> View {
    let name = staff.account(number).map_or("", |account| account.name.as_str());
    let form = Msg::of("entry-form-staff").number("digits", u32::try_from(DIGITS).unwrap_or(6));
    let title = Msg::of("staff-pin-title").text("name", name);
    let sheet = page(staff, title).entry(staff, Keys::Digits, form, true);
    enter_if(sheet, staff, staff.draft.typed.len() == DIGITS)
        .bars(staff, now, number)
        .ways_out(staff)
}

fn code(staff: &Staff) -> View {
    let sheet = page(staff, Msg::of("staff-code-title")).line(Msg::of("staff-code-line")).entry(
        staff,
        Keys::Code,
        Msg::of("staff-code-form"),
        false,
    );
    enter_if(sheet, staff, !staff.draft.typed.is_empty()).ways_out(staff)
}

/// Enter only once it is whole, and not while an answer is waited for.
fn enter_if(mut sheet: Sheet, staff: &Staff, whole: bool) -> Sheet {
    for action in sheet.0.actions.iter_mut().filter(|action| action.tap == Tap::Enter) {
        action.enabled = whole && !staff.lock.asking();
        if staff.lock.asking() {
            action.label = Msg::of("staff-checking");
        }
    }
    sheet
}

impl Sheet {
    /// How long to wait is said before somebody types for nothing.
    fn bars(mut self, staff: &Staff, now: Now, number: u32) -> Sheet {
        use crate::lock::Refusal::{Locked, Wait};
        let Body::Entry { problem, .. } = &mut self.0.body else { return self };
        match staff.lock.bars(now.tick, number) {
            Some(Wait(until)) => {
                let seconds = until.since(now.tick).secs_up();
                *problem = Some(Msg::of("staff-pin-wait").number("seconds", seconds));
            }
            Some(Locked) => *problem = Some(Msg::of("staff-pin-locked")),
            _ => {}
        }
        self
    }
}

fn new_pin(staff: &Staff, whose: Whose, title: &'static str) -> View {
    let name = match whose {
        Whose::Account(number) => staff.account(number).map_or("", |a| a.name.as_str()),
        _ => &staff.draft.name,
    };
    let form = Msg::of("entry-form-staff").number("digits", u32::try_from(DIGITS).unwrap_or(6));
    let sheet = page(staff, Msg::of(title).text("name", name))
        .line(Msg::of("staff-new-pin-line"))
        .entry(staff, Keys::Digits, form, true);
    enter_if(sheet, staff, staff.draft.typed.len() == DIGITS).ways_out(staff)
}

fn people(staff: &Staff) -> View {
    let row = |account: &Account| {
        let id = if account.active { "staff-person-row" } else { "staff-person-row-closed" };
        Msg::of(id).text("name", &*account.name).word("role", account.role.word())
    };
    page(staff, Msg::of("staff-menu-people"))
        .rows(staff, staff.accounts.iter().map(row).collect())
        .quiet(Tap::Own, "staff-people-add")
        .ways_out(staff)
}

fn person(staff: &Staff, number: u32) -> View {
    let Some(account) = staff.account(number) else {
        return page(staff, Msg::of("staff-menu-people")).ways_out(staff);
    };
    let left =
        staff.lock.door(number).map_or(0, |door| crate::lock::GUESSES.saturating_sub(door.ever));
    let switch = if account.active { "staff-person-close" } else { "staff-person-open" };
    let rows = ["staff-person-pin", "staff-person-unlock", switch].map(Msg::of).to_vec();
    page(staff, verbatim(&account.name))
        .line(Msg::of(account.role.word()))
        .line(Msg::of("staff-person-left").number("left", left))
        .rows(staff, rows)
        .ways_out(staff)
}
