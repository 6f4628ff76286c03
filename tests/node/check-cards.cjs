// Checks Adaptive Cards as Teams would: against the schema of Microsoft's own card types, and by parsing and rendering them with Microsoft's renderer.
// Reads a file with an array of cards; prints an array of { problems, text }, in the same order.
const fs = require('node:fs');
const path = require('node:path');
const { JSDOM } = require('jsdom');
const Ajv = require('ajv');
const { createGenerator } = require('ts-json-schema-generator');
const markdown = require('markdown-it')({ html: false });

const dom = new JSDOM('<!doctype html><body></body>');
for (const name of ['window', 'document', 'Node', ...Object.getOwnPropertyNames(dom.window).filter(name => /^HTML\w*Element$/.test(name))]) {
  globalThis[name] = name === 'window' ? dom.window : dom.window[name];
}
const renderer = require('adaptivecards/dist/adaptivecards.js');
renderer.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdown.render(text);
  result.didProcess = true;
};

// The renderer keeps its place in this expression from card to card, inner ones included, and so refuses every other „lang“.
const lang = renderer.AdaptiveCard.langProperty;
lang.regEx = new RegExp(lang.regEx.source, lang.regEx.flags.replace('g', ''));

// The types are the only published description of the card set; a schema of them takes seconds to make, so it is kept beside the packages.
function schema() {
  const kept = path.join(__dirname, 'card-schema.json');
  if (!fs.existsSync(kept)) {
    const types = path.join(__dirname, `cards-${process.pid}.d.ts`);
    const source = fs.readFileSync(path.join(path.dirname(require.resolve('@microsoft/teams.cards')), 'core.d.ts'), 'utf8');
    fs.writeFileSync(types, source.split('\n').filter(line => !line.startsWith('export { type Action')).join('\n').replace(/^(type|interface|declare class|declare function) /gm, 'export $1 '));
    const made = createGenerator({ path: types, type: 'IAdaptiveCard', skipTypeCheck: true }).createSchema('IAdaptiveCard');
    fs.writeFileSync(`${kept}.${process.pid}`, JSON.stringify(made));
    fs.renameSync(`${kept}.${process.pid}`, kept);
    fs.unlinkSync(types);
  }
  return JSON.parse(fs.readFileSync(kept, 'utf8'));
}

const validate = new Ajv({ strict: false, allErrors: true }).compile(schema());

// A union reports the errors of all its alternatives; those of an alternative for another type of element say nothing.
function schemaProblems(card) {
  if (validate(card)) {
    return [];
  }
  const alternative = error => `${error.schemaPath.split('/').slice(0, 3).join('/')} at ${error.instancePath.replace(/\/(type|version)$/, '')}`;
  const others = new Set(validate.errors.filter(error => error.keyword === 'const' && error.instancePath.endsWith('/type')).map(alternative));
  const telling = validate.errors.filter(error => error.keyword !== 'anyOf' && !others.has(alternative(error)));
  return (telling.length > 0 ? telling : validate.errors).map(error => `schema: ${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`).slice(0, 5);
}

function rendererProblems(card) {
  const context = new renderer.SerializationContext();
  const parsed = new renderer.AdaptiveCard();
  parsed.parse(card, context);
  const problems = [];
  for (let index = 0; index < context.eventCount; index++) {
    problems.push(`parser: ${context.getEventAt(index).message}`);
  }
  problems.push(...parsed.validateProperties().validationEvents.map(event => `renderer: ${event.message}`));
  const rendered = parsed.render();
  return { problems, text: rendered?.textContent ?? '' };
}

const cards = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'));
console.log(JSON.stringify(cards.map(card => {
  const { problems, text } = rendererProblems(card);
  return { problems: [...schemaProblems(card), ...problems], text };
})));
