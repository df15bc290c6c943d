import type { CellProblem } from '../table-import/cell-problem.ts';
import { type Column, mapColumns } from '../table-import/map-columns.ts';
import { readDay } from '../table-import/read-day.ts';
import type { CalendarDay, DayKind } from './calendar-day.ts';

export const CALENDAR_COLUMNS: readonly Column<'day' | 'kind' | 'name'>[] = [
  { field: 'day', name: '日期', alsoCalled: [], isRequired: true },
  { field: 'kind', name: '类别', alsoCalled: ['类型'], isRequired: true },
  { field: 'name', name: '名称', alsoCalled: ['节日', '说明'], isRequired: false },
];
const KINDS: Record<string, DayKind> = {
  ...{ 放假: 'holiday', 休: 'holiday', 假: 'holiday', 节假日: 'holiday', holiday: 'holiday' },
  ...{ 上班: 'workday', 班: 'workday', 调休: 'workday', 补班: 'workday', workday: 'workday' },
};

/**
 * The days of a table of text cells, the heading first and in row `headingRow`: 日期 (2026-02-15, 2026/2/15 or 2026年2月15日), 类别 (放假 or 上班), 名称 (may be
 * empty). With any problem the table is not to be used at all.
 */
export function readCalendarRows(
  rows: string[][],
  headingRow = 1,
): { days: CalendarDay[]; problems: CellProblem[] } {
  const [heading = [], ...body] = rows.map((cells) => cells.map((cell) => cell.trim()));
  const at = mapColumns(heading, CALENDAR_COLUMNS);
  const lacking = CALENDAR_COLUMNS.flatMap(({ field, name, isRequired }) =>
    isRequired && at[field] === null ? [name] : [],
  );
  if (lacking.length > 0)
    return {
      days: [],
      problems: [
        {
          row: headingRow,
          column: lacking.join('、'),
          read: heading.join(','),
          expected: '第一行是表头：日期,类别,名称',
        },
      ],
    };
  const days: CalendarDay[] = [];
  const problems: CellProblem[] = [];
  const rowOf = new Map<string, number>();
  body.forEach((cells, index) => {
    if (cells.every((cell) => cell === '')) return;
    const row = headingRow + 1 + index;
    const cell = (field: 'day' | 'kind' | 'name') => (at[field] === null ? '' : (cells[at[field]] ?? ''));
    const [date, kindWord, name] = [cell('day'), cell('kind'), cell('name')];
    const day = readDay(date);
    const kind = KINDS[kindWord];
    const before = day && rowOf.get(day);
    if (!day) problems.push({ row, column: '日期', read: date, expected: '日期，例如 2026-02-15' });
    else if (before)
      problems.push({ row, column: '日期', read: date, expected: `每天一行，第 ${before} 行已有这一天` });
    if (!kind) problems.push({ row, column: '类别', read: kindWord, expected: '放假 或 上班' });
    if (!isFitName(name))
      problems.push({ row, column: '名称', read: name, expected: '最多 20 个字，不含不可见的字符' });
    if (day) rowOf.set(day, before || row);
    if (day && kind) days.push({ day, kind, name: name || null });
  });
  if (days.length === 0 && problems.length === 0)
    problems.push({ row: headingRow + 1, column: '日期', read: '', expected: '至少一天' });
  return { days, problems };
}

/** At most 20 characters that can be seen. */
export function isFitName(name: string): boolean {
  return [...name].length <= 20 && !/[\p{Cc}\p{Cf}]/u.test(name);
}
