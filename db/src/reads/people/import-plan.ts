import { createHash } from 'node:crypto';
import { chinaDay } from '@tingjian/core/calendar/china-day.ts';
import { PERSON_COLUMNS, type PersonField } from '@tingjian/core/people/import-columns.ts';
import type { ImportedPerson, PersonRow } from '@tingjian/core/people/imported-person.ts';
import { type ImportTerms, planPerson } from '@tingjian/core/people/plan-person.ts';
import { readPersonRow } from '@tingjian/core/people/read-person-row.ts';
import type { CellProblem } from '@tingjian/core/table-import/cell-problem.ts';
import { type Mapping, mapColumns, mappingProblem } from '@tingjian/core/table-import/map-columns.ts';
import type { Queries } from '../../connect.ts';
import type { TextTable } from '../../intake/tables/read-text-table.ts';
import { teams } from '../../schema/teams.ts';
import { frozenThrough } from '../frozen-through.ts';
import { peopleByNumber } from './people-by-number.ts';

export type AskedImport = {
  table: TextTable;
  /** Null: as the headings say. */
  mapping: Mapping<PersonField> | null;
  /** The day from which people already here are in the team of the file. */
  moveFrom: string;
  by: string;
  mayGiveRoles: boolean;
};

export type ImportPlan = {
  heading: string[];
  /** What the person should know of how the file was read. */
  notes: string[];
  mapping: Mapping<PersonField>;
  /** Why the columns do not do; then no row was read. */
  mappingProblem: string | null;
  /** The first rows as they stand in the file. */
  sample: { row: number; cells: string[] }[];
  rowCount: number;
  problemCount: number;
  /** Rows with at least one of them. */
  badRowCount: number;
  /** The first of them. */
  problems: CellProblem[];
  unknownTeams: { name: string; rows: number }[];
  /** What the file would change; the team of one that is not there yet is `new:` and its name. */
  changes: ImportedPerson[];
  /** Of all that would happen: the same file on the same roster has the same. */
  digest: string;
};

const SLICE = 250;
const SAMPLE = 20;
const MOST_PROBLEMS = 500;
export const NEW_TEAM = 'new:';

/** What a file of people would change. Reads only; `held` keeps the people as they are until the transaction ends. */
export async function importPlan(
  db: Queries,
  asked: AskedImport,
  { now, held = false }: { now: Date; held?: boolean },
): Promise<ImportPlan> {
  const terms: ImportTerms = { ...asked, today: chinaDay(now), frozenThrough: await frozenThrough(db) };
  const teamIds = new Map((await db.select().from(teams)).map(({ id, name }) => [name, id]));
  const rowOf = new Map<string, number>();
  const unknown = new Map<string, number>();
  const hash = createHash('sha256').update(JSON.stringify(asked.moveFrom));
  const { heading, headingRow, notes } = asked.table;
  const mapping = asked.mapping ?? mapColumns(heading, PERSON_COLUMNS);
  const plan: ImportPlan = {
    ...{ heading, notes, mapping, sample: [], rowCount: 0 },
    mappingProblem: mappingProblem(mapping, PERSON_COLUMNS, heading.length),
    ...{ problemCount: 0, badRowCount: 0, problems: [], unknownTeams: [], changes: [], digest: '' },
  };
  const add = (problems: CellProblem[]) => {
    plan.problemCount += problems.length;
    plan.badRowCount += new Set(problems.map(({ row }) => row)).size;
    plan.problems.push(...problems.slice(0, MOST_PROBLEMS - plan.problems.length));
  };

  const planSlice = async (slice: { row: number; cells: string[] }[]) => {
    const rows: PersonRow[] = [];
    const problems: CellProblem[] = [];
    for (const { row, cells } of slice) {
      const answer = readPersonRow(row, cells, plan.mapping);
      if ('problems' in answer) problems.push(...answer.problems);
      else rows.push(answer.person);
    }
    const numbers = rows.map(({ number }) => number);
    const known = await peopleByNumber(db, numbers, { held });
    const spelled = new Map([...known.keys()].map((number) => [number.toLowerCase(), number]));
    const planned: ImportedPerson[] = [];
    for (const row of rows) {
      const problem = numberTaken(row, rowOf.get(row.number.toLowerCase()), spelled);
      if (problem) {
        problems.push(problem);
        continue;
      }
      rowOf.set(row.number.toLowerCase(), row.row);
      if (row.team && !teamIds.has(row.team)) unknown.set(row.team, (unknown.get(row.team) ?? 0) + 1);
      const teamId = row.team && (teamIds.get(row.team) ?? `${NEW_TEAM}${row.team}`);
      const answer = planPerson(row, teamId, known.get(row.number) ?? null, terms);
      if ('problems' in answer) problems.push(...answer.problems);
      else if (answer.change) planned.push(answer.change);
    }
    add(problems.sort((a, b) => a.row - b.row));
    plan.changes.push(...planned);
    hash.update(JSON.stringify(planned));
  };

  let row = headingRow;
  let slice: { row: number; cells: string[] }[] = [];
  for (const cells of asked.table.rows) {
    row += 1;
    if (cells.every((cell) => cell === '')) continue;
    plan.rowCount += 1;
    if (plan.sample.length < SAMPLE) plan.sample.push({ row, cells });
    if (plan.mappingProblem) continue;
    slice.push({ row, cells });
    if (slice.length < SLICE) continue;
    await planSlice(slice);
    slice = [];
  }
  if (slice.length > 0) await planSlice(slice);
  plan.unknownTeams = [...unknown].map(([name, rows]) => ({ name, rows }));
  plan.digest = hash.digest('hex');
  return plan;
}

function numberTaken(
  { row, number }: PersonRow,
  earlier: number | undefined,
  spelled: Map<string, string>,
): CellProblem | null {
  const problem = (expected: string) => ({ row, column: '工号', read: number, expected });
  if (earlier !== undefined) return problem(`每个工号一行，第 ${earlier} 行已有这个工号`);
  const known = spelled.get(number.toLowerCase());
  if (known !== undefined && known !== number) return problem(`与名册里的 ${known} 只差大小写，请写成一样的`);
  return null;
}
