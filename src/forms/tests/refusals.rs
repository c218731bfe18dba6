//! What is not done is named exactly: item, element, reason. And what FHIRPath is done, is done
//! rightly.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(missing_docs)]

mod made_up;

use made_up::{CORE, SDC, choice, faults, form, item, sit, with, worked_out};
use serde_json::{Value, json};
use wayside_forms::{Answer, Form, Sheet, Why};

/// A sound question, so that only what is tested is at fault.
fn beside(other: Value) -> Value {
    form(json!([item("a", "boolean"), other]))
}

#[test]
fn everything_not_done_is_named_with_its_place() {
    let url = |name: &str| format!("{SDC}{name}");
    let extension = |name: &str| json!({ "extension": [{ "url": name, "valueString": "x" }] });
    let when = |more: Value| {
        let mut condition = json!({ "question": "a", "operator": "=", "answerBoolean": true });
        condition.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        with(item("b", "boolean"), json!({ "enableWhen": [condition] }))
    };
    let cases = [
        (item("b", "quantity"), "item b, type: items of type quantity are not asked"),
        (item("b", "dateTime"), "item b, type: items of type dateTime are not asked"),
        (item("a", "boolean"), "item a, linkId: two items have this name"),
        (
            with(item("b", "string"), json!({ "repeats": true })),
            "item b, repeats: only questions to choose from may repeat",
        ),
        (
            with(item("b", "choice"), json!({ "answerValueSet": "http://x.org/vs" })),
            "item b, answerValueSet: value set http://x.org/vs is not written out in the form",
        ),
        (item("b", "choice"), "item b, answerOption: is missing"),
        (
            with(item("b", "boolean"), extension(&url("answerExpression"))),
            &format!("item b, extension: extension {} is not done", url("answerExpression")),
        ),
        (
            with(item("b", "boolean"), json!({ "modifierExtension": [{ "url": "urn:m" }] })),
            "item b, modifierExtension: modifier extension urn:m is not done",
        ),
        (when(json!({ "question": "z" })), "item b, enableWhen[0].question: there is no item z"),
        (
            when(json!({ "operator": "~" })),
            "item b, enableWhen[0].operator: operator ~ is not known for this answer",
        ),
        (
            when(json!({ "operator": ">" })),
            "item b, enableWhen[0].operator: operator > is not known for this answer",
        ),
        (when(json!({ "question": "b" })), "item b, enableWhen: depends on itself, in a circle"),
        (
            worked_out("b", "integer", "now()"),
            "item b, calculatedExpression: function now() is not done",
        ),
        (
            worked_out("b", "integer", "%patient.birthDate"),
            "item b, calculatedExpression: nobody defines %patient",
        ),
        (
            worked_out("b", "integer", "repeat('x' & $this)"),
            "item b, calculatedExpression: FHIRPath `repeat() of anything but a path` is not done",
        ),
        (
            worked_out("b", "integer", "99999999999999999999"),
            "item b, calculatedExpression: too long or too deep",
        ),
    ];
    for (other, wanted) in cases {
        assert_eq!(faults(&beside(other)), [wanted]);
    }
}

#[test]
fn what_is_missing_is_named_with_its_place() {
    assert_eq!(faults(&beside(json!({ "type": "boolean" }))), ["item.linkId: is missing"]);
    let nameless = json!({ "linkId": "b", "type": "boolean" });
    assert_eq!(faults(&beside(nameless)), ["item b, text: is missing"]);
}

#[test]
fn expressions_not_understood_are_named_with_their_place() {
    let broken = faults(&beside(worked_out("b", "integer", "1 +")));
    assert!(broken[0].starts_with("item b, calculatedExpression: not understood"), "{broken:?}");
    let cql = json!({ "url": format!("{SDC}calculatedExpression"),
        "valueExpression": { "language": "text/cql", "expression": "1" } });
    let other = with(item("b", "integer"), json!({ "extension": [cql] }));
    let wanted = ["item b, calculatedExpression: expressions in text/cql are not done"];
    assert_eq!(faults(&beside(other)), wanted);
}

#[test]
fn a_whole_that_is_no_form_is_refused() {
    let why = |text: &str| Form::load(text).unwrap_err()[0].why.clone();
    assert!(matches!(why("{ nothing"), Why::NotJson { line: 1, .. }));
    assert_eq!(why("{\"resourceType\":\"Patient\"}"), Why::NotAQuestionnaire);
    assert_eq!(why(&form(json!([])).to_string()), Why::NoQuestions);
    let launch = json!({ "url": format!("{SDC}launchContext") });
    let mut whole = form(json!([item("a", "boolean")]));
    whole["extension"] = json!([launch]);
    assert_eq!(faults(&whole).len(), 1);
}

#[test]
fn two_items_that_wait_for_each_other_are_refused() {
    let waits = |link_id: &str, other: &str| {
        let condition = json!({ "question": other, "operator": "exists", "answerBoolean": true });
        with(item(link_id, "boolean"), json!({ "enableWhen": [condition] }))
    };
    let told = faults(&form(json!([waits("a", "b"), waits("b", "a"), item("c", "boolean")])));
    assert_eq!(told.len(), 2);
    assert!(told.iter().all(|text| text.ends_with("depends on itself, in a circle")));
}

#[test]
fn a_manifest_that_does_not_fit_its_form_is_refused() {
    let form = form(json!([choice("a", 3), item("b", "boolean")])).to_string();
    let head = "id = 'x'\nsource = 's'\nlicence = 'l'\nreviewer = 'unreviewed'\n";
    let told = |more: &str| {
        let faults = Sheet::load(&form, &format!("{head}{more}")).err().unwrap_or_default();
        faults.iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    let alert = |more: &str| format!("[[alert]]\nid = 'n'\nlevel = 'URGENT'\nsource = 's'\n{more}");
    assert_eq!(told(""), Vec::<String>::new());
    assert_eq!(told(&alert("link-id = 'a'\nabove = 0")), Vec::<String>::new());
    assert_eq!(told(&alert("link-id = 'b'\nis = true")), Vec::<String>::new());
    let wanted = ["manifest.alert[0].link-id: there is no item z"];
    assert_eq!(told(&alert("link-id = 'z'\nabove = 0")), wanted);
    assert_eq!(told(&alert("link-id = 'b'\nabove = 0")), ["manifest.alert[0]: cannot be read"]);
    assert_eq!(told(&alert("link-id = 'a'")), ["manifest.alert[0]: cannot be read"]);
    assert_eq!(told("[[score]]\nid = 's'\nlink-id = 'z'\ndisplay = 'd'").len(), 1);
    assert_eq!(told("colour = 'red'").len(), 1);
    assert!(Sheet::load(&form, "id = 'x'").is_err(), "without a licence nothing is asked");
}

/// What an expression gives after the same answers: a scored 2, b 1, n 7, f 2.50, t, d, s.
fn gives(text: &str, kind: &str) -> Option<Answer> {
    let whole = form(json!([
        { "linkId": "g", "text": "g", "type": "group", "item": [choice("a", 3), choice("b", 3)] },
        item("n", "integer"),
        item("t", "boolean"),
        item("d", "date"),
        item("s", "string"),
        worked_out("x", kind, text),
    ]));
    let mut sitting = sit(&whole);
    sitting.answer("a", Answer::option(2)).unwrap();
    sitting.answer("b", Answer::option(1)).unwrap();
    sitting.answer("n", Answer::Whole(7)).unwrap();
    sitting.answer("t", Answer::Flag(true)).unwrap();
    sitting.answer("d", Answer::Date(wayside_care::time::Day::new(2000, 2, 29).unwrap())).unwrap();
    sitting.answer("s", Answer::Text("Grün".into())).unwrap();
    assert_eq!(sitting.failed().count(), 0, "{text}");
    sitting.counted("x").cloned()
}

#[test]
fn whole_numbers_from_expressions() {
    let all = "%resource.repeat(item).answer.value";
    let cases = [
        (format!("{all}.weight().sum()"), Some(3)),
        (format!("{all}.ordinal().max()"), Some(2)),
        (format!("{all}.weight().min()"), Some(1)),
        (format!("{all}.ofType(Coding).weight().count()"), Some(2)),
        (format!("{all}.extension('{CORE}itemWeight').value.sum()"), Some(3)),
        ("%resource.repeat(item).where(linkId = 'none').answer.value.weight().sum()".into(), None),
        ("%resource.item.where(linkId = 'n').answer.value * 2 - 1".into(), Some(13)),
        ("%resource.item.where(linkId = 's').answer.value.length()".into(), Some(4)),
        ("iif(%resource.item.where(linkId = 't').answer.value, 5, 6)".into(), Some(5)),
        ("%resource.item.where(linkId = 'n').answer.value div 2".into(), Some(3)),
        ("%resource.item.where(linkId = 'n').answer.value mod 4".into(), Some(3)),
        ("(1 | 2 | 2).count()".into(), Some(2)),
        ("%resource.repeat(item).where(linkId != 'x').answer.count()".into(), Some(6)),
        (
            "%questionnaire.repeat(item).where(linkId = 'a').answerOption.value.weight().sum()"
                .into(),
            Some(3),
        ),
        ("%resource.item.where(linkId = 'n').answer.value.power(2) - 40".into(), Some(9)),
        ("{}".into(), None),
        ("5 / 0".into(), None),
    ];
    for (text, wanted) in cases {
        assert_eq!(gives(&text, "integer"), wanted.map(Answer::Whole), "{text}");
    }
}

#[test]
fn yes_and_no_from_expressions() {
    let of =
        |link_id: &str| format!("%resource.repeat(item).where(linkId = '{link_id}').answer.value");
    let cases = [
        (format!("{}.code = 'c'", of("a")), Some(true)),
        (format!("{}.code in ('a' | 'b')", of("a")), Some(false)),
        (format!("{}.startsWith('Gr')", of("s")), Some(true)),
        (format!("{}.upper() = 'GRÜN'", of("s")), Some(true)),
        (format!("{}.contains('x')", of("s")), Some(false)),
        (format!("{} + 18 years <= today()", of("d")), Some(true)),
        (format!("{} + 27 years > today()", of("d")), Some(true)),
        (format!("{} > @2001-01-01", of("d")), Some(false)),
        (format!("{}.not()", of("t")), Some(false)),
        (format!("{}.exists() and {}.empty()", of("n"), of("none")), Some(true)),
        (format!("{} > 6.5 xor true", of("n")), Some(false)),
        (format!("{} = 1", of("none")), None),
    ];
    for (text, wanted) in cases {
        assert_eq!(gives(&text, "boolean"), wanted.map(Answer::Flag), "{text}");
    }
}
