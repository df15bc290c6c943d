import { PERSON_COLUMNS } from '@tingjian/core/people/import-columns.ts';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readTextTable } from '../../intake/tables/read-text-table.ts';
import { importPlan } from '../../reads/people/import-plan.ts';
import { personDetails } from '../../reads/people/person-details.ts';
import { audit } from '../../schema/audit.ts';
import { people } from '../../schema/people.ts';
import { teams } from '../../schema/teams.ts';
import { type FreshDatabase, freshDatabase } from '../../testing/fresh-database.ts';
import { writtenWorkbook } from '../../testing/table-files.ts';
import { addPerson } from '../add-person.ts';
import { addTeam } from './add-team.ts';
import { editPerson } from './edit-person.ts';
import { importPeople } from './import-people.ts';
import { undoImport } from './undo-import.ts';

let fresh: FreshDatabase;
let writing: FreshDatabase['writing'];
beforeAll(async () => {
  fresh = await freshDatabase();
  writing = { ...fresh.writing, actor: 'admin' };
  await addPerson(writing, { number: '8006', name: '李静', role: 'agent', entryDay: '2026-01-01' });
  await addTeam(writing, '一组');
});
afterAll(() => fresh.drop());

const terms = { mapping: null, moveFrom: '2026-10-31', by: 'admin', mayGiveRoles: true };
const asked = async (text: string | Uint8Array, more: object = {}) => ({
  ...{ ...terms, fileName: '名册.csv', seen: '', wantsNewTeams: true },
  table: await readTextTable(typeof text === 'string' ? Buffer.from(text) : text, PERSON_COLUMNS),
  ...{ fileHash: 'f00d', ...more },
});
const now = new Date('2026-10-31T02:00:00Z');
const plan = async (text: string | Uint8Array, more: object = {}) =>
  importPlan(fresh.db, await asked(text, more), { now });
async function commit(text: string, more: object = {}) {
  const { digest } = await plan(text, more);
  return importPeople(writing, await asked(text, { ...more, seen: digest }));
}
const rosterSize = () => fresh.db.$count(people);

const GOOD = `工号,姓名,班组,岗位,入职日期,试用期至,角色
8006,李静,一组,产险坐席,,,
8201,王磊,新班组,坐席,2026年3月1日,2026/5/31,
9501,赵婷,,质检,,,质检员
`;

test('a preview writes nothing and tells what is new, changed and unknown', async () => {
  const before = [await rosterSize(), await fresh.db.$count(audit), await fresh.db.$count(teams)];
  const answer = await plan(GOOD);
  expect(answer).toMatchObject({
    ...{ notes: [], rowCount: 3, problemCount: 0, mappingProblem: null },
    unknownTeams: [{ name: '新班组', rows: 1 }],
    changes: [
      { number: '8006', before: { post: null }, after: { post: '产险坐席' } },
      { number: '8201', before: null },
      { number: '9501', before: null, after: { role: 'inspector' } },
    ],
  });
  expect([await rosterSize(), await fresh.db.$count(audit), await fresh.db.$count(teams)]).toEqual(before);
});

test('every bad cell is told, and then nothing at all is taken in', async () => {
  const bad = `工号,姓名,班组,入职日期
8301,=HYPERLINK("x"),一组,2026-10-31
8302,王五,一组,31/10/2026

8303,赵六,一组,2026-10-31
8303,赵六,一组,2026-10-31
80 06,李静,一组,
`;
  const answer = await plan(bad);
  expect(answer.problems.map(({ row, column, read }) => [row, column, read])).toEqual([
    [2, '姓名', '=HYPERLINK("x")'],
    [3, '入职日期', '31/10/2026'],
    [6, '工号', '8303'],
    [7, '工号', '80 06'],
  ]);
  const size = await rosterSize();
  await expect(commit(bad)).rejects.toMatchObject({ code: 'import-has-problems', detail: '4 处' });
  await expect(commit(GOOD, { wantsNewTeams: false })).rejects.toMatchObject({
    ...{ code: 'import-has-problems', detail: expect.stringContaining('新班组') },
  });
  await expect(commit('姓名,班组\n李静,一组\n')).rejects.toMatchObject({ detail: '缺少“工号”这一列' });
  await expect(importPeople(writing, await asked(GOOD, { seen: 'of another day' }))).rejects.toMatchObject({
    code: 'import-outdated',
  });
  expect(await rosterSize()).toBe(size);
  expect((await fresh.db.select().from(teams)).map(({ name }) => name)).toEqual(['一组']);
});

test('taken in whole: teams made, stays from the right day, each person in the trail; and taken back whole', async () => {
  const { importId, ...counts } = await commit(GOOD);
  expect(counts).toEqual({ added: 2, changed: 1, same: 0, teams: 1 });
  expect(await personDetails(fresh.db, '8201')).toMatchObject({
    ...{ entryDay: '2026-03-01', probationEnd: '2026-05-31' },
    stays: [{ team: '新班组', fromDay: '2026-03-01', toDay: null }],
  });
  expect(await personDetails(fresh.db, '8006')).toMatchObject({
    stays: [{ team: '一组', fromDay: '2026-01-01', toDay: null }],
  });
  const [row] = await fresh.db.select().from(audit).where(eq(audit.subject, 'person:9501'));
  expect(row).toMatchObject({ action: 'import-person', after: { name: '赵婷', role: '质检员', importId } });
  expect((await plan(GOOD)).changes).toEqual([]);

  await editPerson(writing, '8201', { post: '组长' });
  await expect(undoImport(writing, importId)).rejects.toMatchObject({
    ...{ code: 'import-changed-since', detail: '8201' },
  });
  await editPerson(writing, '8201', { post: '坐席' });
  expect(await undoImport(writing, importId)).toEqual({ removed: 2, restored: 1 });
  expect(await personDetails(fresh.db, '8201')).toBeNull();
  expect(await personDetails(fresh.db, '8006')).toMatchObject({ post: null, stays: [] });
  await expect(undoImport(writing, importId)).rejects.toMatchObject({ code: 'import-not-found' });
});

test('a file saved by Excel in Chinese (GBK) is read', async () => {
  const gbk = Buffer.from('b9a4bac52cd0d5c3fb0a383030362cc0eebeb20a', 'hex');
  expect(await plan(gbk)).toMatchObject({
    ...{ notes: ['文字按 GBK 读取。'], heading: ['工号', '姓名'], rowCount: 1, problemCount: 0, changes: [] },
  });
});

test('a workbook is read: numbers as they stand, days as days, a title above the heading', async () => {
  const workbook = writtenWorkbook([
    {
      name: '人员',
      rows: [
        ['2026 年新员工'],
        ['工号', '姓名', '班组', '入职日期'],
        [8401, ' 孙强 ', '一组', { day: '2026-10-12' }],
        [],
        ['008402', '周敏', '一组', '2026年10月'],
      ],
    },
  ]);
  const answer = await plan(workbook);
  expect(answer).toMatchObject({
    ...{ notes: ['表头是第 2 行，上面的没有读。'], rowCount: 2 },
    problems: [{ row: 5, column: '入职日期', read: '2026年10月' }],
    changes: [{ number: '8401', after: { name: '孙强', entryDay: '2026-10-12' } }],
  });
});

test('50,000 rows are looked at and 10,000 taken in, a slice at a time: others get their turn', async () => {
  const lines = Array.from({ length: 50_000 }, (_, at) => `${100_000 + at},坐席${at},一组,坐席,2026-10-31`);
  const heading = '工号,姓名,班组,岗位,入职日期';
  let turns = 0;
  let isOver = false;
  const count = () => {
    turns += 1;
    if (!isOver) setImmediate(count);
  };
  setImmediate(count);
  expect((await plan([heading, ...lines].join('\n'))).changes.length).toBe(50_000);
  expect(turns).toBeGreaterThan(200);
  const before = turns;
  const result = await commit([heading, ...lines.slice(0, 10_000)].join('\n'));
  isOver = true;
  expect(result).toMatchObject({ added: 10_000, changed: 0 });
  expect(turns - before).toBeGreaterThan(100);
  expect(await rosterSize()).toBe(10_001);
  expect(await fresh.db.$count(audit, eq(audit.action, 'import-person'))).toBeGreaterThanOrEqual(10_000);
});
