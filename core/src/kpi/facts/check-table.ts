import type { CellProblem } from '../../table-import/cell-problem.ts';
import { type Mapping, mappingProblem } from '../../table-import/map-columns.ts';
import type { Table } from '../../table-import/table.ts';
import type { FactKind } from './fact-kind.ts';
import { type FactRow, readFactRow } from './read-fact-row.ts';

/** What a table of facts holds. It may be used when there is no `mappingProblem` and no problem. */
export type CheckedTable = {
  /** Why the columns do not do; then no row was read. */
  mappingProblem: string | null;
  /** Rows with something in them. */
  rowCount: number;
  rows: FactRow[];
  problemCount: number;
  /** Rows with at least one of them. */
  badRowCount: number;
  /** The first 1,000 of them. */
  problems: CellProblem[];
};

const MOST_PROBLEMS = 1000;
const LONGEST_READ = 60;
const SLICE = 500;
const OTHER_UNIT = /\((单位[:为]?)?\s*(分钟?|min(ute)?s?|小时|时|hours?|h|毫秒|ms)\s*\)/i;

/**
 * Reads every row of a table and tells every problem: cells, people who are not known by their 工号, and rows that are
 * the same fact as an earlier one. Yields the count of rows after each 500, so that others have their turn.
 */
export function* checkTable(
  kind: FactKind,
  { heading, headingRow, rows }: Pick<Table, 'heading' | 'headingRow' | 'rows'>,
  mapping: Mapping<string>,
  knownPeople: ReadonlySet<string>,
): Generator<number, CheckedTable> {
  const width = rows.reduce((most, cells) => Math.max(most, cells.length), heading.length);
  const checked: CheckedTable = {
    mappingProblem: mappingProblem(mapping, kind.columns, width) ?? unitProblem(kind, mapping, heading),
    ...{ rowCount: 0, rows: [], problemCount: 0, badRowCount: 0, problems: [] },
  };
  if (checked.mappingProblem) return checked;
  const rowOf = new Map<string, number>();
  const add = (problems: CellProblem[]) => {
    checked.problemCount += problems.length;
    checked.badRowCount += 1;
    for (const problem of problems.slice(0, MOST_PROBLEMS - checked.problems.length))
      checked.problems.push({ ...problem, read: problem.read.slice(0, LONGEST_READ) });
  };
  for (const [index, cells] of rows.entries()) {
    if (cells.every((cell) => cell === null || cell === '')) continue;
    checked.rowCount += 1;
    const at = headingRow + 1 + index;
    const read = readFactRow(kind, mapping, cells, at);
    const problems = 'problems' in read ? read.problems : rowProblems(kind, read.row, at, rowOf, knownPeople);
    if (problems.length > 0) add(problems);
    else if ('row' in read) checked.rows.push(read.row);
    if (checked.rowCount % SLICE === 0) yield checked.rowCount;
  }
  return checked;
}

/** A heading such as 通话时长（分钟） would be taken for seconds. */
function unitProblem({ columns }: FactKind, mapping: Mapping<string>, heading: string[]): string | null {
  for (const { field, name, type } of columns) {
    const given = (heading[mapping[field] ?? -1] ?? '').normalize('NFKC');
    if (type === 'seconds' && OTHER_UNIT.test(given))
      return `“${given}”不是以秒计的；“${name}”应以秒或 时:分:秒 填写，请换算后再上传`;
  }
  return null;
}

function rowProblems(
  { columns, keyFields, person }: FactKind,
  row: FactRow,
  at: number,
  rowOf: Map<string, number>,
  knownPeople: ReadonlySet<string>,
): CellProblem[] {
  const nameOf = (field: string) => columns.find((each) => each.field === field)!.name;
  const problems: CellProblem[] = [];
  const { key, personNumber } = row;
  if (person !== null && personNumber !== null && !knownPeople.has(personNumber))
    problems.push({ row: at, column: nameOf(person), read: personNumber, expected: '名册里有的工号' });
  const earlier = rowOf.get(key);
  if (earlier === undefined) rowOf.set(key, at);
  else {
    const column = keyFields.map(nameOf).join('、');
    const expected = `只有一行；第 ${earlier} 行和第 ${at} 行是同一条`;
    problems.push({ row: at, column, read: key.replaceAll('|', '、'), expected });
  }
  return problems;
}
