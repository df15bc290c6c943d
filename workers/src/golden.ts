/**
 * `npm run golden [-- --hear] [-- --only-hear NAME …]`: writes the golden scorecards of fixtures/calls again; look at
 * the difference. With `--hear` the recordings are heard again first, which takes minutes and needs the model; with
 * `--only-hear` nothing is judged after that. With names, only those calls.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Transcript } from '@tingjian/core/transcript/transcript.ts';
import { fixtureCalls } from './fixtures/fixture-calls.ts';
import { goldenScorecard } from './fixtures/golden-scorecard.ts';
import { hearWithEngine } from './judge/hear-with-engine.ts';
import { shippedRules } from './judge/shipped-rules.ts';

const flag = { type: 'boolean', default: false } as const;
const { values, positionals } = parseArgs({
  options: { hear: flag, 'only-hear': flag },
  allowPositionals: true,
});
const all = await fixtureCalls();
const calls = all.filter(({ id }) => positionals.length === 0 || positionals.includes(id));

if (values.hear || values['only-hear']) {
  const hear = hearWithEngine('left');
  for (const call of calls) {
    console.log(`${call.id}: heard.json`);
    await write(call.path('heard.json'), await hear(call.path('recording.wav')));
  }
}
if (!values['only-hear']) {
  const rules = await shippedRules();
  for (const call of calls) {
    const heard = JSON.parse(await readFile(call.path('heard.json'), 'utf8')) as Transcript;
    await write(call.path('golden.exact.json'), goldenScorecard(call.facts, call.exact, rules));
    await write(call.path('golden.heard.json'), goldenScorecard(call.facts, heard, rules));
    console.log(call.id);
  }
}

function write(path: string, value: unknown): Promise<void> {
  return writeFile(path, `${JSON.stringify(value, null, 1)}\n`);
}
