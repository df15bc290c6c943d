import { factKind } from '@tingjian/core/kpi/facts/fact-kinds.ts';
import { readTable } from '@tingjian/db/intake/tables/read-table.ts';
import { factImports, facts } from '@tingjian/db/schema/facts.ts';
import { writtenWorkbook } from '@tingjian/db/testing/table-files.ts';
import { addPerson } from '@tingjian/db/writes/add-person.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type {
  FactImportChangesAnswer,
  FactImportsAnswer,
  FactKindAnswer,
  FactPreviewAnswer,
  FactsImportedAnswer,
} from './answers/facts.ts';
import { type Asked, type Door, openDoor } from './testing/open-door.ts';

let door: Door;
let manager: Asked;
let agent: Asked;
beforeAll(async () => {
  door = await openDoor();
  await addPerson(door.fresh.writing, { number: '9100', name: '孙芳', role: 'manager' });
  manager = await door.as('9100');
  agent = await door.as('8006');
});
afterAll(() => door.close());

function file(
  contents: string | Uint8Array,
  { metadata, name = '考试.csv' }: { metadata?: object; name?: string } = {},
) {
  const form = new FormData();
  if (metadata) form.append('metadata', JSON.stringify(metadata));
  form.append('table', new File([typeof contents === 'string' ? contents : new Uint8Array(contents)], name));
  return { method: 'POST', body: form };
}
const sent = (rows: unknown) => ({
  ...{ method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ rows }) },
});
const bodyOf = async <T>(answer: Response) => (await answer.json()) as T;
const kept = async () => [await door.fresh.db.$count(facts), await door.fresh.db.$count(factImports)];
const CSV = '工号,月份,卷面分\n8006,2026-10,88\n';

test('200: every kind is told with its columns, and has its templates', async () => {
  const kinds = await bodyOf<FactKindAnswer[]>(await manager.request('/api/facts/kinds'));
  expect(kinds.length).toBe(11);
  for (const { kind, columns } of kinds) {
    const csv = await manager.request(`/api/facts/${kind}/template.csv`);
    const heading = columns.map(({ name }) => name).join(',');
    expect([csv.status, (await csv.text()).replace('\ufeff', '').trim()]).toEqual([200, heading]);
    const book = await manager.request(`/api/facts/${kind}/template.xlsx`);
    const table = await readTable(new Uint8Array(await book.arrayBuffer()), 'a.xlsx', { words: ['写什么'] });
    expect(table.rows.slice(0, columns.length).map(([name]) => name)).toEqual(
      columns.map(({ name }) => name),
    );
  }
  expect((await manager.request('/api/facts/weather/template.csv')).status).toBe(404);
});

test('200: a preview writes nothing; the column that was chosen is remembered once it was used', async () => {
  const first = await manager.request('/api/facts/exam/preview', file(CSV));
  expect(first.status).toBe(200);
  const found = await bodyOf<FactPreviewAnswer>(first);
  expect(found).toMatchObject({ mapping: { person: 0, month: 1, mark: null }, rowCount: 0 });
  expect(found.mappingProblem).toContain('成绩');
  const mapping = { person: 0, month: 1, mark: 2 };
  const looked = await bodyOf<FactPreviewAnswer>(
    await manager.request('/api/facts/exam/preview', file(CSV, { metadata: { mapping } })),
  );
  expect(looked).toMatchObject({ added: 1, changed: 0, mappingProblem: null, sample: [{ row: 2 }] });
  expect(await kept()).toEqual([0, 0]);
  const commit = (metadata: object) => manager.request('/api/facts/exam/commit', file(CSV, { metadata }));
  expect((await commit({ mapping })).status).toBe(400);
  expect((await commit({ mapping, digest: '0'.repeat(64) })).status).toBe(409);
  expect(await kept()).toEqual([0, 0]);
  const done = await commit({ mapping, digest: looked.digest });
  expect(done.status).toBe(200);
  expect(await bodyOf(done)).toMatchObject({ added: 1, changed: 0, unchanged: 0, late: 0 });
  const again = await bodyOf<FactPreviewAnswer>(await manager.request('/api/facts/exam/preview', file(CSV)));
  expect(again).toMatchObject({ mapping, added: 0, unchanged: 1 });
  expect((await commit({ mapping, digest: looked.digest })).status).toBe(409);
});

test('200: a workbook replaces the same keys, tells what changed, and is undone', async () => {
  const book = writtenWorkbook([
    {
      name: '成绩',
      rows: [
        ['工号', '月份', '成绩'],
        ['8006', '2026-10', 93],
      ],
    },
  ]);
  const name = '成绩.xlsx';
  const looked = await bodyOf<FactPreviewAnswer>(
    await manager.request('/api/facts/exam/preview', file(book, { name })),
  );
  expect(looked).toMatchObject({
    ...{ sheetName: '成绩', changed: 1 },
    changes: [{ key: '8006|2026-10', before: { mark: 88 }, after: { mark: 93 } }],
  });
  const metadata = { digest: looked.digest };
  const { importId } = await bodyOf<FactsImportedAnswer>(
    await manager.request('/api/facts/exam/commit', file(book, { name, metadata })),
  );
  const list = await bodyOf<FactImportsAnswer>(await manager.request('/api/facts/imports?kind=exam'));
  // Both were made at the same moment of the test's clock.
  expect(list.total).toBe(2);
  expect(list.rows.find(({ id }) => id === importId)).toMatchObject({ fileName: name, changed: 1 });
  const older = list.rows.find(({ id }) => id !== importId)!;
  expect(
    await bodyOf<FactImportChangesAnswer>(await manager.request(`/api/facts/imports/${importId}`)),
  ).toMatchObject({ total: 1, rows: [{ before: { mark: 88 }, after: { mark: 93 } }] });
  const undo = (id: string) => manager.request(`/api/facts/imports/${id}/undo`, { method: 'POST' });
  expect((await undo(older.id)).status).toBe(409);
  expect(await bodyOf(await undo(importId))).toEqual({ removed: 0, restored: 1 });
  expect((await undo(importId)).status).toBe(404);
  expect((await undo('nonsense')).status).toBe(404);
});

test('422: bad cells are told with row and column, and nothing of the file is taken in', async () => {
  const before = await kept();
  const bad = '工号,月份,成绩\n8006,2026-09,90\n8006,2026-13,90\n7777,2026-10,90\n8006,2026-08,101\n';
  const looked = await bodyOf<FactPreviewAnswer>(await manager.request('/api/facts/exam/preview', file(bad)));
  expect(looked.problems.map(({ row, column, read }) => [row, column, read])).toEqual([
    [3, '月份', '2026-13'],
    [4, '工号', '7777'],
    [5, '成绩', '101'],
  ]);
  const metadata = { digest: looked.digest };
  expect((await manager.request('/api/facts/exam/commit', file(bad, { metadata }))).status).toBe(422);
  expect(
    (await manager.request('/api/facts/exam/preview', file('PK\u0003\u0004', { name: 'a.xlsx' }))).status,
  ).toBe(422);
  expect((await manager.request('/api/facts/exam/preview', file(''))).status).toBe(400);
  expect(
    (await manager.request('/api/facts/exam/preview', { method: 'POST', body: new FormData() })).status,
  ).toBe(400);
  expect((await manager.request('/api/facts/weather/preview', file(CSV))).status).toBe(404);
  expect(await kept()).toEqual(before);
  expect(await door.leftovers()).toEqual([]);
});

test('a program writes rows: all or none, each bad one told by its number', async () => {
  const before = await kept();
  const good = { person: '8006', day: '2026-10-30', offered: 50, answered: 48, talk: 9000, signedIn: 27_000 };
  const post = (rows: unknown) => door.app.request('/api/facts/telephony-day', sent(rows));
  const refused = await post([
    good,
    { ...good, day: '2026-10-29', answered: 51 },
    { ...good, day: 3, talk: -1 },
  ]);
  expect(refused.status).toBe(422);
  expect(await bodyOf(refused)).toMatchObject({
    error: { code: 'import-has-problems' },
    problemCount: 3,
    problems: [{ row: 2 }, { row: 3 }, { row: 3, read: '-1' }],
  });
  expect((await post([{ ...good, mood: 1 }])).status).toBe(400);
  expect((await post([])).status).toBe(400);
  expect((await post([{ person: '8006' }])).status).toBe(422);
  expect((await door.app.request('/api/facts/weather', sent([good]))).status).toBe(404);
  expect(await kept()).toEqual(before);
  const done = await post([good]);
  expect([done.status, await bodyOf(done)]).toMatchObject([200, { added: 1 }]);
  const named = Object.fromEntries(
    factKind('telephony-day')!.columns.flatMap(({ field, name }) =>
      field in good ? [[name, good[field as keyof typeof good]]] : [],
    ),
  );
  expect(await bodyOf(await post([named]))).toMatchObject({ added: 0, changed: 0, unchanged: 1 });
});

test('403: agents neither see nor bring in facts', async () => {
  expect((await agent.request('/api/facts/kinds')).status).toBe(403);
  expect((await agent.request('/api/facts/exam', sent([{ person: '8006' }]))).status).toBe(403);
});
