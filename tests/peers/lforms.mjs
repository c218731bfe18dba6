// Asks the LHC-Forms engine (npm lforms, in a made-up browser) what it makes of questionnaires and
// answers: node lforms.mjs MODULES CASES. A case is { questionnaire, given }; for each, one line of
// JSON: which items are there, and the answers that count, with those it worked out itself.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [modules, cases] = process.argv.slice(2);
const require = createRequire(join(modules, 'node_modules', 'x.js'));
const { JSDOM } = require('jsdom');
const page = new JSDOM('<!doctype html><html><body></body></html>', {
  runScripts: 'outside-only', pretendToBeVisual: true, url: 'http://localhost/',
});
const browser = page.window;
Object.assign(browser, {
  matchMedia: () => ({ matches: false, addListener() {}, removeListener() {} }),
  structuredClone, TextEncoder, TextDecoder,
  fetch: () => Promise.reject(new Error('there is no network')),
});
browser.console = { ...console, log() {}, warn() {}, error() {} };
// Its screen part cannot start here, and says so; the engine can.
process.on('uncaughtException', () => {});
process.on('unhandledRejection', () => {});
const home = join(modules, 'node_modules/lforms/dist/lforms');
for (const file of ['webcomponent/runtime', 'webcomponent/polyfills', 'webcomponent/main',
  'fhir/R4/lformsFHIR.min']) {
  browser.eval(readFileSync(join(home, `${file}.js`), 'utf8'));
}
const { Util, LFormsData } = browser.LForms;

function values(items, into) {
  for (const item of items ?? []) {
    const all = (item.answer ?? []).map((answer) => {
      const { item: inside, ...value } = answer;
      values(inside, into);
      return value;
    });
    if (all.length) into[item.linkId] = all;
    values(item.item, into);
  }
  return into;
}

async function ask({ questionnaire, given }) {
  let form = Util.convertFHIRQuestionnaireToLForms(questionnaire, 'R4');
  if (given.item) form = Util.mergeFHIRDataIntoLForms('QuestionnaireResponse', given, form, 'R4');
  // Answers just given, not a form saved earlier: it would keep what was worked out then.
  form.hasSavedData = false;
  const data = new LFormsData(form);
  await data.loadFHIRResources(false);
  await data._expressionProcessor.runCalculations(true);
  const hidden = (item) => item && (item._skipLogicStatus === 'target-disabled'
    || item._enableWhenExpVal === false || hidden(item._parentItem));
  const there = data.itemList
    .filter((item) => item.dataType !== 'TITLE' && !hidden(item)).map((item) => item.linkId);
  const response = Util.getFormFHIRData('QuestionnaireResponse', 'R4', data);
  return { there, answers: values(response.item, {}) };
}

for (const one of JSON.parse(readFileSync(cases, 'utf8'))) {
  let line;
  try {
    line = await ask(one);
  } catch (error) {
    line = { failed: String(error?.message ?? error) };
  }
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
process.exit(0);
