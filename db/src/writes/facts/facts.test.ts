import { factKind } from '@tingjian/core/kpi/facts/fact-kinds.ts';
import { mapFactColumns } from '@tingjian/core/kpi/facts/map-fact-columns.ts';
import type { RawCell } from '@tingjian/core/table-import/raw-cell.ts';
import { asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { factImportChanges } from '../../reads/facts/fact-import-changes.ts';
import { factImportsList } from '../../reads/facts/fact-imports-list.ts';
import { factPlan } from '../../reads/facts/fact-plan.ts';
import { rememberedHeadingsOf } from '../../reads/facts/remembered-headings-of.ts';
import { audit } from '../../schema/audit.ts';
import { facts } from '../../schema/facts.ts';
import { frozenMonths } from '../../schema/frozen-months.ts';
import { type FreshDatabase, freshDatabase } from '../../testing/fresh-database.ts';
import { addPerson } from '../add-person.ts';
import { importFacts } from './import-facts.ts';
import { rememberHeadings } from './remember-headings.ts';
import { undoFactImport } from './undo-fact-import.ts';

let fresh: FreshDatabase;
let writing: FreshDatabase['writing'];
beforeAll(async () => {
  fresh = await freshDatabase();
  writing = { ...fresh.writing, actor: '9100' };
  for (const number of ['8006', '8007'])
    await addPerson(writing, { number, name: `名 ${number}`, role: 'agent' });
  await fresh.db
    .insert(frozenMonths)
    .values({ month: '2026-08', frozenBy: 'test', frozenAt: writing.clock.now() });
});
afterAll(() => fresh.drop());

const exam = factKind('exam')!;
const heading = ['工号', '月份', '成绩'];
const plan = (rows: RawCell[][]) =>
  factPlan(fresh.db, exam, { heading, headingRow: 1, rows }, mapFactColumns(exam, heading));
async function take(rows: RawCell[][], more: { seen?: string } = {}) {
  const { checked } = await plan(rows);
  expect(checked.problems).toEqual([]);
  const file = { fileName: `${rows.length}.csv`, fileHash: 'h', mapping: null, seen: null };
  return importFacts(writing, { kind: 'exam', rows: checked.rows, ...file, ...more });
}
const marks = async () =>
  (
    await fresh.db
      .select()
      .from(facts)
      .where(eq(facts.kind, 'exam'))
      .orderBy(asc(facts.key), asc(facts.isLate))
  ).map(({ key, values, isLate }) => `${key} ${values.mark}${isLate ? ' late' : ''}`);

test('a plan writes nothing; bad rows and unknown people are told; a stale look is refused', async () => {
  const rows = [
    ['8006', '2026-10', 90],
    ['8007', '2026-10', 130],
    ['7777', '2026-10', 60],
  ];
  const { checked, compared } = await plan(rows);
  expect(compared).toMatchObject({ added: 1, changed: 0, unchanged: 0, late: 0 });
  expect(checked.problems.map(({ row, column, read }) => [row, column, read])).toEqual([
    [3, '成绩', '130'],
    [4, '工号', '7777'],
  ]);
  expect([await marks(), await fresh.db.$count(audit, eq(audit.action, 'import-facts'))]).toEqual([[], 0]);
  await expect(take([['8006', '2026-10', 90]], { seen: 'of another day' })).rejects.toMatchObject({
    code: 'facts-outdated',
  });
  const ghost = { key: '7777|2026-10', personNumber: '7777', day: '2026-10-01', values: { mark: 1 } };
  const told = { fileName: null, fileHash: null, mapping: null, seen: null };
  await expect(importFacts(writing, { kind: 'exam', rows: [ghost], ...told })).rejects.toMatchObject({
    ...{ code: 'unknown-agent', detail: '7777' },
  });
  expect(await marks()).toEqual([]);
});

test('the same keys are replaced, what changed is told, and undoing goes back step by step', async () => {
  const first = await take([
    ['8006', '2026-10', 90],
    ['8007', '2026-10', 80],
  ]);
  expect(first).toMatchObject({ added: 2, changed: 0, unchanged: 0, late: 0 });
  const second = await take([
    ['8006', '2026-10', 95],
    ['8007', '2026-10', 80],
    ['8007', '2026-09', 70],
  ]);
  expect(second).toMatchObject({ added: 1, changed: 1, unchanged: 1, late: 0 });
  expect(await factImportChanges(fresh.db, second.importId, { page: 1, pageSize: 1 })).toMatchObject({
    total: 2,
    rows: [{ key: '8006|2026-10', before: { values: { mark: 90 } }, after: { values: { mark: 95 } } }],
  });
  await expect(undoFactImport(writing, first.importId)).rejects.toMatchObject({
    ...{ code: 'facts-imported-since', detail: expect.stringContaining('3.csv') },
  });
  expect(await marks()).toEqual(['8006|2026-10 95', '8007|2026-09 70', '8007|2026-10 80']);
  expect(await undoFactImport(writing, second.importId)).toEqual({ removed: 1, restored: 1 });
  expect(await marks()).toEqual(['8006|2026-10 90', '8007|2026-10 80']);
  await expect(undoFactImport(writing, second.importId)).rejects.toMatchObject({ code: 'import-not-found' });
  expect(await undoFactImport(writing, first.importId)).toEqual({ removed: 2, restored: 0 });
  expect(await marks()).toEqual([]);
  const { rows, total } = await factImportsList(fresh.db, { page: 1, pageSize: 20 });
  expect([total, rows.every(({ undoneBy }) => undoneBy === '9100')]).toEqual([2, true]);
  expect(await fresh.db.$count(audit, eq(audit.action, 'undo-fact-import'))).toBe(2);
});

test('facts of a closed month are kept apart, and an import is not undone once its month is closed', async () => {
  const late = await take([
    ['8006', '2026-08', 50],
    ['8006', '2026-10', 60],
  ]);
  expect(late).toMatchObject({ added: 1, late: 1 });
  expect(await marks()).toEqual(['8006|2026-08 50 late', '8006|2026-10 60']);
  expect(await take([['8006', '2026-08', 50]])).toMatchObject({ late: 0, unchanged: 1 });
  await fresh.db
    .insert(frozenMonths)
    .values({ month: '2026-10', frozenBy: 'test', frozenAt: writing.clock.now() });
  await expect(undoFactImport(writing, late.importId)).rejects.toMatchObject({ code: 'month-frozen' });
  expect(await take([['8006', '2026-10', 60]])).toMatchObject({ unchanged: 1, late: 0 });
  const again = await take([['8006', '2026-10', 61]]);
  expect(again).toMatchObject({ changed: 0, late: 1 });
  expect(await marks()).toEqual(['8006|2026-08 50 late', '8006|2026-10 60', '8006|2026-10 61 late']);
  expect(await undoFactImport(writing, again.importId)).toEqual({ removed: 1, restored: 0 });
  expect(await marks()).toEqual(['8006|2026-08 50 late', '8006|2026-10 60']);
});

test('what was chosen for the columns is remembered, the newest choice', async () => {
  expect(await rememberedHeadingsOf(fresh.db, 'exam')).toEqual({});
  await rememberHeadings(writing, 'exam', { mark: '卷面分' });
  await rememberHeadings(writing, 'exam', { mark: '总评', month: null });
  expect(await rememberedHeadingsOf(fresh.db, 'exam')).toEqual({ mark: '总评', month: null });
});
