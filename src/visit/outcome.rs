//! What a visit adds up to: results, findings, level, and the record that is kept and sent.
//! It must not make a clinical rule of its own: it asks care, and writes down what care said.

use crate::chart::Save;
use crate::event::{Effect, Now};
use crate::visit::{Place, Visit};
use wayside_care::bmi;
use wayside_care::bp_class;
use wayside_care::disposition::{self, BpContext};
use wayside_care::finding::{Finding, Findings, Inputs};
use wayside_care::level::Level;
use wayside_care::plausible::{self, Verdict};
use wayside_care::reading::Measured;
use wayside_care::record::{Answer, Discard, PressureResult, Record, Results, RuleSet, StepEnd};
use wayside_care::red_flags::RedFlag;
use wayside_care::rules;
use wayside_care::session::Status;
use wayside_care::units::{Pressure, Rate};

impl Visit {
    /// All measurements are over, and nothing found cannot wait: show and save.
    pub(crate) fn finish(&mut self, now: Now, out: &mut Vec<Effect>) {
        self.stop(out);
        self.go(now, Place::Results);
        self.save(now, out);
    }

    /// Whether the answer to the symptom question could change how urgent this is.
    pub(crate) fn symptom_matters(&self) -> bool {
        let with =
            |symptom| self.pressure_level(Some(symptom)).max(self.pulse_level(Some(symptom)));
        with(true) != with(false)
    }

    fn context(&self, symptom: Option<bool>) -> BpContext {
        BpContext {
            symptom,
            pregnant: self.chart.may_be_pregnant(),
            severe_seen: Some(self.chart.cuffing.severe_seen),
        }
    }

    /// The blood pressure that speaks: the result, or else the worst reading that must not be lost
    /// though no result was reached. What the person discarded was theirs and is not lost; what
    /// came out of a memory, or the device itself doubts, was never a reading.
    fn speaking_pressure(&self) -> Option<(Pressure, Pressure)> {
        if let Status::Complete { systolic, diastolic } = self.session().status() {
            return Some((systolic, diastolic));
        }
        let own = self.chart.readings.iter().filter(|taken| {
            matches!(taken.discarded, None | Some(Discard::ByPerson | Discard::RestTooShort))
        });
        let pressures = own.filter_map(|taken| match &taken.reading.measured {
            Measured::BloodPressure(bp) => Some((bp.systolic, bp.diastolic)),
            _ => None,
        });
        let urgent = pressures.map(|(sys, dia)| (self.level_alone(sys, dia), sys, dia));
        let worst = urgent.filter(|(level, ..)| *level >= Level::Urgent).max();
        worst.map(|(_, systolic, diastolic)| (systolic, diastolic))
    }

    fn pressure_level(&self, symptom: Option<bool>) -> Option<Level> {
        let (systolic, diastolic) = self.speaking_pressure()?;
        Some(disposition::disp_bp(Some(systolic), Some(diastolic), self.context(symptom)))
    }

    /// The pulse that speaks: the finger sensor's, else the last one the cuff found.
    pub(crate) fn speaking_pulse(&self) -> Option<Rate> {
        let finger = self.chart.oxygen.result.and(self.chart.oxygen.pulse);
        let counted = self.chart.readings.iter().filter(|taken| taken.discarded.is_none());
        let mut cuff = counted.filter_map(|taken| match &taken.reading.measured {
            Measured::BloodPressure(bp) => bp.pulse,
            _ => None,
        });
        let possible = |pulse: &Rate| plausible::heart_rate(*pulse) != Verdict::Reject;
        finger.filter(possible).or_else(|| cuff.rfind(possible))
    }

    fn pulse_level(&self, symptom: Option<bool>) -> Option<Level> {
        self.speaking_pulse().map(|pulse| disposition::disp_hr(Some(pulse), symptom))
    }

    /// What the rules find in everything known so far.
    pub(crate) fn findings(&self) -> Findings {
        let mut found = Findings::none();
        let flags: Vec<&str> = self.chart.answers.raised().map(RedFlag::code).collect();
        let raised = Inputs::of("raised", flags.join(" "));
        found.add(Finding::new(&rules::DISP_RF, raised, self.chart.answers.level()));
        if let Some(why) = self.chart.alarm {
            found.add(Finding::new(&rules::DISP_RF, Inputs::of("alarm", why), Level::Emergency));
        }
        self.find_forms(&mut found);
        self.find_pressure(&mut found);
        self.find_pulse_and_oxygen(&mut found);
        self.find_missing(&mut found);
        found
    }

    /// What questionnaires found: an answer that acts at once, or a score that asks for something.
    fn find_forms(&self, found: &mut Findings) {
        for seen in &self.chart.forms.seen {
            let inputs = Inputs::of("form", &seen.form)
                .and("rule", &seen.rule)
                .and("seen", &seen.value)
                .and("source", &seen.source);
            found.add(Finding::new(&rules::FORM, inputs, seen.level));
        }
    }

    fn find_pressure(&self, found: &mut Findings) {
        let symptom = self.chart.symptom.map(Answer::raises);
        if let Some((systolic, diastolic)) = self.speaking_pressure() {
            let context = self.context(symptom);
            let inputs = Inputs::of("systolic", systolic)
                .and("diastolic", diastolic)
                .and("symptom", answered(self.chart.symptom))
                .and("pregnant", answered(self.chart.pregnant))
                .and("severe_seen", self.chart.cuffing.severe_seen);
            let level = disposition::disp_bp(Some(systolic), Some(diastolic), context);
            found.add(Finding::new(&rules::DISP_BP, inputs, level));
        }
        if self.session().irregular() {
            // A pulse check within weeks; never the name of an illness (clinical.md 1.2).
            let inputs = Inputs::of("irregular", true);
            found.add(Finding::new(&rules::IRREGULAR_PULSE, inputs, Level::Routine));
        }
    }

    fn find_pulse_and_oxygen(&self, found: &mut Findings) {
        if let Some(spo2) = self.chart.oxygen.result {
            let level = disposition::disp_spo2(Some(spo2), false);
            found.add(Finding::new(&rules::DISP_SPO2, Inputs::of("spo2", spo2), level));
        }
        if let Some(pulse) = self.speaking_pulse() {
            let said = answered(self.chart.symptom);
            let inputs = Inputs::of("pulse", pulse).and("symptom", said);
            let level = disposition::disp_hr(Some(pulse), self.chart.symptom.map(Answer::raises));
            found.add(Finding::new(&rules::DISP_HR, inputs, level));
        }
    }

    /// A measurement that was wanted and failed, was never reached, or nothing measured at all, may
    /// not reassure (hazard 16).
    fn find_missing(&self, found: &mut Findings) {
        let ended = |kind| self.chart.steps.iter().find(|step| step.kind == kind);
        let missing = self.site.plan.iter().filter(|kind| match ended(**kind).map(|s| s.end) {
            Some(StepEnd::Complete | StepEnd::Skipped) => false,
            Some(StepEnd::Failed | StepEnd::Unsuitable) | None => true,
        });
        for kind in missing {
            let inputs = Inputs::of("missing", kind.name());
            found.add(Finding::new(&rules::AGGREGATE, inputs, Level::Incomplete));
        }
        if !self.chart.steps.iter().any(|step| step.end == StepEnd::Complete) {
            let inputs = Inputs::of("measured", "nothing");
            found.add(Finding::new(&rules::AGGREGATE, inputs, Level::Incomplete));
        }
    }

    /// The numbers, as shown.
    pub(crate) fn results(&self) -> Results {
        let scale = &self.chart.scale;
        let bmi = scale.weight.zip(scale.height).and_then(|(w, h)| bmi::of(w, h.height));
        Results {
            blood_pressure: self.pressure_result(),
            spo2: self.chart.oxygen.result,
            pulse: self.speaking_pulse(),
            weight: scale.weight,
            height: scale.height,
            // No index in pregnancy (clinical.md 1.5), and none that nobody can have (1.6).
            bmi: bmi
                .filter(|_| self.chart.pregnant == Some(Answer::No))
                .filter(|index| plausible::bmi(*index) != Verdict::Reject)
                .map(bmi::Bmi::shown),
        }
    }

    fn pressure_result(&self) -> Option<PressureResult> {
        let session = self.session();
        let Status::Complete { systolic, diastolic } = session.status() else { return None };
        let counted = &self.chart.cuffing.counted;
        let position = |n: &usize| counted.get(*n).map(|(position, _)| *position);
        let class = bp_class::classify(self.site.guideline, systolic, diastolic);
        Some(PressureResult {
            systolic,
            diastolic,
            protocol: self.site.bp_profile.name().to_owned(),
            from: session.made_from().iter().filter_map(position).collect(),
            irregular: session.irregular(),
            severe_seen: self.chart.cuffing.severe_seen,
            class: class.name.to_owned(),
            guideline: class.scheme.id.to_owned(),
        })
    }

    /// Asks for the record to be saved, once a visit, and only if the person agreed to it.
    pub(crate) fn save(&mut self, now: Now, out: &mut Vec<Effect>) {
        if !self.chart.wants_record() || self.chart.save != Save::NotYet {
            return;
        }
        self.chart.save = Save::Waiting;
        out.push(Effect::Save(Box::new(self.record(now))));
    }

    /// The visit as it is kept and sent.
    #[must_use]
    pub fn record(&self, now: Now) -> Record {
        let chart = &self.chart;
        let findings = self.findings();
        let answer =
            |flag: RedFlag| chart.answers.get(flag).map(|answer| (flag.code().to_owned(), answer));
        Record {
            visit: chart.id,
            language: self.tag().to_owned(),
            began: chart.wall(chart.began.map_or(now.tick, |(tick, _)| tick)),
            ended: chart.wall(now.tick),
            person: chart.person.clone(),
            patient: chart.asking.key().cloned(),
            consent: chart.consent,
            answers: RedFlag::ALL.into_iter().filter_map(answer).collect(),
            pregnant: chart.pregnant,
            symptom: chart.symptom,
            readings: chart.readings.clone(),
            steps: chart.steps.clone(),
            results: self.results(),
            grades: self.gradings(),
            rest: chart.cuffing.rest,
            findings: findings.iter().map(Into::into).collect(),
            level: findings.level(),
            rules: rules::all().map(RuleSet::from).collect(),
            forms: self.filled_forms(),
        }
    }
}

fn answered(answer: Option<Answer>) -> &'static str {
    match answer {
        Some(Answer::Yes) => "yes",
        Some(Answer::No) => "no",
        Some(Answer::Unsure) => "unsure",
        None => "unknown",
    }
}
