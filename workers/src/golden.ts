/**
 * `npm run golden [-- --hear]`: writes the golden scorecards of fixtures/calls again; look at the difference.
 * With `--hear` the recordings are heard again first, which takes minutes and needs the model.
 */
import { readFile, writeFile } from 'node:fs/promises';
import type { Transcript } from '@tingjian/core/transcript/transcript.ts';
import { fixtureCalls } from './fixtures/fixture-calls.ts';
import { goldenScorecard } from './fixtures/golden-scorecard.ts';
import { hearWithEngine } from './judge/hear-with-engine.ts';
import { shippedRules } from './judge/shipped-rules.ts';

const rules = await shippedRules();
const hear = process.argv.includes('--hear') ? hearWithEngine('left') : null;
for (const call of await fixtureCalls()) {
  if (hear) await write(call.path('heard.json'), await hear(call.path('recording.wav')));
  const heard = JSON.parse(await readFile(call.path('heard.json'), 'utf8')) as Transcript;
  await write(call.path('golden.exact.json'), goldenScorecard(call.facts, call.exact, rules));
  await write(call.path('golden.heard.json'), goldenScorecard(call.facts, heard, rules));
  console.log(call.id);
}

function write(path: string, value: unknown): Promise<void> {
  return writeFile(path, `${JSON.stringify(value, null, 1)}\n`);
}
