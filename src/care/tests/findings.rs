//! Red flags, levels and findings: what escalates, and that nothing ever calms down.
//! It must not know wording.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(missing_docs)]

use wayside_care::disposition::{Level, aggregate};
use wayside_care::finding::{Finding, Findings, Inputs};
use wayside_care::questionnaires::{AuditC, Country, Item, Sex, audit_c, gad2, gad7, phq2, phq9};
use wayside_care::record::{FindingNote, RuleSet};
use wayside_care::red_flags::{Answer, Answers, Crisis, RedFlag};
use wayside_care::rules;

#[test]
fn h15_each_red_flag_alone_demands_its_level() {
    for (position, flag) in RedFlag::ALL.into_iter().enumerate() {
        let expected = if position < 12 { Level::Emergency } else { Level::Urgent };
        for answer in [Answer::Yes, Answer::Unsure] {
            assert_eq!(Answers::all_no().with(flag, answer).level(), expected, "{flag:?}");
            // Even as the only question anybody answered.
            assert_eq!(Answers::none().with(flag, answer).level(), expected, "{flag:?}");
        }
        assert_eq!(RedFlag::with_code(flag.code()), Some(flag));
        assert_eq!(flag.code(), format!("RF{:02}", position + 1));
    }
}

#[test]
fn h16_an_open_question_is_not_a_no() {
    assert_eq!(Answers::none().level(), Level::Incomplete);
    assert_eq!(Answers::all_no().level(), Level::None);
    for skipped in RedFlag::ALL {
        let mut answers = Answers::none();
        for flag in RedFlag::ALL.into_iter().filter(|flag| *flag != skipped) {
            answers.set(flag, Answer::No);
        }
        assert_eq!(answers.level(), Level::Incomplete, "{skipped:?}");
        assert_eq!(answers.open().collect::<Vec<_>>(), [skipped]);
        assert_eq!(answers.get(skipped), None);
    }
}

/// Every answer to three flags of different kinds, the others answered or open.
#[test]
fn h15_red_flags_agree_with_a_second_implementation() {
    let choices = [None, Some(Answer::No), Some(Answer::Unsure), Some(Answer::Yes)];
    for a in choices {
        for b in choices {
            for c in choices {
                let mut answers = Answers::all_no();
                for (flag, choice) in [(RedFlag::Rf12, a), (RedFlag::Rf13, b), (RedFlag::Rf15, c)] {
                    match choice {
                        Some(answer) => answers.set(flag, answer),
                        None => {
                            let mut fewer = Answers::none();
                            for other in RedFlag::ALL.into_iter().filter(|other| *other != flag) {
                                if let Some(answer) = answers.get(other) {
                                    fewer.set(other, answer);
                                }
                            }
                            answers = fewer;
                        }
                    }
                }
                let yes = |answer| matches!(answer, Some(Answer::Yes | Answer::Unsure));
                let expected = if yes(a) {
                    Level::Emergency
                } else if yes(b) || yes(c) {
                    Level::Urgent
                } else if a.is_none() || b.is_none() || c.is_none() {
                    Level::Incomplete
                } else {
                    Level::None
                };
                assert_eq!(answers.level(), expected, "{a:?} {b:?} {c:?}");
            }
        }
    }
}

#[test]
fn h17_thoughts_of_dying_bring_crisis_help_at_once() {
    let no = Answers::all_no();
    assert_eq!(no.crisis(), None);
    assert_eq!(no.clone().with(RedFlag::Rf15, Answer::Unsure).crisis(), Some(Crisis::Card));
    assert_eq!(no.clone().with(RedFlag::Rf10, Answer::Unsure).crisis(), Some(Crisis::Line));
    let both = no.with(RedFlag::Rf10, Answer::Yes).with(RedFlag::Rf15, Answer::Yes);
    assert_eq!(both.crisis(), Some(Crisis::Line), "the stronger help wins");
    let others = RedFlag::ALL.into_iter().filter(|flag| flag.crisis().is_some());
    assert_eq!(others.collect::<Vec<_>>(), [RedFlag::Rf10, RedFlag::Rf15]);
}

fn items<const N: usize>(scores: [u8; N]) -> [Option<Item>; N] {
    scores.map(Item::new)
}

#[test]
fn h17_item_nine_acts_whatever_the_total() {
    let one = phq9(&items([0, 0, 0, 0, 0, 0, 0, 0, 1]));
    assert_eq!((one.score.total, one.score.band, one.item9), (Some(1), "minimal", true));
    assert_eq!(one.demands(), Some(Level::Urgent));
    let mut answers = items([0; 9]);
    assert_eq!(phq9(&answers).demands(), None);
    answers[8] = Item::new(2);
    answers[3] = None;
    let partial = phq9(&answers);
    assert_eq!((partial.score.total, partial.score.band), (None, "incomplete"));
    assert!(partial.item9, "the check runs although the rest is missing");
}

#[test]
fn h16_a_missing_item_leaves_no_total() {
    for position in 0..9 {
        let mut answers = items([3; 9]);
        answers[position] = None;
        assert_eq!(phq9(&answers).score.total, None);
        assert_eq!(phq9(&answers).score.band, "incomplete");
    }
    for position in 0..7 {
        let mut answers = items([3; 7]);
        answers[position] = None;
        assert_eq!((gad7(&answers).total, gad7(&answers).band), (None, "incomplete"));
    }
    for score in [phq2, gad2] {
        assert_eq!(score(&[None, Item::new(3)]).band, "incomplete");
        assert_eq!(score(&[Item::new(3), None]).total, None);
    }
    assert_eq!(Item::new(4), None);
}

#[test]
fn every_total_has_the_same_band_in_both_implementations() {
    let spread = |total: u8, n: usize| {
        let mut left = total;
        (0..n).map(move |_| {
            let score = left.min(3);
            left -= score;
            Item::new(score)
        })
    };
    for total in 0..=27_u8 {
        let answers: [Option<Item>; 9] = spread(total, 9).collect::<Vec<_>>().try_into().unwrap();
        let band = match total {
            0..=4 => "minimal",
            5..=9 => "mild",
            10..=14 => "moderate",
            15..=19 => "modsevere",
            _ => "severe",
        };
        assert_eq!((phq9(&answers).score.total, phq9(&answers).score.band), (Some(total), band));
    }
    for total in 0..=21_u8 {
        let answers: [Option<Item>; 7] = spread(total, 7).collect::<Vec<_>>().try_into().unwrap();
        let band = match total {
            0..=4 => "minimal",
            5..=9 => "mild",
            10..=14 => "moderate",
            _ => "severe",
        };
        assert_eq!((gad7(&answers).total, gad7(&answers).band), (Some(total), band));
    }
    for total in 0..=6_u8 {
        let answers: [Option<Item>; 2] = spread(total, 2).collect::<Vec<_>>().try_into().unwrap();
        let band = if total > 2 { "positive" } else { "negative" };
        assert_eq!((phq2(&answers).band, gad2(&answers).band), (band, band));
    }
}

#[test]
fn audit_c_ignores_hidden_answers_and_says_only_what_is_certain() {
    let of = |q1, q2, q3| AuditC { q1, q2, q3 };
    let (us, uk) = (Some(Country::UnitedStates), Some(Country::UnitedKingdom));
    let never = audit_c(of(Some(0), Some(4), Some(4)), Some(Sex::Female), us);
    assert_eq!((never.total, never.positive), (Some(0), Some(false)));
    let never = audit_c(of(Some(0), None, None), None, None);
    assert_eq!((never.total, never.positive), (Some(0), Some(false)));
    let open = audit_c(of(Some(1), None, Some(1)), Some(Sex::Male), us);
    assert_eq!((open.total, open.positive), (None, None));
    let three = of(Some(1), Some(1), Some(1));
    assert_eq!(audit_c(three, None, us).positive, None, "3 is positive for women only");
    assert_eq!(audit_c(three, None, uk).positive, Some(false));
    assert_eq!(audit_c(of(Some(2), Some(2), Some(1)), None, None).positive, Some(true));
    assert_eq!(audit_c(of(Some(5), Some(1), Some(1)), None, None).total, None);
}

/// Every list of up to four levels.
fn lists() -> Vec<Vec<Level>> {
    let mut lists = vec![Vec::new()];
    let mut longest = lists.clone();
    for _ in 0..4 {
        longest = longest
            .iter()
            .flat_map(|list| Level::ALL.map(|level| [list.clone(), vec![level]].concat()))
            .collect();
        lists.extend(longest.clone());
    }
    lists
}

#[test]
fn h16_marking_any_part_missing_never_leaves_reassurance() {
    let acts = [Level::Incomplete, Level::Urgent, Level::Emergency];
    assert_eq!(aggregate([]), Level::Incomplete);
    for list in lists() {
        for position in 0..list.len() {
            let mut failed = list.clone();
            failed[position] = Level::Incomplete;
            assert!(acts.contains(&aggregate(failed.clone())), "{failed:?}");
        }
        let more = [list.clone(), vec![Level::Incomplete]].concat();
        assert!(acts.contains(&aggregate(more)), "{list:?}");
    }
}

#[test]
fn the_level_of_parts_agrees_with_the_contract_word_for_word() {
    let height = |level: Level| match level {
        Level::Incomplete => None,
        Level::None => Some(0),
        Level::Routine => Some(1),
        Level::Soon => Some(2),
        Level::Urgent => Some(3),
        Level::Emergency => Some(4),
    };
    for list in lists() {
        let highest = list.iter().filter_map(|level| height(*level)).max();
        let missing = list.is_empty() || list.contains(&Level::Incomplete);
        let expected = match highest {
            Some(top) if top >= 3 || !missing => Some(top),
            _ => None,
        };
        assert_eq!(height(aggregate(list.clone())), expected, "{list:?}");
    }
}

#[test]
fn another_part_never_lowers_the_level_and_order_never_matters() {
    for list in lists() {
        let before = aggregate(list.clone());
        let mut turned = list.clone();
        turned.reverse();
        assert_eq!(aggregate(turned), before);
        if list.is_empty() {
            continue;
        }
        for level in Level::ALL {
            let after = aggregate([list.clone(), vec![level]].concat());
            assert!(after >= before, "{list:?} and {level}");
        }
    }
}

#[test]
fn h31_an_urgent_level_is_not_closed_by_a_later_appointment() {
    for level in Level::ALL {
        let urgent = level == Level::Urgent || level == Level::Emergency;
        assert_eq!(level.booking_may_close(), !urgent, "{level}");
        assert_eq!(Level::named(level.name()), Some(level));
        let json = serde_json::to_string(&level).unwrap();
        assert_eq!(json, format!("\"{}\"", level.name()));
        assert_eq!(serde_json::from_str::<Level>(&json).unwrap(), level);
    }
}

fn finding(level: Level, value: &str) -> Finding {
    Finding::new(&rules::DISP_BP, Inputs::of("systolic", value).and("diastolic", "90 mmHg"), level)
}

#[test]
fn findings_only_escalate_and_their_order_cannot_matter() {
    let all: Vec<Finding> =
        Level::ALL.iter().map(|level| finding(*level, &format!("{} mmHg", level.name()))).collect();
    for first in &all {
        for second in &all {
            let (mut one, mut two) = (Findings::none(), Findings::none());
            one.add(first.clone());
            let before = one.level();
            one.add(second.clone());
            two.extend([second.clone(), first.clone(), first.clone()]);
            assert_eq!(one, two);
            assert!(one.level() >= before);
            assert_eq!(one.level(), aggregate([first.level(), second.level()]));
            let mut merged = Findings::none();
            merged.merge(two);
            assert_eq!(merged, one);
        }
    }
    assert_eq!(Findings::none().level(), Level::Incomplete);
    assert!(Findings::none().is_empty());
}

#[test]
fn the_most_urgent_finding_comes_first_and_the_same_one_counts_once() {
    let mut findings = Findings::none();
    for level in [Level::Routine, Level::Emergency, Level::None, Level::Emergency] {
        findings.add(finding(level, "180 mmHg"));
    }
    assert_eq!(findings.len(), 3);
    let levels: Vec<Level> = findings.iter().map(Finding::level).collect();
    assert_eq!(levels, [Level::Emergency, Level::Routine, Level::None]);
}

#[test]
fn a_finding_carries_its_rule_inputs_and_source_even_from_storage() {
    let kept = serde_json::to_value(finding(Level::Soon, "170 mmHg")).unwrap();
    let back: Finding = serde_json::from_value(kept.clone()).unwrap();
    assert_eq!(back, finding(Level::Soon, "170 mmHg"));
    assert_eq!((back.rule(), back.source()), ("disp_bp", rules::DISP_BP.source()));
    assert_eq!(back.version(), rules::DISP_BP.version());
    assert_eq!(back.inputs().list()[1].value, "90 mmHg");
    for (field, empty) in [
        ("rule", serde_json::json!("")),
        ("version", serde_json::json!("")),
        ("source", serde_json::json!("")),
        ("inputs", serde_json::json!([])),
        ("level", serde_json::json!("FINE")),
        ("colour", serde_json::json!("green")),
    ] {
        let mut broken = kept.clone();
        broken[field] = empty;
        assert!(serde_json::from_value::<Finding>(broken).is_err(), "{field}");
    }
    let note = FindingNote::from(&back);
    assert_eq!(note.inputs[0], ("systolic".to_owned(), "170 mmHg".to_owned()));
    assert_eq!((note.rule.as_str(), note.level), ("disp_bp", Level::Soon));
}

#[test]
fn h34_every_rule_has_an_id_of_its_own_a_version_a_source_and_a_reviewer() {
    let mut ids: Vec<&str> = rules::all().map(|rule| rule.id()).collect();
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), count);
    for rule in rules::all() {
        assert!(!rule.version().is_empty() && !rule.source().is_empty(), "{}", rule.id());
        assert_eq!(rule.reviewer(), "unreviewed", "nobody has signed {} yet", rule.id());
        let kept = RuleSet::from(rule);
        assert_eq!((kept.id.as_str(), kept.version.as_str()), (rule.id(), rule.version()));
    }
    // bp_class is the one contract rule that goes by the names of its schemes.
    for name in wayside_care::assess::rule_names().filter(|name| *name != "bp_class") {
        assert!(ids.contains(&name), "{name} has no entry");
    }
}
