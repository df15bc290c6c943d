/** `hearing-bench.ts [NAME …]`: hears the fixture calls, beside the bare engine, and writes docs/benchmarks/hearing.md. */
import { existsSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { prepareEngine } from '../engine/prepare-engine.ts';
import { hearingReport } from './hearing/hearing-report.ts';
import { type Measured, measureCall } from './hearing/measure-call.ts';
import { measureNonSpeech } from './hearing/measure-non-speech.ts';

const ROOT = join(import.meta.dirname, '../../..');
const CALLS = join(ROOT, 'fixtures/calls');
const REPORT = join(ROOT, 'docs/benchmarks/hearing.md');

const prepared = await prepareEngine({ env: process.env });
if (prepared.state !== 'ready') {
  console.error(prepared.sentence);
  process.exit(1);
}
const wanted = process.argv.slice(2);
const threads = availableParallelism();
const calls: Measured[] = [];
for (const call of (await readdir(CALLS)).sort()) {
  if (!existsSync(join(CALLS, call, 'recording.wav')) || (wanted.length > 0 && !wanted.includes(call)))
    continue;
  const measured = await measureCall(join(CALLS, call), prepared.engine, threads, true);
  console.error(
    `${call}: ${Math.round(measured.ours.ms / 1000)} s / ${Math.round(measured.plain!.ms / 1000)} s`,
  );
  calls.push(measured);
}
const report = hearingReport(calls, await measureNonSpeech(prepared.engine, threads), {
  ...prepared.engine,
  threads,
});
console.log(report);
await mkdir(dirname(REPORT), { recursive: true });
await writeFile(REPORT, report);
