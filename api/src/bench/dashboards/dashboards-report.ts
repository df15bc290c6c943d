import { availableParallelism, loadavg } from 'node:os';
import { dayAfter } from '@tingjian/core/calendar/china-day.ts';
import { median } from '@tingjian/core/median.ts';
import { seededRandom } from '@tingjian/core/testing/seeded-random.ts';
import { differingDays } from '@tingjian/db/reads/sums/differing-days.ts';
import { sumDirtyDays } from '@tingjian/db/writes/sums/sum-dirty-days.ts';
import type { Asked as Asking } from '../../testing/open-door.ts';
import { openDoor } from '../../testing/open-door.ts';
import { DAYS, FIRST_DAY, fillCentre, TEAMS, teamId } from './fill-centre.ts';
import { markingCost } from './marking-cost.ts';
import { type Asked, askRaw, RAW_QUESTIONS } from './raw-questions.ts';

const LAST_DAY = dayAfter(FIRST_DAY, DAYS - 1);
const RAW_ASKINGS = 3;

/** Question → its address, and the number of the answer that the raw rows must come to as well. */
const QUESTIONS: Record<string, { path: string; check(answer: Answer): number }> = {
  trend: { path: 'trend?by=day', check: ({ total }) => (total.mean.value ?? 0) * total.mean.n },
  distribution: { path: 'distribution?', check: ({ calls }) => calls },
  lost: { path: 'lost?', check: ({ points }) => points },
  'heat by team': { path: 'heat?rows=teams', check: sumOfCells },
  'heat by person': { path: 'heat?rows=people', check: sumOfCells },
  coverage: { path: 'coverage?', check: ({ total }) => total.calls },
  satisfaction: { path: 'satisfaction?', check: ({ total }) => total.rated.hits },
  service: { path: 'service?', check: ({ total }) => total.offered },
  complaints: { path: 'complaints?', check: () => 0 },
  inspectors: { path: 'inspectors?', check: () => 0 },
};
// biome-ignore lint/suspicious/noExplicitAny: answers of ten shapes, one number of each
type Answer = any;

function sumOfCells({ cells }: Answer): number {
  return cells.reduce((sum: number, { missed }: Answer) => sum + missed.hits, 0);
}

export async function dashboardsReport(calls: number, askings: number): Promise<string> {
  const door = await openDoor();
  const { client, db, writing } = door.fresh;
  try {
    writing.clock.at = new Date(`${LAST_DAY}T10:00:00Z`);
    const filling = await timed(() => fillCentre(client, calls));
    const marked = await client.unsafe(`insert into dirty_days (person_number, day)
      select distinct agent_number, (started_at at time zone 'Asia/Shanghai')::date from calls
      union select distinct coalesce(person_number, ''), day from facts`);
    const rebuilding = await timed(async () => {
      while ((await sumDirtyDays(db)) > 0);
    });
    for (const table of SUMS) await client.unsafe(`vacuum (analyze) ${table}`);
    const lines: string[] = [];
    const random = seededRandom(6);
    let differing = 0;
    for (const [question, { path, check }] of Object.entries(QUESTIONS)) {
      const filters = Array.from({ length: askings }, () => someFilter(random));
      const times: number[] = [];
      for (const filter of [...filters.slice(0, 20), ...filters])
        times.push((await asked(door.app, path, filter)).ms);
      times.splice(0, 20);
      const raw: number[] = [];
      const same: number[] = [];
      for (const filter of question in RAW_QUESTIONS ? wideFilters() : []) {
        const found = await askRaw(client, question, filter);
        raw.push(found.ms);
        const wide: number[] = [];
        let answer: Answer;
        for (let at = 0; at < 9; at += 1) {
          const told = await asked(door.app, path, filter);
          wide.push(told.ms);
          answer = told.answer;
        }
        same.push(median(wide)!);
        if (Math.abs(found.check - check(answer)) > 1e-6) differing += 1;
      }
      lines.push(row(question, times, raw, same));
    }
    const agent = await door.as('1001');
    const mine: number[] = [];
    for (let at = 0; at < Math.min(askings, 50); at += 1)
      mine.push((await asked(agent, `me?month=${LAST_DAY.slice(0, 7)}`, null)).ms);
    lines.push(row('me', mine.slice(5), [], []));
    const load = loadavg()[1]!;
    const cost = await markingCost(door.fresh);
    while ((await sumDirtyDays(db)) > 0);
    const alone: number[] = [];
    for (let at = 0; at < 50; at += 1) {
      await client.unsafe(`insert into dirty_days (person_number, day)
        values ('${1001 + at}', '${dayAfter(LAST_DAY, -at * 7)}')`);
      alone.push((await timed(() => sumDirtyDays(db))).ms);
    }
    const checked = await timed(() => differingDays(db));
    const { days, differing: cells, wholes } = checked.found;
    const whole = (ms: number) => `${(ms / 1000).toFixed(0)} s`;
    return [
      `${calls.toLocaleString('en')} scored calls of 200 agents in ten teams over two years, made in ${whole(filling.ms)}. Each question`,
      `asked of the api ${askings} times with random filters: 1 to 730 days, whole months and any days, the centre, a team or a`,
      'person, the three samples. Beside it the group-by over the raw rows for the whole centre over two years, one year and',
      'the last month, and the same three asked of the api; the ratio is of their sums.',
      '',
      '| question | p50 ms | p99 ms | most ms | wide, api ms | wide, raw ms | ratio |',
      '|---|---|---|---|---|---|---|',
      ...lines,
      '',
      `Answers of the api that are not those of the raw rows: ${differing}. All sums made again (${marked.count.toLocaleString('en')} days of people) in`,
      `${whole(rebuilding.ms)}; all of them compared with the raw rows in ${whole(checked.ms)}: ${days.toLocaleString('en')} days, ${cells.length + wholes.length} cells differ.`,
      `A single changed day reaches day, month and team in ${median(alone)!.toFixed(0)} ms (median of ${alone.length}, most ${Math.max(...alone).toFixed(0)} ms).`,
      `Keeping a score takes ${cost.on.toFixed(2)} ms with the day marked and ${cost.off.toFixed(2)} ms without (medians of ${cost.saves}, in turns):`,
      `${((cost.on / cost.off - 1) * 100).toFixed(1)} % more. Load of the machine while the questions were asked: ${load.toFixed(1)} on ${availableParallelism()} cores.`,
    ].join('\n');
  } finally {
    await door.close();
  }
}

const SUMS = [
  ...['qa_days', 'qa_months', 'qa_team_days', 'qa_team_months'],
  ...['fact_days', 'fact_months', 'fact_team_days', 'fact_team_months', 'queue_days', 'queue_months'],
];

function row(question: string, times: number[], raw: number[], same: number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
  const sum = (all: number[]) => all.reduce((total, each) => total + each, 0);
  const wide = raw.length > 0 ? sum(raw) / sum(same) : null;
  const list = (all: number[]) => all.map((each) => each.toFixed(all === same ? 1 : 0)).join(', ') || '–';
  return `| ${question} | ${at(0.5).toFixed(1)} | ${at(0.99).toFixed(1)} | ${sorted.at(-1)!.toFixed(1)} | ${list(same)} | ${list(raw)} | ${wide === null ? '–' : `${wide.toFixed(0)} ×`} |`;
}

/** The whole centre: two years, the last year, the last month. */
function wideFilters(): Asked[] {
  const froms = [FIRST_DAY, dayAfter(LAST_DAY, -364), `${LAST_DAY.slice(0, 7)}-01`];
  return froms.slice(0, RAW_ASKINGS).map((from) => ({ from, to: LAST_DAY, sample: 'machine' }));
}

function someFilter(random: () => number): Asked {
  const below = (count: number) => Math.floor(random() * count);
  const span = below(DAYS);
  const from = dayAfter(FIRST_DAY, below(DAYS - span));
  const to = dayAfter(from, span);
  const isWholeMonths = random() < 0.5;
  const whose = random();
  return {
    from: isWholeMonths ? `${from.slice(0, 7)}-01` : from,
    to: isWholeMonths ? dayAfter(`${dayAfter(`${to.slice(0, 7)}-28`, 4).slice(0, 7)}-01`, -1) : to,
    sample: (['random', 'risk', 'machine'] as const)[below(3)]!,
    ...(whose < 0.2 ? { person: String(1001 + below(200)) } : {}),
    ...(whose > 0.7 ? { team: teamId(1 + below(TEAMS)) } : {}),
  };
}

async function asked(
  app: Asking,
  path: string,
  filter: Asked | null,
): Promise<{ ms: number; answer: Answer }> {
  const query = filter ? `&${new URLSearchParams(filter as unknown as Record<string, string>)}` : '';
  const startedAt = performance.now();
  const answer = await app.request(`/api/dashboard/${path}${query}`);
  const text = await answer.text();
  const ms = performance.now() - startedAt;
  if (answer.status !== 200) throw new Error(`${path}${query}: ${answer.status} ${text}`);
  return { ms, answer: JSON.parse(text) };
}

async function timed<T>(work: () => Promise<T>): Promise<{ ms: number; found: T }> {
  const startedAt = performance.now();
  const found = await work();
  return { ms: performance.now() - startedAt, found };
}
