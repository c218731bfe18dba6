//! What holds for every form: operators, order of answers, what is hidden, exact decimals, and that
//! no text makes the loader panic.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(missing_docs)]

mod made_up;

use made_up::{
    CORE, Chance, SDC, choice, expression, faults, form, item, sit, today, with, worked_out,
};
use rust_decimal::Decimal;
use serde_json::{Value, json};
use std::str::FromStr as _;
use std::sync::Arc;
use wayside_care::time::Day;
use wayside_forms::{Answer, Chosen, Form, Limit, Problem, Sheet, Sitting};

fn decimal(text: &str) -> Decimal {
    Decimal::from_str(text).unwrap()
}

fn when(question: &str, operator: &str, answer: &Value) -> Value {
    let mut condition = json!({ "question": question, "operator": operator });
    condition.as_object_mut().unwrap().extend(answer.as_object().unwrap().clone());
    json!({ "enableWhen": [condition] })
}

/// Whether the second question is there after this answer to the first.
fn there(first: Value, condition: Value, answer: Option<Answer>) -> bool {
    let mut sitting = sit(&form(json!([first, with(item("then", "boolean"), condition)])));
    if let Some(answer) = answer {
        sitting.answer("first", answer).unwrap();
    }
    match sitting.answer("then", Answer::Flag(true)) {
        Ok(_) => true,
        Err(Problem::NotAskedNow) => false,
        Err(other) => panic!("{other:?}"),
    }
}

#[test]
fn every_operator_on_every_number() {
    for operator in ["=", "!=", ">", "<", ">=", "<="] {
        for wanted in -2..=2 {
            for given in (-3..=3).map(Some).chain([None]) {
                let right = given.is_some_and(|given: i32| match operator {
                    "=" => given == wanted,
                    ">" => given > wanted,
                    "<" => given < wanted,
                    ">=" => given >= wanted,
                    "<=" => given <= wanted,
                    _ => false,
                }) || operator == "!=" && given != Some(wanted);
                let whole = when("first", operator, &json!({ "answerInteger": wanted }));
                let answer = given.map(Answer::Whole);
                assert_eq!(there(item("first", "integer"), whole, answer), right);
                let exact = when("first", operator, &json!({ "answerDecimal": wanted }));
                let answer = given.map(|given| Answer::Decimal(given.into()));
                assert_eq!(there(item("first", "decimal"), exact, answer), right);
                let date = |n: i32| format!("2026-11-{:02}", n + 10);
                let day = when("first", operator, &json!({ "answerDate": date(wanted) }));
                let answer = given.map(|given| {
                    Answer::Date(Day::new(2026, 11, u8::try_from(given + 10).unwrap()).unwrap())
                });
                assert_eq!(there(item("first", "date"), day, answer), right, "{operator}");
            }
        }
    }
}

#[test]
fn equal_and_not_equal_on_codes_words_and_flags() {
    for given in [None, Some(0), Some(1)] {
        let code = json!({ "answerCoding": { "system": "urn:test", "code": "b" } });
        let other = json!({ "answerCoding": { "system": "urn:other", "code": "b" } });
        let bare = json!({ "answerCoding": { "code": "b" } });
        let answer = given.map(Answer::option);
        for (coding, same) in [(&code, true), (&bare, true), (&other, false)] {
            let right = same && given == Some(1);
            let equal = when("first", "=", coding);
            assert_eq!(there(choice("first", 3), equal, answer.clone()), right);
            let not = when("first", "!=", coding);
            assert_eq!(there(choice("first", 3), not, answer.clone()), !right);
        }
        let flag = given.map(|given| Answer::Flag(given == 1));
        for wanted in [true, false] {
            let right = given.map(|given| given == 1) == Some(wanted);
            let equal = when("first", "=", &json!({ "answerBoolean": wanted }));
            assert_eq!(there(item("first", "boolean"), equal, flag.clone()), right);
            let exists = when("first", "exists", &json!({ "answerBoolean": wanted }));
            let right = given.is_some() == wanted;
            assert_eq!(there(item("first", "boolean"), exists, flag.clone()), right);
        }
        let text = given.map(|given| Answer::Text(["no", "yes"][given].to_owned()));
        let equal = when("first", "=", &json!({ "answerString": "yes" }));
        assert_eq!(there(item("first", "string"), equal, text), given == Some(1));
    }
}

#[test]
fn all_and_any_of_several_conditions() {
    for (behaviour, right) in
        [("all", [false, false, false, true]), ("any", [false, true, true, true])]
    {
        for (n, right) in right.into_iter().enumerate() {
            let is =
                |name: &str| json!({ "question": name, "operator": "=", "answerBoolean": true });
            let last = with(
                item("then", "boolean"),
                json!({ "enableWhen": [is("a"), is("b")], "enableBehavior": behaviour }),
            );
            let mut sitting = sit(&form(json!([item("a", "boolean"), item("b", "boolean"), last])));
            sitting.answer("a", Answer::Flag(n & 1 == 1)).unwrap();
            sitting.answer("b", Answer::Flag(n & 2 == 2)).unwrap();
            assert_eq!(
                sitting.answer("then", Answer::Flag(true)).is_ok(),
                right,
                "{behaviour} {n}"
            );
        }
    }
}

#[test]
fn an_answer_that_was_hidden_counts_nowhere_and_comes_back() {
    let second = with(item("b", "boolean"), when("a", "=", &json!({ "answerBoolean": true })));
    let third = with(item("c", "boolean"), when("b", "=", &json!({ "answerBoolean": true })));
    let mut sitting = sit(&form(json!([item("a", "boolean"), second, third])));
    for question in ["a", "b", "c"] {
        sitting.answer(question, Answer::Flag(true)).unwrap();
    }
    assert_eq!(sitting.finish().response["item"].as_array().unwrap().len(), 3);
    sitting.answer("a", Answer::Flag(false)).unwrap();
    assert_eq!(sitting.finish().response["item"].as_array().unwrap().len(), 1);
    assert_eq!(sitting.answer("c", Answer::Flag(true)), Err(Problem::NotAskedNow));
    sitting.answer("a", Answer::Flag(true)).unwrap();
    assert_eq!(sitting.finish().response["item"].as_array().unwrap().len(), 3);
}

/// Everything at once: conditions, expressions, sums, groups, questions under questions.
fn rich() -> Value {
    let scores = "%resource.repeat(item).where(linkId in ('a' | 'b' | 'c')).answer.value.weight()";
    let enable = format!("{SDC}enableWhenExpression");
    let inner = with(choice("c", 3), json!({ "extension": [expression(&enable, "%sum > 1")] }));
    let under = with(item("under", "integer"), json!({ "required": true }));
    let mut variable = expression(&format!("{CORE}variable"), &format!("{scores}.sum()"));
    variable["valueExpression"]["name"] = "sum".into();
    let mut whole = form(json!([
        { "linkId": "g", "text": "g", "type": "group",
          "item": [choice("a", 3), choice("b", 3), inner] },
        with(item("d", "boolean"), json!({ "item": [under] })),
        with(item("e", "string"), when("d", "=", &json!({ "answerBoolean": true }))),
        item("f", "decimal"),
        worked_out("total", "integer", "%sum"),
        worked_out("half", "decimal", "%sum / 4 + %resource.item.where(linkId = 'f').answer.value"),
    ]));
    whole["extension"] = json!([variable]);
    whole
}

#[test]
fn the_order_of_answers_cannot_matter() {
    let mut chance = Chance(0x5eed);
    let sheet = Arc::new(Sheet::bare(made_up::loaded(&rich())));
    for _ in 0..20 {
        let mut given = vec![
            ("a", Answer::option(chance.below(3))),
            ("b", Answer::option(chance.below(3))),
            ("c", Answer::option(chance.below(3))),
            ("d", Answer::Flag(chance.below(2) == 1)),
            ("under", Answer::Whole(7)),
            ("e", Answer::Text("words".into())),
            ("f", Answer::Decimal(Decimal::new(i64::try_from(chance.below(1000)).unwrap(), 1))),
        ];
        let mut ends = Vec::new();
        for _ in 0..3 {
            for place in (1..given.len()).rev() {
                given.swap(place, chance.below(place + 1));
            }
            let mut sitting = Sitting::begin(sheet.clone(), "en", today());
            // What is not there yet can be answered in a later round.
            for _ in 0..3 {
                for (question, answer) in &given {
                    let _ = sitting.answer(question, answer.clone());
                }
            }
            assert_eq!(sitting.failed().count(), 0);
            ends.push(sitting.finish());
        }
        assert!(ends.windows(2).all(|pair| pair[0] == pair[1]), "{given:?}");
    }
}

#[test]
fn a_walk_by_whatever_is_shown_ends_and_asks_all_that_is_there() {
    let mut chance = Chance(0x1234_5678);
    let sheet = Arc::new(Sheet::bare(made_up::loaded(&rich())));
    for _ in 0..40 {
        let mut sitting = Sitting::begin(sheet.clone(), "en", today());
        let mut steps = 0;
        while let Some(question) = sitting.question() {
            steps += 1;
            assert!(steps < 200, "it does not end");
            assert!(question.number <= question.of);
            let link_id = question.link_id.as_str();
            match chance.below(8) {
                0 if steps < 100 => {
                    sitting.back();
                }
                1 => assert_eq!(sitting.skip(link_id).is_err(), question.required),
                _ => {
                    let answer = match link_id {
                        "a" | "b" | "c" => Answer::option(chance.below(3)),
                        "d" => Answer::Flag(chance.below(2) == 1),
                        "under" => Answer::Whole(1),
                        "e" => Answer::Text("x".into()),
                        _ => Answer::Decimal(decimal("1.5")),
                    };
                    sitting.answer(link_id, answer).unwrap();
                }
            }
        }
        assert_eq!(sitting.missing(), Vec::<&str>::new());
        let (settled, of) = sitting.progress();
        assert_eq!(settled, of);
        assert!(sitting.finish().completed);
    }
}

#[test]
fn decimals_stay_exact_through_expressions() {
    let add = "%resource.item.where(linkId = 'a').answer.value \
               + %resource.item.where(linkId = 'b').answer.value";
    let whole = form(json!([
        item("a", "decimal"),
        item("b", "decimal"),
        worked_out("sum", "decimal", add),
        worked_out("same", "boolean", &format!("({add}) = 0.3")),
    ]));
    let mut sitting = sit(&whole);
    sitting.answer("a", Answer::Decimal(decimal("0.1"))).unwrap();
    sitting.answer("b", Answer::Decimal(decimal("0.2"))).unwrap();
    assert_eq!(sitting.counted("sum"), Some(&Answer::Decimal(decimal("0.3"))));
    assert_eq!(sitting.counted("same"), Some(&Answer::Flag(true)));
    let sent = sitting.finish().response.to_string();
    assert!(
        sent.contains("\"valueDecimal\":0.1}") && sent.contains("\"valueDecimal\":0.3}"),
        "{sent}"
    );
}

#[test]
fn numbers_out_of_range_give_nothing_and_stop_nothing() {
    let power = "%resource.item.where(linkId = 'a').answer.value";
    let power = [power; 6].join(" * ");
    let whole = form(json!([item("a", "decimal"), worked_out("b", "decimal", &power)]));
    let mut sitting = sit(&whole);
    sitting.answer("a", Answer::Decimal(decimal("100000000000"))).unwrap();
    assert_eq!(sitting.counted("b"), None);
    assert_eq!(sitting.failed().collect::<Vec<_>>(), ["b"]);
    sitting.answer("a", Answer::Decimal(decimal("2"))).unwrap();
    assert_eq!(sitting.counted("b"), Some(&Answer::Decimal(decimal("64"))));
}

#[test]
fn every_limit_refuses_one_step_beyond_and_takes_the_edge() {
    let limit = |name: &str, value: Value| {
        let mut extension = json!({ "url": format!("{CORE}{name}") });
        extension.as_object_mut().unwrap().extend(value.as_object().unwrap().clone());
        extension
    };
    let limits = [
        limit("minValue", json!({ "valueInteger": 2 })),
        limit("maxValue", json!({ "valueInteger": 4 })),
    ];
    let mut sitting =
        sit(&form(json!([with(item("n", "integer"), json!({ "extension": limits }))])));
    let number = |n: i32| Limit::Number(n.into());
    assert_eq!(sitting.answer("n", Answer::Whole(1)), Err(Problem::TooLow(number(2))));
    assert_eq!(sitting.answer("n", Answer::Whole(5)), Err(Problem::TooHigh(number(4))));
    assert!(
        sitting.answer("n", Answer::Whole(2)).is_ok()
            && sitting.answer("n", Answer::Whole(4)).is_ok()
    );
    let limits = [
        limit("maxDecimalPlaces", json!({ "valueInteger": 1 })),
        limit("maxValue", json!({ "valueDecimal": 9.5 })),
    ];
    let mut sitting =
        sit(&form(json!([with(item("n", "decimal"), json!({ "extension": limits }))])));
    assert_eq!(
        sitting.answer("n", Answer::Decimal(decimal("1.25"))),
        Err(Problem::TooManyPlaces(1))
    );
    assert!(sitting.answer("n", Answer::Decimal(decimal("9.6"))).is_err());
    assert!(sitting.answer("n", Answer::Decimal(decimal("9.5"))).is_ok());
    let mut sitting = sit(&form(json!([with(item("t", "string"), json!({ "maxLength": 3 }))])));
    assert_eq!(sitting.answer("t", Answer::Text("abcd".into())), Err(Problem::TooLong(3)));
    assert_eq!(sitting.answer("t", Answer::Text(" \u{7} ".into())), Err(Problem::Empty));
    assert!(sitting.answer("t", Answer::Text(" äöü ".into())).is_ok());
    assert_eq!(sitting.counted("t"), Some(&Answer::Text("äöü".into())));
    let limits = [limit("minValue", json!({ "valueDate": "2026-01-01" }))];
    let mut sitting = sit(&form(json!([with(item("d", "date"), json!({ "extension": limits }))])));
    assert!(sitting.answer("d", Answer::Date(Day::new(2025, 12, 31).unwrap())).is_err());
    assert!(sitting.answer("d", Answer::Date(Day::new(2026, 1, 1).unwrap())).is_ok());
}

#[test]
fn choosing_one_several_or_in_own_words() {
    let mut sitting = sit(&form(json!([choice("one", 3)])));
    assert_eq!(sitting.answer("one", Answer::option(3)), Err(Problem::NoSuchOption));
    assert_eq!(sitting.answer("one", Answer::options([0, 1])), Err(Problem::OnlyOne));
    assert_eq!(sitting.answer("one", Answer::options([])), Err(Problem::Empty));
    assert_eq!(sitting.answer("one", Answer::own("x")), Err(Problem::NoOwnWords));
    assert_eq!(sitting.answer("one", Answer::Flag(true)), Err(Problem::WrongKind));
    assert_eq!(sitting.answer("two", Answer::Flag(true)), Err(Problem::NoSuchQuestion));
    let mut several = with(choice("many", 3), json!({ "repeats": true, "type": "open-choice" }));
    several["answerOption"][2]["extension"] =
        json!([{ "url": format!("{CORE}questionnaire-optionExclusive"), "valueBoolean": true }]);
    let mut sitting = sit(&form(json!([several])));
    assert_eq!(sitting.answer("many", Answer::options([0, 2])), Err(Problem::Alone));
    let both = Chosen { options: [0, 1].into(), own: Some("mine".into()) };
    sitting.answer("many", Answer::Chosen(both)).unwrap();
    let sent = sitting.finish().response;
    let values = sent["item"][0]["answer"].as_array().unwrap().clone();
    assert_eq!(values.len(), 3);
    assert_eq!(values[0]["valueCoding"]["code"], "a");
    assert_eq!(values[2]["valueString"], "mine");
    assert!(!sent.to_string().contains("extension"), "the form's own notes are not an answer");
}

#[test]
fn words_come_in_the_language_of_the_person() {
    let words = |text: &str| {
        json!({ "extension": [{ "url": format!("{CORE}translation"), "extension": [
            { "url": "lang", "valueCode": "ar" }, { "url": "content", "valueString": text },
        ] }] })
    };
    let question =
        json!({ "linkId": "a", "text": "Well?", "_text": words("حسنًا؟"), "type": "boolean" });
    let whole = form(json!([{
        "linkId": "g", "type": "group", "text": "About you", "_text": words("عنك"),
        "item": [question],
    }]));
    let form = made_up::loaded(&whole);
    assert!(form.speaks("ar-EG") && form.speaks("en-GB") && !form.speaks("fr"));
    for (language, prompt, over) in [("ar-EG", "حسنًا؟", "عنك"), ("en", "Well?", "About you")]
    {
        let sitting = Sitting::begin(Arc::new(Sheet::bare(form.clone())), language, today());
        let question = sitting.question().unwrap();
        assert_eq!((question.prompt.as_str(), question.over), (prompt, vec![over.to_owned()]));
    }
}

#[test]
fn beginnings_given_and_worked_out() {
    let url = format!("{SDC}initialExpression");
    let worked = with(item("day", "date"), json!({ "extension": [expression(&url, "today()")] }));
    let fixed = with(item("n", "integer"), json!({ "initial": [{ "valueInteger": 3 }] }));
    let mut sitting = sit(&form(json!([fixed, worked])));
    assert_eq!(sitting.question().unwrap().current, Some(Answer::Whole(3)));
    assert_eq!(sitting.counted("day"), Some(&Answer::Date(today())));
    sitting.skip("n").unwrap();
    assert_eq!(sitting.counted("n"), None);
}

#[test]
fn no_text_makes_the_loader_panic() {
    let rich = rich().to_string();
    let mut chance = Chance(0xdead_beef);
    let scraps =
        ["{", "}", "[]", "null", "\"\"", "1e999", "-0", "\"linkId\"", "true", "0.1", "(", "%", "'"];
    let mut taken = 0;
    for _ in 0..1500 {
        let mut bytes = rich.clone().into_bytes();
        for _ in 0..=chance.below(3) {
            let at = chance.below(bytes.len());
            let to = (at + chance.below(12)).min(bytes.len());
            let scrap = chance.of(&scraps).bytes();
            bytes.splice(at..to, scrap);
        }
        if let Ok(text) = String::from_utf8(bytes) {
            taken += usize::from(Form::load(&text).is_ok());
        }
    }
    println!("1500 damaged forms, {taken} of them still forms");
    for text in ["", "[]", "null", "{\"resourceType\":\"Questionnaire\",\"item\":7}"] {
        assert!(Form::load(text).is_err());
    }
    let mut deep = item("x", "group");
    for n in 0..40 {
        deep = json!({ "linkId": format!("g{n}"), "type": "group", "item": [deep] });
    }
    assert!(!faults(&form(json!([deep]))).is_empty());
}
