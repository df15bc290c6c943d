import { createReadStream } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { readCallMetadata } from '@tingjian/core/calls/call-metadata.ts';
import { Refusal } from '@tingjian/core/refusal.ts';
import { z } from 'zod';
import { type Intake, takeInCall } from '../intake/take-in-call.ts';
import { receiveBytes } from '../recordings/receive-bytes.ts';
import { beginDemo } from '../writes/begin-demo.ts';
import { endDemo } from '../writes/end-demo.ts';
import { addDemoPeople } from './add-demo-people.ts';

const FIXTURES = fileURLToPath(new URL('../../../fixtures/calls/', import.meta.url));
const HOUR_MS = 3600_000;

const dialogue = z.object({
  direction: z.string().nullish(),
  releasedBy: z.string().nullish(),
  agentNumber: z.string(),
  businessType: z.string().nullish(),
  ticket: z.string().nullish(),
  queue: z.string().nullish(),
});

/** Puts the demo agents and calls into an empty database. Run twice, or after it was cut short, it does no harm. */
export async function loadDemo(
  intake: Intake,
  { incomingFolder, fixturesFolder = FIXTURES }: { incomingFolder: string; fixturesFolder?: string },
): Promise<number> {
  if (!(await beginDemo(intake.writing))) return 0;
  await addDemoPeople(intake.writing);
  const names = (await readdir(fixturesFolder)).sort();
  let loaded = 0;
  for (const [at, name] of names.entries()) {
    const now = intake.writing.clock.now();
    const read = await readFile(`${fixturesFolder}/${name}/dialogue.json`, 'utf8').catch(() => null);
    if (read === null) continue;
    const given = dialogue.parse(JSON.parse(read));
    const startedAt = new Date(now.getTime() - (names.length - at) * HOUR_MS).toISOString();
    const metadata = readCallMetadata({ ...given, startedAt }, now);
    const bytes = createReadStream(`${fixturesFolder}/${name}/recording.wav`);
    const received = await receiveBytes(bytes, { folder: incomingFolder, limitBytes: 2 ** 30 });
    await takeInCall(intake, received, { metadata, fileName: `${name}.wav`, isDemo: true }).catch(
      unlessKnown,
    );
    loaded += 1;
  }
  await endDemo(intake.writing);
  return loaded;
}

function unlessKnown(error: unknown): void {
  if (error instanceof Refusal && (error.code === 'already-here' || error.code === 'duplicate-agent')) return;
  throw error;
}
