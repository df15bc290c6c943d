/**
 * `npm run bench -- same-figures [filters] [minutes]`: the months of the demo, asked for with so many random filters, or
 * as many as there is time for, as different people, told by the api, shown on the page in a real browser, and taken away as XLSX, CSV and PDF: every cell has to
 * be the same to the last digit.
 */
import { join } from 'node:path';
import type { MonthTableAnswer } from '@tingjian/api/answers/kpi.ts';
import { seededRandom } from '@tingjian/core/testing/seeded-random.ts';
import { checkout } from '@tingjian/scripts/checkout.ts';
import { runChild } from '@tingjian/scripts/child.ts';
import { openBrowser, openPage } from '../testing/browser.ts';
import { compareMonth, type MonthAsked } from '../testing/compare-month.ts';
import { askApi, cookiesOf, PASSWORD, startStack } from '../testing/real-stack.ts';

const [most = 500, minutes = 60] = process.argv.slice(2).map(Number);
const startedAt = Date.now();
const SEED = 20_261_123;
const VIEWERS = [
  { number: '9021', name: '', role: 'manager' },
  ...['9001', '9002', '9003'].map((number) => ({ number, name: '', role: 'team-lead' })),
];
const say = (text: string) => console.error(`${new Date().toISOString().slice(11, 19)} ${text}`);

// Nobody asks as often as this does.
process.env.RATE_LIMIT = '0';
const stack = await startStack({ people: [] });
try {
  const children = [
    { file: 'workers/src/demo/main.ts', args: [] },
    {
      file: 'db/src/testing/people-for-tests.ts',
      args: [JSON.stringify(VIEWERS.map((person) => ({ ...person, password: PASSWORD })))],
    },
  ];
  for (const { file, args } of children) {
    const { isDone, lastLine } = await runChild(join(checkout, file), { env: stack.env, args });
    if (!isDone) throw new Error(`${file}: ${lastLine}`);
    say(`${file}: done`);
  }
  const browser = await openBrowser();
  const read = async <T>(path: string) => (await (await askApi(stack, path)).json()) as T;
  const months = (await read<{ month: string; state: string }[]>('/api/kpi/months')).toReversed();
  const random = seededRandom(SEED);
  const one = <T>(from: readonly T[]) => from[Math.floor(random() * from.length)]!;
  const viewers = await Promise.all(
    VIEWERS.map(async ({ number, role }) => {
      const opened = await openPage(browser, stack, { as: number });
      await opened.page.goto(`${stack.address}/month`);
      const cookie = (await cookiesOf(stack, number)).map(({ name, value }) => `${name}=${value}`).join('; ');
      return { ...opened, cookie, role };
    }),
  );
  const whole = new Map<string, MonthTableAnswer>();
  for (const { month } of months) whole.set(month, await read(`/api/kpi/months/${month}/table`));
  const asked = new Set<string>();
  const sums = { cells: 0, people: 0, nobody: 0, differing: [] as string[], pdfReadBy: '' };
  let filters = 0;
  while (filters < most && Date.now() - startedAt < minutes * 60_000) {
    filters += 1;
    const viewer = random() < 0.5 ? viewers[0]! : one(viewers.slice(1));
    const seen = months.filter(
      ({ state }) => viewer.role === 'manager' || ['published', 'frozen'].includes(state),
    );
    const { month } = one(seen);
    const filter = someFilter(whole.get(month)!);
    asked.add(JSON.stringify([viewer.cookie, month, filter]));
    const found = await compareMonth({ ...viewer, address: stack.address }, { month, filter });
    sums.cells += found.cells;
    sums.people += found.people;
    sums.nobody += found.people === 0 ? 1 : 0;
    sums.pdfReadBy = found.pdfReadBy;
    sums.differing.push(...found.differing.map((each) => `${month} ${JSON.stringify(filter)} ${each}`));
    if (filters % 25 === 0) say(`${filters} of ${most}, ${sums.differing.length} differ`);
  }
  const wrong = viewers.flatMap((viewer) => viewer.wrong);
  const number = (value: number) => value.toLocaleString('en');
  console.log(
    [
      `${number(filters)} random filters (${number(asked.size)} different: month, viewer, team, post, grade) over ${months.length} months of the demo;`,
      `${number(sums.people)} rows of people, ${number(sums.nobody)} filters with nobody. XLSX read with exceljs, CSV with csv-parse, PDF with ${sums.pdfReadBy},`,
      `the page in Chromium. ${number(sums.cells)} cells compared with the answer of the api: ${number(sums.differing.length)} differ.`,
      ...[...sums.differing, ...wrong].slice(0, 20),
    ].join('\n'),
  );
  if (sums.differing.length + wrong.length > 0) process.exitCode = 1;

  function someFilter({ people }: MonthTableAnswer): MonthAsked['filter'] {
    const person = one(people);
    const any = one(people);
    return {
      ...(random() < 0.5 ? { team: person.teamId ?? 'none' } : {}),
      ...(random() < 0.3 ? { post: person.post } : {}),
      // Sometimes of somebody else, so that nobody may be left.
      ...(random() < 0.4 ? { grade: (random() < 0.8 ? person : any).form.grade ?? 'none' } : {}),
    };
  }
  await browser.close();
} finally {
  await stack.stop();
}
