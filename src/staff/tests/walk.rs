//! Staff mode walked at random by seed, and the laws that hold on each step; and a day's work told
//! as stories. It must not know how staff mode decides: it looks at views and effects only.
//!
//! `WAYSIDE_STAFF_STEPS=2000000 cargo test -p wayside-staff --test walk -- --nocapture` is long.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(missing_docs)]

mod world;

use std::collections::BTreeSet;
use wayside_care::time::Span;
use wayside_staff::lock::IDLE;
use wayside_staff::said::{Effect, Entry, Input, JobStep, Reason};
use wayside_staff::today::What;
use wayside_staff::{Deed, GIVE_UP, Place, Role, csv};
use wayside_visit::view::{Body, Tap, View};
use world::{AMINA, BO, TOM, World, all_taps, messages};

fn steps() -> u64 {
    std::env::var("WAYSIDE_STAFF_STEPS").ok().map_or(60_000, |text| text.parse().unwrap())
}

/// What one must be allowed to do for an effect to come about.
fn needs(effect: &Effect) -> Option<Deed> {
    Some(match effect {
        Effect::MakeAccount { by: Some(_), .. }
        | Effect::ChangeAccount { .. }
        | Effect::Unlock { .. } => Deed::People,
        Effect::Answer { .. } => Deed::Answer,
        Effect::Ledger { entry: Entry::Cleaned, .. } => Deed::Clean,
        Effect::Ledger { entry: Entry::Checked { .. }, .. } => Deed::Check,
        Effect::Ledger { entry: Entry::Calibrated { .. }, .. } => Deed::Calibrate,
        Effect::Disable { .. } => Deed::Disable,
        Effect::Test { .. } => Deed::Test,
        Effect::Resend { .. } => Deed::Resend,
        Effect::Park { .. } => Deed::Park,
        Effect::Look { .. } => Deed::Names,
        Effect::Export { .. } => Deed::Export,
        Effect::VerifyAudit { .. } => Deed::SeeAudit,
        Effect::Set(_) => Deed::Settings,
        Effect::Outage { .. } | Effect::PrintSign(_) => Deed::Close,
        Effect::Job(cause, JobStep::Taken(_) | JobStep::Done(_)) => cause.what.deed(),
        _ => return None,
    })
}

/// Every law that holds after any step.
fn holds(world: &World, view: &View) {
    let place = world.staff.place();
    let who = world.staff.who();
    assert_eq!(place.is_inside(), who.is_some(), "{place:?} with {who:?}");
    if place != Place::Closed {
        let out = view.offers(Tap::Leave);
        assert!(out, "no way out of {place:?}");
        assert!(view.actions.len() <= 10, "too much on {place:?}");
    }
    let shown = format!("{view:?}");
    if let Body::Entry { hidden, .. } = view.body {
        let secret = matches!(
            place,
            Place::Pin(_) | Place::NewPin(_) | Place::NewPinAgain(_) | Place::Second(_)
        );
        assert_eq!(hidden, secret, "{place:?}");
    }
    // A person's name is on one screen only.
    assert!(!shown.contains(world::PATIENT) || matches!(place, Place::Delivery(_)), "{shown}");
}

#[test]
fn whatever_is_tapped_the_laws_hold() {
    let mut world = World::new(47);
    let (mut places, mut effects) = (BTreeSet::new(), BTreeSet::new());
    for _ in 0..steps() {
        let before = (world.staff.who().cloned(), world.view());
        let tap = world.random_tap();
        let offered = before.1.offers(tap) && world.staff.place() != Place::Closed;
        let state = world.staff.clone();
        let out = world.tap(tap);
        if !offered {
            assert_eq!(out, [], "{tap:?} is not offered");
            assert_eq!(state, world.staff, "{tap:?} is not offered");
        }
        for effect in &out {
            if let Some(deed) = needs(effect) {
                let role = before.0.as_ref().map(|account| account.role);
                // The second person's number is what lets an export out: the first is signed in.
                assert!(role.is_some_and(|role| role.may(deed)), "{effect:?} by {role:?}");
            }
        }
        effects.extend(out.iter().map(|effect| name(&format!("{effect:?}"))));
        effects.extend(world.answers().iter().map(|effect| name(&format!("{effect:?}"))));
        world.maybe_something_else();
        let view = world.view();
        holds(&world, &view);
        places.insert(name(&format!("{:?}", world.staff.place())));
    }
    println!("{} steps: places {places:?}; effects {effects:?}", steps());
    assert!(places.len() == 28, "only {} places seen: {places:?}", places.len());
    assert!(effects.len() == 25, "only {} effects seen: {effects:?}", effects.len());
}

fn name(text: &str) -> String {
    text.split(['(', ' ']).next().unwrap_or_default().to_owned()
}

/// Every message any screen showed has words in every language.
#[test]
fn every_message_has_words() {
    let mut world = World::new(11);
    let mut ids = BTreeSet::new();
    for _ in 0..steps() {
        let tap = world.random_tap();
        world.tap(tap);
        world.answers();
        world.maybe_something_else();
        ids.extend(messages(&world.view()));
    }
    for what in What::ALL {
        let (title, line) = what.words();
        ids.extend([title.id, line.id]);
    }
    ids.extend(Reason::ALL.map(Reason::word));
    ids.extend(Role::ALL.map(Role::word));
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../ui/words");
    let mut languages = 0;
    for file in std::fs::read_dir(folder).unwrap().flatten() {
        let text = std::fs::read_to_string(file.path()).unwrap();
        let said = |id: &&&str| !text.lines().any(|line| line.starts_with(&format!("{id} =")));
        let missing: Vec<_> = ids.iter().filter(said).collect();
        assert!(missing.is_empty(), "{}: {missing:#?}", file.path().display());
        languages += 1;
    }
    assert!(ids.len() > 150 && languages > 1);
    println!("{} messages, each with words in {languages} languages", ids.len());
}

#[test]
fn untouched_it_shuts_and_leaves_nothing() {
    let mut world = World::new(1);
    world.sign_in(AMINA);
    world.pass(Span::from_millis(IDLE.millis() - 1));
    assert!(world.staff.who().is_some());
    let out = world.pass(Span::from_millis(1));
    assert!(matches!(out[..], [Effect::SignedOut(AMINA, _), Effect::Show(false)]), "{out:?}");
    assert_eq!(world.staff.place(), Place::Closed);
    // Somebody opened it and went away before signing in.
    world.open();
    world.taps(&[Tap::Choose(0), Tap::Key('4'), Tap::Key('0')]);
    world.pass(GIVE_UP);
    assert_eq!(world.staff.place(), Place::Closed);
    assert!(!format!("{:?}", world.staff).contains("\"40\""), "something typed is left");
}

#[test]
fn the_first_account_is_made_by_the_code_and_there_is_none_before() {
    let mut world = World::provisioned();
    world.open();
    assert!(world.view().offers(Tap::Own));
    assert!(!world.view().offers(Tap::Choose(0)), "there is a default account");
    world.tap(Tap::Own);
    world.enter("AAAA-BBBB-CCCC");
    world.answers();
    assert_eq!(world.staff.place(), Place::Code, "a wrong code opens nothing");
    world.enter(world::CODE);
    world.answers();
    world.enter("Amina");
    world.enter("123456");
    assert!(matches!(world.staff.place(), Place::NewPin(_)), "an easy number is taken");
    world.enter("407193");
    world.enter("407194");
    assert!(matches!(world.staff.place(), Place::NewPin(_)), "two different numbers are taken");
    world.enter("407193");
    let out = world.enter("407193");
    assert!(
        matches!(&out[..], [Effect::MakeAccount { by: None, role: Role::Lead, .. }]),
        "{out:?}"
    );
}

#[test]
fn a_call_for_help_is_answered_by_name() {
    let mut world = World::new(1);
    world.sign_in(BO);
    let jobs = world.staff.jobs().len();
    let cause = world.staff.jobs()[0].cause;
    assert_eq!(cause.what, What::Emergency);
    let out = world.taps(&[Tap::Choose(0), Tap::Yes]);
    assert_eq!(out, [Effect::Job(cause, JobStep::Taken(BO))]);
    let out = world.tap(Tap::Next);
    assert_eq!(out[0], Effect::Job(cause, JobStep::Done(BO)));
    assert!(matches!(out[1], Effect::Answer { by: BO, .. }), "{out:?}");
    world.carry_out(out);
    assert_eq!(world.staff.jobs().len(), jobs - 1);
}

#[test]
fn a_technician_cannot_answer_for_a_person_nor_see_whose_a_parcel_is() {
    let mut world = World::new(1);
    world.sign_in(TOM);
    world.tap(Tap::Choose(0));
    let view = world.view();
    assert!(!view.offers(Tap::Next) && !view.offers(Tap::Yes));
    world.taps(&[Tap::Back, Tap::Own]);
    assert!(!messages(&world.view()).contains("staff-menu-deliveries"));
}

#[test]
fn a_setting_the_store_would_not_take_is_as_before() {
    let mut world = World::new(1);
    world.sign_in(AMINA);
    let before = world.staff.settings().all();
    world.go_to("staff-menu-settings");
    world.choose("staff-set-volume");
    world.taps(&[Tap::Choose(1)]);
    let out = world.tap(Tap::Next);
    assert!(matches!(out[..], [Effect::Set(_)]), "{out:?}");
    assert_ne!(world.staff.settings().all(), before);
    world.say(Input::Stored(false));
    assert_eq!(world.staff.settings().all(), before);
}

#[test]
fn a_device_is_checked_against_a_reference_and_the_verdict_is_logged() {
    for (third, verdict) in [("202", true), ("204", false)] {
        let mut world = World::new(1);
        world.sign_in(TOM);
        world.go_to("staff-menu-devices");
        world.taps(&[Tap::Choose(0), Tap::Choose(1)]);
        for number in ["50", "50", "121", "120", third] {
            assert_eq!(world.enter(number), []);
        }
        let out = world.enter("200");
        let [Effect::Ledger { entry: Entry::Checked { passed, pairs, .. }, by: TOM }] = &out[..]
        else {
            panic!("{out:?}");
        };
        assert_eq!((*passed, pairs), (verdict, &format!("50/50 121/120 {third}/200")));
    }
}

#[test]
fn small_bands_are_not_told() {
    use wayside_staff::said::Figure;
    let band = |value| Figure { name: "staff-figure-high", value, of: Some(90), band: true };
    assert_eq!(csv(&[band(4)]), "figure,value,of\r\nhigh,<5,\r\n");
    assert_eq!(csv(&[band(5), band(0)]), "figure,value,of\r\nhigh,5,90\r\nhigh,0,90\r\n");
}

#[test]
fn every_tap_is_tried() {
    let taps = all_taps();
    assert!(taps.contains(&Tap::Own) && taps.contains(&Tap::Switch(3)));
}
