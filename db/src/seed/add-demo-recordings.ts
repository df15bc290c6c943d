import { createReadStream } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chinaMonth, chinaMonthSpan } from '@tingjian/core/calendar/china-day.ts';
import { readCallMetadata } from '@tingjian/core/calls/call-metadata.ts';
import { Refusal } from '@tingjian/core/refusal.ts';
import { z } from 'zod';
import { type Intake, takeInCall } from '../intake/take-in-call.ts';
import { receiveBytes } from '../recordings/receive-bytes.ts';

const FIXTURES = fileURLToPath(new URL('../../../fixtures/calls/', import.meta.url));
const HOUR_MS = 3600_000;

const dialogue = z.object({
  direction: z.string().nullish(),
  releasedBy: z.string().nullish(),
  agentNumber: z.string(),
  businessType: z.string().nullish(),
  ticket: z.string().nullish(),
});

/** The demo recordings, one an hour up to now, or closer together so that all lie in the running month. */
export async function addDemoRecordings(
  intake: Intake,
  { incomingFolder, now }: { incomingFolder: string; now: Date },
): Promise<void> {
  const names = (await readdir(FIXTURES)).sort();
  const begins = chinaMonthSpan(chinaMonth(now)).from.getTime();
  const apartMs = Math.min(HOUR_MS, Math.floor((now.getTime() - begins) / (names.length + 1)));
  for (const [at, name] of names.entries()) {
    const read = await readFile(`${FIXTURES}/${name}/dialogue.json`, 'utf8').catch(() => null);
    if (read === null) continue;
    const given = dialogue.parse(JSON.parse(read));
    const startedAt = new Date(now.getTime() - (names.length - at) * apartMs).toISOString();
    const metadata = readCallMetadata({ ...given, startedAt }, now);
    const bytes = createReadStream(`${FIXTURES}/${name}/recording.wav`);
    const received = await receiveBytes(bytes, { folder: incomingFolder, limitBytes: 2 ** 30 });
    await takeInCall(intake, received, { metadata, fileName: `${name}.wav`, isDemo: true }).catch(
      unlessKnown,
    );
  }
}

function unlessKnown(error: unknown): void {
  if (error instanceof Refusal && error.code === 'already-here') return;
  throw error;
}
