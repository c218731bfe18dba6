//! What a form's FHIRPath may say, and the same said so that the library answers it rightly.
//! It must not evaluate anything: parsing and evaluating are the library's.
//!
//! The library (rh-fhirpath 0.3) lacks `sum()` and the functions SDC adds, reads decimals as binary
//! fractions, and answers `today()` from its own clock. All of that can be said in other words that
//! it answers rightly: `x.sum()` is an `aggregate`, `weight()` is a member put beside the code, a
//! decimal stands in the response as text and is converted by `toDecimal()`, today is a constant.
//! What can not be said rightly is refused here, when the form is loaded.

use crate::unsupported::Why;
use rh_fhirpath::ast::{
    AdditiveOperator, EqualityOperator, InequalityOperator, MultiplicativeOperator, OrOperator,
};
use rh_fhirpath::{Expression, Invocation, Literal, Term};

/// The name today goes by in the constants of an evaluation. No variable can be called so.
pub(crate) const TODAY: &str = "wayside today";

/// The member that holds the score of an option in what expressions read. No FHIR element can be
/// called so.
pub(crate) const WEIGHT: &str = "wayside weight";

/// Where an option's score stands (SDC), newest name first.
pub(crate) const WEIGHTS: [&str; 3] = [
    "http://hl7.org/fhir/StructureDefinition/itemWeight",
    "http://hl7.org/fhir/StructureDefinition/ordinalValue",
    "http://hl7.org/fhir/StructureDefinition/questionnaire-ordinalValue",
];

/// Functions the library answers as the specification says, and that need nothing but their input.
const DONE: &str = "abs all allFalse allTrue anyFalse anyTrue aggregate ceiling combine count \
    distinct empty exclude exists first floor hasValue iif intersect isDistinct join last not \
    repeat round select single skip sqrt subsetOf supersetOf tail take toBoolean toDate toDecimal \
    toInteger toString truncate union where";

/// Functions of text: the library knows them for its own strings, not for those of a response.
const OF_TEXT: &str = "startsWith endsWith contains upper lower length substring indexOf replace \
    trim matches";

/// Deepest expression taken.
const DEEPEST: usize = 120;

/// What an expression may rely on.
pub(crate) struct Ground<'a> {
    /// Variables in scope.
    pub variables: &'a [String],
    /// Decimals stand as text in the response and the questionnaire.
    pub exact: bool,
}

impl Ground<'_> {
    /// The expression in words the library answers rightly, or why there are none.
    pub(crate) fn rewrite(&self, expression: &Expression, depth: usize) -> Result<Expression, Why> {
        if depth > DEEPEST {
            return Err(Why::TooLarge);
        }
        let again = |one: &Expression| self.rewrite(one, depth + 1).map(Box::new);
        Ok(match expression {
            Expression::Term(term) => return self.term(term, depth),
            Expression::Invocation { left, invocation } => {
                return self.invocation(left, invocation, depth);
            }
            Expression::Indexer { left, index } => {
                Expression::Indexer { left: again(left)?, index: again(index)? }
            }
            Expression::Polarity { operator, operand } => {
                Expression::Polarity { operator: operator.clone(), operand: again(operand)? }
            }
            Expression::Union { left, right } => {
                Expression::Union { left: again(left)?, right: again(right)? }
            }
            Expression::And { left, right } => {
                Expression::And { left: again(left)?, right: again(right)? }
            }
            Expression::Implies { left, right } => {
                Expression::Implies { left: again(left)?, right: again(right)? }
            }
            Expression::Type { .. } => return Err(Why::Construct(expression.to_string())),
            Expression::Multiplicative { left, operator, right } => {
                let operator: MultiplicativeOperator = operator.clone();
                Expression::Multiplicative { left: again(left)?, operator, right: again(right)? }
            }
            Expression::Additive { left, operator, right } => {
                let operator: AdditiveOperator = operator.clone();
                Expression::Additive { left: again(left)?, operator, right: again(right)? }
            }
            Expression::Inequality { left, operator, right } => {
                let operator: InequalityOperator = operator.clone();
                Expression::Inequality { left: again(left)?, operator, right: again(right)? }
            }
            Expression::Equality { left, operator, right } => {
                let operator: EqualityOperator = operator.clone();
                Expression::Equality { left: again(left)?, operator, right: again(right)? }
            }
            Expression::Membership { left, operator, right } => {
                let operator = operator.clone();
                Expression::Membership { left: again(left)?, operator, right: again(right)? }
            }
            Expression::Or { left, operator, right } => {
                let operator: OrOperator = operator.clone();
                Expression::Or { left: again(left)?, operator, right: again(right)? }
            }
        })
    }

    fn term(&self, term: &Term, depth: usize) -> Result<Expression, Why> {
        match term {
            Term::Literal(literal) => known_literal(literal)?,
            Term::ExternalConstant(name) => {
                let given = ["resource", "rootResource", "context", "questionnaire"];
                let known = given.contains(&name.as_str())
                    || self.variables.iter().any(|variable| variable == name);
                if !known {
                    return Err(Why::Variable(name.clone()));
                }
            }
            Term::Parenthesized(inner) => {
                let inner = Box::new(self.rewrite(inner, depth + 1)?);
                return Ok(Expression::Term(Term::Parenthesized(inner)));
            }
            Term::Invocation(Invocation::Function { name, parameters }) => {
                if name == "today" && parameters.is_empty() {
                    return Ok(Expression::Term(Term::ExternalConstant(TODAY.to_owned())));
                }
                if native(name) && !word_in(OF_TEXT, name) {
                    let parameters = self.parameters(name, parameters, depth)?;
                    let function = Invocation::Function { name: name.clone(), parameters };
                    return Ok(Expression::Term(Term::Invocation(function)));
                }
                return self.function(this(), name, parameters, depth);
            }
            Term::Invocation(Invocation::Member(name)) => return Ok(self.member(None, name)),
            Term::Invocation(_) => {}
        }
        Ok(Expression::Term(term.clone()))
    }

    fn invocation(
        &self,
        left: &Expression,
        invocation: &Invocation,
        depth: usize,
    ) -> Result<Expression, Why> {
        match invocation {
            Invocation::Member(name) => {
                let left = self.rewrite(left, depth + 1)?;
                Ok(self.member(Some(left), name))
            }
            Invocation::Function { name, parameters } if name == "ofType" => {
                self.of_type(left, parameters, depth)
            }
            Invocation::Function { name, parameters } => {
                let left = self.rewrite(left, depth + 1)?;
                self.function(left, name, parameters, depth)
            }
            // `$this` and its like stand at the beginning only.
            other => Err(Why::Construct(other.to_string())),
        }
    }

    /// A member. A date under its full name would come as text, a decimal comes as text always.
    fn member(&self, left: Option<Expression>, name: &str) -> Expression {
        let plain = |name: &str| match left.clone() {
            Some(left) => dot(left, Invocation::Member(name.to_owned())),
            None => Expression::Term(Term::Invocation(Invocation::Member(name.to_owned()))),
        };
        match name {
            "valueDate" => call(plain(name), "select", vec![call(this(), "toDate", vec![])]),
            "valueDecimal" if self.exact => {
                call(plain(name), "select", vec![call(this(), "toDecimal", vec![])])
            }
            "value" if self.exact => {
                let own = |name: &str| {
                    Expression::Term(Term::Invocation(Invocation::Member(name.to_owned())))
                };
                let decimal = || own("valueDecimal");
                let there = call(decimal(), "exists", vec![]);
                let number = call(decimal(), "toDecimal", vec![]);
                let choice = function("iif", vec![there, number, own("value")]);
                match left {
                    Some(left) => call(left, "select", vec![choice]),
                    None => choice,
                }
            }
            _ => plain(name),
        }
    }

    /// `value.ofType(T)` is the value under its full name.
    fn of_type(
        &self,
        left: &Expression,
        parameters: &[Expression],
        depth: usize,
    ) -> Result<Expression, Why> {
        let refused = || Why::Construct("ofType".to_owned());
        let [Expression::Term(Term::Invocation(Invocation::Member(kind)))] = parameters else {
            return Err(refused());
        };
        let known = ["Coding", "boolean", "integer", "decimal", "date", "string"];
        let before = match left {
            Expression::Invocation { left, invocation: Invocation::Member(name) }
                if name == "value" =>
            {
                Some(self.rewrite(left, depth + 1)?)
            }
            Expression::Term(Term::Invocation(Invocation::Member(name))) if name == "value" => None,
            _ => return Err(refused()),
        };
        if !known.contains(&kind.as_str()) {
            return Err(refused());
        }
        let (first, rest) = kind.split_at(1);
        Ok(self.member(before, &format!("value{}{rest}", first.to_uppercase())))
    }

    fn function(
        &self,
        left: Expression,
        name: &str,
        parameters: &[Expression],
        depth: usize,
    ) -> Result<Expression, Why> {
        let total = || Expression::Term(Term::Invocation(Invocation::Total));
        let fold = |left, step| {
            let first = call(total(), "empty", vec![]);
            call(left, "aggregate", vec![function("iif", vec![first, this(), step])])
        };
        let plus = || Expression::Additive {
            left: Box::new(total()),
            operator: AdditiveOperator::Add,
            right: Box::new(this()),
        };
        let keep = |operator| {
            let (left, right) = (Box::new(this()), Box::new(total()));
            let better = Expression::Inequality { left, operator, right };
            function("iif", vec![better, this(), total()])
        };
        match (name, parameters) {
            ("weight" | "ordinal", []) => Ok(self.weight(left)),
            ("sum", []) => Ok(fold(left, plus())),
            ("min", []) => Ok(fold(left, keep(InequalityOperator::LessThan))),
            ("max", []) => Ok(fold(left, keep(InequalityOperator::GreaterThan))),
            ("avg", []) => Ok(Expression::Multiplicative {
                left: Box::new(fold(left.clone(), plus())),
                operator: MultiplicativeOperator::Divide,
                right: Box::new(call(left, "count", vec![])),
            }),
            // The library's own gives 0 where the power is out of range.
            ("power", [Expression::Term(Term::Literal(Literal::Integer(times @ 1..=4)))]) => {
                let again = |so_far, _| Expression::Multiplicative {
                    left: Box::new(so_far),
                    operator: MultiplicativeOperator::Multiply,
                    right: Box::new(left.clone()),
                };
                Ok((1..*times).fold(left.clone(), again))
            }
            ("extension", [url]) => {
                let url = self.rewrite(url, depth + 1)?;
                let own = Expression::Term(Term::Invocation(Invocation::Member("url".to_owned())));
                let extension = dot(left, Invocation::Member("extension".to_owned()));
                Ok(call(extension, "where", vec![equal(own, url)]))
            }
            _ if native(name) => {
                let parameters = self.parameters(name, parameters, depth)?;
                let left = if word_in(OF_TEXT, name) {
                    call(left, "select", vec![as_text()])
                } else {
                    left
                };
                Ok(call(left, name, parameters))
            }
            _ => Err(Why::Function(name.to_owned())),
        }
    }

    /// The score of what was chosen, wherever the form wrote it.
    fn weight(&self, left: Expression) -> Expression {
        let weight = dot(left, Invocation::Member(WEIGHT.to_owned()));
        if self.exact {
            return call(weight, "select", vec![call(this(), "toDecimal", vec![])]);
        }
        weight
    }

    fn parameters(
        &self,
        name: &str,
        parameters: &[Expression],
        depth: usize,
    ) -> Result<Vec<Expression>, Why> {
        // Anything but a path could make ever new values, and never end.
        if name == "repeat" && !parameters.iter().all(is_path) {
            return Err(Why::Construct("repeat() of anything but a path".to_owned()));
        }
        parameters.iter().map(|one| self.rewrite(one, depth + 1)).collect()
    }
}

fn native(name: &str) -> bool {
    word_in(DONE, name) || word_in(OF_TEXT, name)
}

fn word_in(list: &str, name: &str) -> bool {
    list.split_ascii_whitespace().any(|word| word == name)
}

fn is_path(expression: &Expression) -> bool {
    match expression {
        Expression::Term(Term::Invocation(Invocation::Member(_))) => true,
        Expression::Term(Term::Parenthesized(inner)) => is_path(inner),
        Expression::Invocation { left, invocation: Invocation::Member(_) } => is_path(left),
        Expression::Union { left, right } => is_path(left) && is_path(right),
        _ => false,
    }
}

/// A moment is compared by the zone of whoever compares; a unit is converted through a binary
/// fraction. A length of time is neither.
fn known_literal(literal: &Literal) -> Result<(), Why> {
    let of_time = ["year", "month", "week", "day"];
    let fine = match literal {
        Literal::DateTime(_) | Literal::Time(_) => false,
        Literal::Quantity { unit, .. } => unit
            .as_deref()
            .is_some_and(|unit| of_time.contains(&unit.strip_suffix('s').unwrap_or(unit))),
        _ => true,
    };
    if fine { Ok(()) } else { Err(Why::Construct(literal.to_string())) }
}

fn this() -> Expression {
    Expression::Term(Term::Invocation(Invocation::This))
}

/// `$this & ''`: a text of the library's own.
fn as_text() -> Expression {
    Expression::Additive {
        left: Box::new(this()),
        operator: AdditiveOperator::Concatenate,
        right: Box::new(Expression::Term(Term::Literal(Literal::String(String::new())))),
    }
}

fn function(name: &str, parameters: Vec<Expression>) -> Expression {
    let function = Invocation::Function { name: name.to_owned(), parameters };
    Expression::Term(Term::Invocation(function))
}

fn dot(left: Expression, invocation: Invocation) -> Expression {
    Expression::Invocation { left: Box::new(left), invocation }
}

fn call(left: Expression, name: &str, parameters: Vec<Expression>) -> Expression {
    dot(left, Invocation::Function { name: name.to_owned(), parameters })
}

fn equal(left: Expression, right: Expression) -> Expression {
    Expression::Equality {
        left: Box::new(left),
        operator: EqualityOperator::Equal,
        right: Box::new(right),
    }
}
