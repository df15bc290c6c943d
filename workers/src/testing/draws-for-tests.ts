import { openTrail } from '@tingjian/db/audit/open-trail.ts';
import { connect } from '@tingjian/db/connect.ts';
import { addJudgedCalls } from '@tingjian/db/testing/judged-calls.ts';
import { drawSamples } from '../jobs/draw-samples.ts';
import { noJobs } from '../judging/no-jobs.ts';
import { installation } from '../judging/on-database.ts';

// A month far from today, with calls of two agents, of which the first two weeks are drawn. For tests in a browser.
const { databaseUrl, secretPlace } = installation();
const { db, close } = connect(databaseUrl, { max: 2 });
const clock = { at: new Date(), now: () => clock.at };
const writing = { db, jobs: noJobs, clock, actor: 'worker', trail: openTrail(secretPlace) };
const two = (number: number) => String(number).padStart(2, '0');

async function runOn(day: string): Promise<void> {
  clock.at = new Date(`${day}T01:30:00+08:00`);
  await drawSamples(writing, new AbortController().signal);
}

await runOn('2031-03-01');
for (const agent of ['8006', '8007']) {
  const days = Array.from({ length: 13 }, (_, i) => i + 3);
  const at = days.flatMap((day) => [9, 11, 14, 19].map((hour) => `2031-03-${two(day)} ${two(hour)}:20`));
  await addJudgedCalls(
    db,
    at.map((begun, nth) => ({ agent, at: begun, missed: nth % 3 ? [] : ['P05'] })),
  );
}
await runOn('2031-03-10');
await runOn('2031-03-17');
writing.trail.flush();
await close();
