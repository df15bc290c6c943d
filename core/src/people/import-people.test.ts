import { expect, test } from 'vitest';
import { mapColumns } from '../table-import/map-columns.ts';
import { changedFields } from './changed-fields.ts';
import { PERSON_COLUMNS } from './import-columns.ts';
import type { PersonRow, PersonState } from './imported-person.ts';
import { type ImportTerms, planPerson } from './plan-person.ts';
import { readPersonRow } from './read-person-row.ts';

const mapping = mapColumns('工号,姓名,班组,岗位,入职日期,试用期至,角色'.split(','), PERSON_COLUMNS);
const read = (line: string) => readPersonRow(7, line.split(','), mapping);

test('a row is read whole, with the words people write', () => {
  expect(read(' ８００６ ,李静,一组,产险坐席,2026年3月1日,2026/5/31,班长')).toEqual({
    person: {
      ...{ row: 7, number: '8006', name: '李静', team: '一组', post: '产险坐席' },
      ...{ entryDay: '2026-03-01', probationEnd: '2026-05-31', role: 'team-lead' },
    },
  });
  expect(read('8006,李静')).toMatchObject({ person: { team: null, entryDay: null, role: null } });
});

test('every bad cell of a row is told: where, what was read, what is expected', () => {
  const answer = read('80 06,=cmd(),@组,-x,31/10/2026,明天,老板');
  expect(answer).toEqual({
    problems: ['工号', '姓名', '班组', '岗位', '入职日期', '试用期至', '角色'].map((column) => ({
      ...{ row: 7, column, read: expect.any(String), expected: expect.any(String) },
    })),
  });
  expect(read(',')).toMatchObject({ problems: [{ column: '工号' }, { column: '姓名' }] });
});

const terms: ImportTerms = {
  ...{ by: 'admin', mayGiveRoles: true, today: '2026-10-31' },
  ...{ moveFrom: '2026-10-31', frozenThrough: '2026-09-30' },
};
const row: PersonRow = {
  ...{ row: 2, number: '8006', name: '李静', team: '二组', post: null },
  ...{ entryDay: null, probationEnd: null, role: null },
};
const known: PersonState = {
  ...{ name: '李静', role: 'agent', post: '坐席', entryDay: '2026-01-01', probationEnd: null, leftOn: null },
  stays: [{ teamId: 'one', fromDay: '2026-01-01', toDay: null }],
};
const problemOf = (answer: ReturnType<typeof planPerson>) =>
  'problems' in answer ? answer.problems[0]!.column : null;

test('somebody new is in the team from the day of entry; somebody known moves on the day given', () => {
  const added = planPerson({ ...row, entryDay: '2026-10-08' }, 'two', null, terms);
  expect(added).toMatchObject({
    change: { before: null, after: { role: 'agent', stays: [{ teamId: 'two', fromDay: '2026-10-08' }] } },
  });
  const moved = planPerson(row, 'two', known, terms);
  expect(moved).toMatchObject({ change: { before: known, after: { post: '坐席' } } });
  if (!('change' in moved)) throw new Error('refused');
  expect(moved.change!.after.stays).toEqual([
    { teamId: 'one', fromDay: '2026-01-01', toDay: '2026-10-30' },
    { teamId: 'two', fromDay: '2026-10-31', toDay: null },
  ]);
  const teamName = (id: string) => ({ one: '一组', two: '二组' })[id]!;
  expect(changedFields(known, moved.change!.after, { day: '2026-10-31', teamName })).toEqual([
    { field: 'team', before: '一组', after: '二组' },
  ]);
});

test('what is so already is no change, and empty cells change nothing', () => {
  expect(planPerson(row, 'one', known, terms)).toEqual({ change: null });
  expect(planPerson(row, null, known, terms)).toEqual({ change: null });
});

test('rows that cannot stand are refused by the column they are wrong in', () => {
  expect(problemOf(planPerson(row, null, { ...known, leftOn: '2026-10-01' }, terms))).toBe('工号');
  const lead = { ...row, role: 'team-lead' as const };
  expect(problemOf(planPerson(lead, null, known, { ...terms, mayGiveRoles: false }))).toBe('角色');
  expect(problemOf(planPerson(lead, null, known, { ...terms, by: '8006' }))).toBe('角色');
  expect(problemOf(planPerson(lead, null, { ...known, role: 'administrator' }, terms))).toBe('角色');
  expect(problemOf(planPerson(lead, null, known, terms))).toBeNull();
  expect(problemOf(planPerson({ ...row, probationEnd: '2025-12-01' }, null, known, terms))).toBe('试用期至');
  expect(problemOf(planPerson({ ...row, entryDay: '2026-02-01' }, null, known, terms))).toBe('入职日期');
  expect(problemOf(planPerson(row, 'two', known, { ...terms, moveFrom: '2026-09-15' }))).toBe('班组');
  expect(
    problemOf(planPerson(row, 'two', known, { ...terms, moveFrom: '2025-09-15', frozenThrough: null })),
  ).toBe('班组');
});
