import { createReadStream } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chinaHour, chinaMonth, chinaMonthSpan } from '@tingjian/core/calendar/china-day.ts';
import { readCallMetadata } from '@tingjian/core/calls/call-metadata.ts';
import { Refusal } from '@tingjian/core/refusal.ts';
import { z } from 'zod';
import { type Intake, takeInCall } from '../intake/take-in-call.ts';
import { receiveBytes } from '../recordings/receive-bytes.ts';

const FIXTURES = fileURLToPath(new URL('../../../fixtures/calls/', import.meta.url));
const APART_MS = 40 * 60_000;
const [OPENS, CLOSES] = [8, 20];

const dialogue = z.object({
  direction: z.string().nullish(),
  releasedBy: z.string().nullish(),
  agentNumber: z.string(),
  businessType: z.string().nullish(),
  ticket: z.string().nullish(),
});

/** The demo recordings, in the last office hours up to now, or closer together so that all lie in the running month. */
export async function addDemoRecordings(
  intake: Intake,
  { incomingFolder, now }: { incomingFolder: string; now: Date },
): Promise<void> {
  const names = (await readdir(FIXTURES)).sort();
  const moments = momentsUpTo(now, names.length);
  for (const [at, name] of names.entries()) {
    const read = await readFile(`${FIXTURES}/${name}/dialogue.json`, 'utf8').catch(() => null);
    if (read === null) continue;
    const given = dialogue.parse(JSON.parse(read));
    const startedAt = moments[at]!.toISOString();
    const metadata = readCallMetadata({ ...given, startedAt }, now);
    const bytes = createReadStream(`${FIXTURES}/${name}/recording.wav`);
    const received = await receiveBytes(bytes, { folder: incomingFolder, limitBytes: 2 ** 30 });
    await takeInCall(intake, received, { metadata, fileName: `${name}.wav`, isDemo: true }).catch(
      unlessKnown,
    );
  }
}

/** So many moments, the earliest first. */
function momentsUpTo(now: Date, count: number): Date[] {
  const begins = chinaMonthSpan(chinaMonth(now)).from.getTime();
  const found: Date[] = [];
  for (let at = now.getTime() - APART_MS; at >= begins && found.length < count; at -= APART_MS) {
    const hour = chinaHour(new Date(at));
    if (hour >= OPENS && hour < CLOSES) found.unshift(new Date(at));
  }
  if (found.length === count) return found;
  const apart = Math.floor((now.getTime() - begins) / (count + 1));
  return Array.from({ length: count }, (_, nth) => new Date(begins + (nth + 1) * apart));
}

function unlessKnown(error: unknown): void {
  if (error instanceof Refusal && error.code === 'already-here') return;
  throw error;
}
