import { expect, test } from 'vitest';
import { csvPieces } from '../../csv/csv-pieces.ts';
import { smallMonth } from '../../testing/small-month.ts';
import type { Cell } from '../../xlsx/cell.ts';
import { formRows } from './form-rows.ts';
import { monthTable } from './month-table.ts';
import { rankingRows } from './ranking-rows.ts';

const input = smallMonth();
const form = (number: string) => input.month.people.find((person) => person.number === number)!.form;
/** 95.12 of a plain, a styled or a formula's cell. */
const content = (cell: Cell | undefined) =>
  typeof cell === 'object' && cell !== null
    ? 'number' in cell
      ? cell.number
      : 'text' in cell
        ? cell.text
        : cell
    : cell;

function asRecords(rows: Iterable<Cell[]>): Record<string, unknown>[] {
  const [heading, ...body] = [...rows];
  for (const cells of body) expect(cells).toHaveLength(heading!.length);
  return body.map((cells) =>
    Object.fromEntries(heading!.map((title, at) => [title as string, content(cells[at])])),
  );
}

test('the month is one table for all schemes: shared columns are one, the others stay empty', () => {
  const people = asRecords(monthTable(input));
  expect(people.map((person) => person.工号)).toEqual(['8001', '8002', '8003', '9001']);
  expect(people[0]).toMatchObject({
    月份: '2026-10',
    班组: '一班',
    总分: form('8001').total,
    等级: form('8001').grade,
  });
  expect(people[2]).toMatchObject({ 总分: '待数据', '业务知识月考（分）': '无数据' });
  expect(people[0]!['辅导按时完成率（%）']).toBeNull();
  expect(people[3]!['辅导按时完成率（%）']).toBe(100);
  expect(people[3]!['业务知识月考（分）']).toBeNull();
  const titles = Object.keys(people[0]!);
  expect(titles.filter((title) => title === '工单完整率（%）')).toHaveLength(1);
});

test('as CSV a name that looks like a formula is harmless, and every line has as many cells', () => {
  const csv = [...csvPieces(monthTable(input))].join('');
  expect(csv).toContain(",'=王芳,");
});

test('all forms as one long table add up to each total', () => {
  const lines = asRecords(formRows(input));
  for (const number of ['8001', '8002', '9001']) {
    const own = lines.filter((line) => line.工号 === number);
    const sums = own.filter((line) => String(line.项目).endsWith('：合计'));
    const total = own.find((line) => line.项目 === '总分')!;
    expect(sums.reduce((sum, line) => sum + Number(line.得分), 0)).toBeCloseTo(form(number).total!, 8);
    expect(total).toMatchObject({ 得分: form(number).total, 说明: `等级 ${form(number).grade}` });
  }
  expect(lines.find((line) => line.工号 === '8003' && line.项目 === '总分')).toMatchObject({
    ...{ 得分: null, 说明: '缺数据：业务知识月考' },
  });
});

test('the ranking lists the ranked first, then who is not ranked and why', () => {
  const people = asRecords(rankingRows(input));
  expect(people.map(({ 工号, 排名 }) => [工号, 排名])).toEqual([
    ['8001', 1],
    ['8002', 2],
    ['8003', null],
  ]);
  expect(people[2]!.不参与排名的原因).toMatch(/试用期/);
});
