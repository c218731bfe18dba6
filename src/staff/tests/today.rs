//! The day's list: for every cause there is, it is brought about, appears, is taken, done and
//! cleared, and each step leaves its row. What must not be used is blocked, no more and no less.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(missing_docs)]

use uuid::Uuid;
use wayside_care::reading::{Fault, Kind};
use wayside_care::time::{Day, Trust, WallTime};
use wayside_staff::drift::Sign;
use wayside_staff::facts::{
    DeviceFacts, DeviceState, Disk, Facts, Paper, Waiting, WaitingWhy, When,
};
use wayside_staff::role::Role;
use wayside_staff::today::{
    Between, Blocks, Cause, Cleaning, Clears, Input, Job, Output, Rules, Today, Urgency, What,
};

const NOW: i64 = 1_795_000_000_000;
const HOUR: i64 = 3_600_000;

fn when() -> When {
    let wall = WallTime { unix_ms: NOW, offset_min: 0, trust: Trust::Synchronised };
    When { wall, today: Day::new(2026, 11, 25).unwrap() }
}

fn cuff() -> DeviceFacts {
    DeviceFacts {
        name: "cuff".into(),
        kind: Kind::BloodPressure,
        state: DeviceState::Ready,
        due: Day::new(2027, 11, 25),
        disabled: false,
        check: None,
        drift: None,
    }
}

/// A good day: nothing to do.
fn quiet() -> Facts {
    let scale = DeviceFacts { name: "scale".into(), kind: Kind::Weight, due: None, ..cuff() };
    Facts { devices: vec![scale, cuff()], paper: Paper::Enough, ..Facts::default() }
}

fn with_cuff(change: impl FnOnce(&mut DeviceFacts)) -> Facts {
    let mut facts = quiet();
    change(&mut facts.devices[1]);
    facts
}

/// The facts that bring a cause about, and the cause.
fn brought_about(what: What) -> (Facts, Cause) {
    let visit = Uuid::from_u128(77);
    let waits = |why| {
        let waiting = vec![Waiting { visit, why, since_ms: NOW - HOUR }];
        (Facts { waiting, ..quiet() }, Cause::about(what, visit))
    };
    let due = |day| with_cuff(|cuff| cuff.due = day);
    let cuff = Cause::which(what, 1);
    let own = Cause::of(what);
    let dirty = |people| Facts { people_since_cleaning: people, ..quiet() };
    match what {
        What::Emergency => waits(WaitingWhy::Emergency),
        What::Crisis => waits(WaitingWhy::Crisis),
        What::Help => waits(WaitingWhy::Help),
        What::Result => waits(WaitingWhy::Result),
        What::NotSaved => waits(WaitingWhy::NotSaved),
        What::Refused => (Facts { refused: vec![visit], ..quiet() }, Cause::about(what, visit)),
        What::Stalled => (Facts { stalled: true, ..quiet() }, own),
        What::CleaningDue => (dirty(10), own),
        What::CleaningOverdue => (dirty(20), own),
        What::CalibrationSoon => (due(Day::new(2026, 12, 25)), cuff),
        What::CalibrationExpired => (due(Day::new(2026, 11, 24)), cuff),
        What::CheckFailed => (with_cuff(|cuff| cuff.check = Some(false)), cuff),
        What::Drift => (with_cuff(|cuff| cuff.drift = Some(Sign::StepUp)), cuff),
        What::DeviceFault => {
            (with_cuff(|cuff| cuff.state = DeviceState::Failed(Fault::NoAnswer)), cuff)
        }
        What::DeviceMissing => (with_cuff(|cuff| cuff.state = DeviceState::Missing), cuff),
        What::Disabled => (with_cuff(|cuff| cuff.disabled = true), cuff),
        What::PaperLow => (Facts { paper: Paper::Low, ..quiet() }, own),
        What::PaperOut => (Facts { paper: Paper::Out, ..quiet() }, own),
        What::Printer => (Facts { paper: Paper::Trouble, ..quiet() }, own),
        What::Update => (Facts { update: true, ..quiet() }, own),
        What::Clock => (Facts { clock: Trust::Wrong, ..quiet() }, own),
        What::DiskLow => (Facts { disk: Disk::Low, ..quiet() }, own),
        What::DiskFull => (Facts { disk: Disk::Full, ..quiet() }, own),
        What::Unreviewed => (Facts { unreviewed: 3, ..quiet() }, own),
        What::Locked => (Facts { locked: vec![4], ..quiet() }, Cause::which(what, 4)),
    }
}

fn tell(today: &mut Today, input: Input) -> Vec<Output> {
    today.handle(when(), &Rules::default(), input)
}

fn without_blocks(out: Vec<Output>) -> Vec<Output> {
    out.into_iter().filter(|output| !matches!(output, Output::Blocks(_))).collect()
}

#[test]
fn every_cause_appears_is_taken_done_and_cleared_with_a_row_each() {
    for what in What::ALL.iter().copied() {
        let (facts, cause) = brought_about(what);
        let mut today = Today::default();
        assert_eq!(tell(&mut today, Input::Facts(Box::new(quiet()))), [], "{what:?}");
        let out = without_blocks(tell(&mut today, Input::Facts(Box::new(facts.clone()))));
        assert_eq!(out, [Output::Appeared(cause)], "{what:?}");
        // Told again, it is the same job.
        assert_eq!(tell(&mut today, Input::Facts(Box::new(facts))), []);
        assert_eq!(today.jobs().len(), 1);

        let able = Role::ALL.into_iter().find(|role| what.who(*role)).unwrap();
        for role in Role::ALL {
            let expected = match what.who(role) {
                true => Output::Taken(cause, 5),
                false => Output::Refused(cause),
            };
            assert_eq!(tell(&mut today, Input::Take(cause, 5, role)), [expected]);
        }
        assert_eq!(today.job(&cause).unwrap().taken, Some(5));

        let done = tell(&mut today, Input::Done(cause, 5, able));
        if what.clears() == Clears::ByItself {
            assert_eq!(done, [Output::Refused(cause)], "{what:?}: saying so mends nothing");
        } else {
            assert_eq!(done, [Output::Done(cause, 5)], "{what:?}");
        }
        // Said to be done, it stays until the facts say so too.
        assert_eq!(today.jobs().len(), 1);
        let out = without_blocks(tell(&mut today, Input::Facts(Box::new(quiet()))));
        assert_eq!(out, [Output::Cleared(cause)], "{what:?}");
        assert!(today.jobs().is_empty());
        assert_eq!(tell(&mut today, Input::Take(cause, 5, able)), [Output::Refused(cause)]);
    }
}

#[test]
fn all_causes_at_once_stand_in_order_and_survive_a_restart() {
    let mut facts = quiet();
    for what in What::ALL {
        let (one, _) = brought_about(*what);
        facts.waiting.extend(one.waiting);
        facts.refused.extend(one.refused);
        facts.locked.extend(one.locked);
        facts.stalled |= one.stalled;
    }
    facts.people_since_cleaning = 10;
    let mut today = Today::default();
    tell(&mut today, Input::Facts(Box::new(facts.clone())));
    let urgencies: Vec<Urgency> = today.jobs().iter().map(|job| job.cause.what.urgency()).collect();
    assert!(urgencies.is_sorted(), "{urgencies:?}");
    assert_eq!(today.jobs()[0].cause.what, What::Emergency);
    let cause = today.jobs()[0].cause;
    tell(&mut today, Input::Take(cause, 2, Role::Lead));

    let stored: Vec<Job> = today.jobs().to_vec();
    let mut again = Today::default();
    assert_eq!(tell(&mut again, Input::Stored(stored)), []);
    let out = without_blocks(tell(&mut again, Input::Facts(Box::new(facts))));
    assert_eq!(out, [], "nothing appears twice because the program started");
    assert_eq!(again.job(&cause).unwrap().taken, Some(2));
}

#[test]
fn numbers_of_causes_are_their_own_and_come_back() {
    let codes: std::collections::BTreeSet<i64> = What::ALL.iter().map(|w| w.code()).collect();
    assert_eq!(codes.len(), What::ALL.len());
    for what in What::ALL {
        assert_eq!(What::from_code(what.code()), Some(*what));
    }
    for why in WaitingWhy::ALL {
        assert_eq!(WaitingWhy::from_code(why.code()), Some(why));
        assert_eq!(What::waiting(why).clears(), Clears::Answered(why));
    }
}

fn blocks(facts: &Facts, rules: &Rules) -> Blocks {
    let mut today = Today::default();
    today.handle(when(), rules, Input::Facts(Box::new(facts.clone())));
    today.blocks().clone()
}

#[test]
fn h29_an_ended_calibration_or_a_failed_check_blocks_that_device_and_no_other() {
    let rules = Rules::default();
    let cuff = |what| Blocks { all: None, devices: vec![(1, Kind::BloodPressure, what)] };
    for what in What::ALL.iter().copied() {
        let (facts, _) = brought_about(what);
        let expected = match what {
            What::CalibrationExpired | What::CheckFailed | What::Disabled => cuff(what),
            What::CleaningOverdue => Blocks { all: Some(what), devices: vec![] },
            _ => Blocks::default(),
        };
        assert_eq!(blocks(&facts, &rules), expected, "{what:?}");
    }
    // The last day still counts.
    let last = with_cuff(|cuff| cuff.due = Day::new(2026, 11, 25));
    assert_eq!(blocks(&last, &rules), Blocks::default());
}

#[test]
fn cleaning_is_due_by_people_and_by_hours_and_between_people_as_the_site_wants() {
    let hours = |hours: i64, people: u32| Facts {
        people_since_cleaning: people,
        cleaned_ms: Some(NOW - hours * HOUR),
        ..quiet()
    };
    let what = |facts: &Facts, cleaning: Cleaning| {
        let rules = Rules { cleaning, ..Rules::default() };
        let mut today = Today::default();
        today.handle(when(), &rules, Input::Facts(Box::new(facts.clone())));
        let what = today.jobs().first().map(|job| job.cause.what);
        (what, today.blocks().all)
    };
    let usual = Cleaning::default();
    let overdue = Some(What::CleaningOverdue);
    let due = Some(What::CleaningDue);
    assert_eq!(what(&hours(7, 9), usual), (None, None));
    assert_eq!(what(&hours(8, 1), usual), (due, None));
    assert_eq!(what(&hours(900, 0), usual), (None, None), "nobody was there since");
    assert_eq!(what(&hours(1, 10), usual), (due, None));
    assert_eq!(what(&hours(24, 1), usual), (overdue, overdue));
    assert_eq!(what(&hours(1, 20), usual), (overdue, overdue));
    assert_eq!(what(&hours(1, 20), Cleaning { block: false, ..usual }), (overdue, None));
    let ask = Cleaning { between: Between::Ask, ..usual };
    assert_eq!(what(&hours(0, 1), ask), (due, None));
    let must = Cleaning { between: Between::Must, ..usual };
    assert_eq!(what(&hours(0, 1), must), (due, due.map(|_| What::CleaningOverdue)));
    assert_eq!(what(&hours(0, 0), must), (None, None));
    // A clock that is wrong counts no hours; people it does.
    let mut lost = hours(900, 1);
    lost.clock = Trust::Wrong;
    assert_eq!(what(&lost, usual), (Some(What::Clock), None));
    // Set back, it does not make anything clean for ever either: people count on.
    assert_eq!(what(&hours(-900, 20), usual), (overdue, overdue));
}
