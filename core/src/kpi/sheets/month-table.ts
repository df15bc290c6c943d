import { grouped } from '../../grouped.ts';
import type { Cell } from '../../xlsx/cell.ts';
import { columnTitle, monthColumns } from './month-columns.ts';
import { monthRow } from './month-row.ts';
import type { MonthSheetsInput } from './month-sheets.ts';

/** Columns that stand at the end of a scheme's table, from the additions on. */
const LAST_COLUMNS = 7;
/** 工号, 姓名, 班组, 岗位. */
const FIRST_COLUMNS = 4;

/**
 * The month as one plain table with its heading first, for CSV: people of all schemes under each other, columns that
 * their schemes share in one, the others empty. Values, no formulas.
 */
export function* monthTable({ month, schemes, indicators, teamNames }: MonthSheetsInput): Generator<Cell[]> {
  const used = new Set(month.people.map(({ schemeId }) => schemeId));
  const columnsOf = new Map([...used].map((id) => [id, monthColumns(schemes.get(id)!, indicators)]));
  const titles = [...columnsOf.values()].map((columns) => columns.map(columnTitle));
  const [first, middle, last] = [
    titles[0]?.slice(0, FIRST_COLUMNS) ?? [],
    [...new Set(titles.flatMap((each) => each.slice(FIRST_COLUMNS, -LAST_COLUMNS)))],
    titles[0]?.slice(-LAST_COLUMNS) ?? [],
  ];
  yield ['月份', ...first, '方案', ...middle, ...last];
  const people = grouped(month.people, ({ schemeId }) => schemeId);
  for (const [schemeId, members] of people) {
    const scheme = schemes.get(schemeId)!;
    const columns = columnsOf.get(schemeId)!;
    for (const person of members) {
      const teamName = teamNames[person.teamId ?? ''] ?? '';
      const cells = monthRow(person, { scheme, columns, teamName, at: 1 });
      const byTitle = new Map(columns.map((column, at) => [columnTitle(column), cells[at] as Cell]));
      const of = (all: string[]) => all.map((title) => withoutFormula(byTitle.get(title) ?? null));
      yield [month.month, ...of(first), `${scheme.name} ${scheme.version}`, ...of(middle), ...of(last)];
    }
  }
}

function withoutFormula(cell: Cell): Cell {
  return cell !== null && typeof cell === 'object' && 'formula' in cell ? cell.value : cell;
}
