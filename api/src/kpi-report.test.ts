import type { Report } from '@tingjian/core/kpi/report/report.ts';
import { addFacts } from '@tingjian/db/testing/month-facts.ts';
import { addSmallMonth } from '@tingjian/db/testing/small-month.ts';
import { addPerson } from '@tingjian/db/writes/add-person.ts';
import { computeMonth } from '@tingjian/db/writes/kpi/compute-month.ts';
import { sumDirtyDays } from '@tingjian/db/writes/sums/sum-dirty-days.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Asked, type Door, openDoor } from './testing/open-door.ts';

const AT = '/api/kpi/months/2026-10/report';
let door: Door;
const people: Record<string, Asked> = {};

beforeAll(async () => {
  door = await openDoor();
  await addPerson(door.fresh.writing, { number: '9100', name: '孙芳', role: 'manager' });
  await addPerson(door.fresh.writing, { number: '9200', name: '冯观', role: 'observer' });
  await addPerson(door.fresh.writing, { number: '9300', name: '周检', role: 'inspector' });
  await addSmallMonth(door.fresh.db);
  const half = { queue: '热线', offered: 50, abandoned: 2, shortAbandoned: 0, wait: 480 };
  await addFacts(door.fresh.db, 'queue-half-hour', [
    { ...half, startsAt: '2026-10-05T01:00:00.000Z', answered: 48, answeredWithin: 40 },
    { ...half, startsAt: '2026-10-05T01:30:00.000Z', answered: 47, answeredWithin: 30 },
  ]);
  await computeMonth(door.fresh.writing, { month: '2026-10', reason: null });
  while ((await sumDirtyDays(door.fresh.db)) > 0);
  for (const number of ['8301', '8100', '9100', '9200', '9300']) people[number] = await door.as(number);
}, 120_000);
afterAll(() => door.close());

async function read(who: string, path = AT) {
  const answer = await people[who]!.request(path);
  return { status: answer.status, body: (await answer.json()) as Report & { error: { code: string } } };
}
const comment = (who: string, section: string, said: object) =>
  people[who]!.request(`${AT}/comments/${section}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(said),
  });
const commentIn = ({ sections }: Report, id: string) => sections.find((each) => each.id === id)!.comment;
const SAID = {
  text: '8310 需要辅导。',
  actions: [{ what: '每周听评两通', owner: '周班', due: '2026-11-30' }],
};

test('200: the month of the whole centre, for who leads it; 403 for an agent, a team lead and an inspector', async () => {
  const { status, body } = await read('9200');
  expect(status).toBe(200);
  expect(body.title).toBe('2026-10 月度报告');
  const [figures, , teams] = body.sections.find(({ id }) => id === 'quality')!.blocks;
  // Nine people with 90 and one with 60, ten calls each.
  expect(figures).toMatchObject({
    figures: [{ value: '87.00 分', note: expect.stringContaining('8,700 ÷ 100') }, {}, {}],
  });
  expect(teams).toMatchObject({ bars: [{ name: '一班', value: 87, note: '100 通' }] });
  const satisfaction = body.sections.find(({ id }) => id === 'satisfaction')!.blocks[0];
  expect(satisfaction).toMatchObject({ figures: [{ value: '100.00%' }, {}, {}, {}] });
  const [counts, days] = body.sections.find(({ id }) => id === 'volume')!.blocks;
  expect(counts).toMatchObject({
    figures: [{ value: '100 通' }, { value: '95 通' }, { value: '3,900 通' }, {}],
  });
  expect(days).toMatchObject({ lines: [{ values: expect.arrayContaining([100, null]) }, {}] });
  const service = body.sections.find(({ id }) => id === 'service')!.blocks[0];
  expect(service).toMatchObject({
    figures: expect.arrayContaining([
      { name: '接通率', value: '95.00%', note: '95 ÷ 100', changes: [] },
      { name: '服务水平', value: '70.00%', note: '70 ÷ 100', changes: [] },
    ]),
  });
  for (const who of ['8301', '8100', '9300']) expect((await read(who)).body.error.code).toBe('not-allowed');
  expect((await people['8301']!.request(`${AT}.pdf`)).status).toBe(403);
});

test('409: a month that was not computed has no report and takes no comment', async () => {
  expect((await read('9100', '/api/kpi/months/2026-09/report')).body.error.code).toBe('kpi-not-computed');
  const answer = await people['9100']!.request('/api/kpi/months/2026-09/report/comments/summary', {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(SAID),
  });
  expect(answer.status).toBe(409);
});

test('204: the manager writes, changes and takes back a comment, each noted; 403 for the observer', async () => {
  expect((await comment('9200', 'summary', SAID)).status).toBe(403);
  expect((await comment('9100', 'summary', SAID)).status).toBe(204);
  expect(commentIn((await read('9200')).body, 'summary')).toMatchObject({ ...SAID, by: '孙芳' });
  expect((await comment('9100', 'summary', { ...SAID, text: '改过。' })).status).toBe(204);
  expect(commentIn((await read('9200')).body, 'summary')!.text).toBe('改过。');
  expect((await comment('9100', 'nothing', SAID)).status).toBe(400);
  expect(
    (await comment('9100', 'summary', { text: 'x', actions: [{ what: '', owner: '', due: '' }] })).status,
  ).toBe(400);
  expect((await comment('9100', 'summary', { text: ' ', actions: [] })).status).toBe(204);
  expect(commentIn((await read('9200')).body, 'summary')).toBeNull();
  const trail = (await (await people['9100']!.request('/api/audit?action=comment-report')).json()) as {
    rows: { before: { text: string } | null; after: { text: string } }[];
  };
  expect(trail.rows.map(({ before, after }) => [before?.text ?? null, after.text]).toReversed()).toEqual([
    [null, '8310 需要辅导。'],
    ['8310 需要辅导。', '改过。'],
    ['改过。', ''],
  ]);
});

test('200: the same on paper', async () => {
  const answer = await people['9200']!.request(`${AT}.pdf`);
  expect(answer.headers.get('content-type')).toBe('application/pdf');
  expect(decodeURIComponent(answer.headers.get('content-disposition')!)).toContain('2026-10 月度报告.pdf');
  expect(
    Buffer.from(await answer.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
});
