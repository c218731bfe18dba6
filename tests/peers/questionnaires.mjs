// Takes the Questionnaires out of a package that carries them as TypeScript or JSON, and writes
// each as a file of JSON: node questionnaires.mjs FROM TO
import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [from, to] = process.argv.slice(2);
mkdirSync(to, { recursive: true });

function* files(dir) {
  for (const name of readdirSync(dir).sort()) {
    const path = join(dir, name);
    if (statSync(path).isDirectory()) yield* files(path);
    else yield path;
  }
}

// The files are plain data: without their imports and types they are JavaScript.
function exportsOf(text) {
  const plain = text
    .replace(/^import .*$/gm, '')
    .replace(/^export const (\w+)(?:: \w+)? =/gm, 'out.$1 =')
    .replace(/^const (\w+): \w+ =/gm, 'const $1 =');
  const out = {};
  new Function('out', plain)(out);
  return out;
}

let written = 0;
for (const path of files(from)) {
  const found = {};
  try {
    if (path.endsWith('.json')) found.json = JSON.parse(readFileSync(path, 'utf8'));
    if (path.endsWith('.ts')) Object.assign(found, exportsOf(readFileSync(path, 'utf8')));
  } catch (error) {
    console.error(`${path}: ${error.message}`);
    continue;
  }
  const base = path.slice(from.length).replace(/\.\w+$/, '').replace(/\W+/g, '-').slice(1);
  for (const [name, resource] of Object.entries(found)) {
    if (resource?.resourceType !== 'Questionnaire') continue;
    writeFileSync(join(to, `${base}-${name}.json`), JSON.stringify(resource));
    written += 1;
  }
}
console.log(written);
