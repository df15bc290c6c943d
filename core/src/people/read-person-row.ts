import type { CellProblem } from '../table-import/cell-problem.ts';
import type { Mapping } from '../table-import/map-columns.ts';
import { readDay } from '../table-import/read-day.ts';
import { PERSON_FIELD_NAMES, type PersonField } from './import-columns.ts';
import type { PersonRow } from './imported-person.ts';
import {
  type FieldCheck,
  nameProblem,
  numberProblem,
  postProblem,
  teamNameProblem,
} from './person-fields.ts';
import { ROLE_NAMES, ROLES, type Role } from './roles.ts';

const CHECKS: Partial<Record<PersonField, FieldCheck>> = {
  number: numberProblem,
  name: nameProblem,
  team: teamNameProblem,
  post: postProblem,
};
const ROLE_WORDS: Record<string, Role> = {
  ...Object.fromEntries(ROLES.flatMap((role) => [[role, role] as const, [ROLE_NAMES[role], role] as const])),
  ...{ 客服代表: 'agent', 值班长: 'team-lead', 系统管理员: 'administrator' },
};

/** One row of a file of people, or every cell of it that cannot be used. Empty cells but 工号 and 姓名 are null. */
export function readPersonRow(
  row: number,
  cells: string[],
  mapping: Mapping<PersonField>,
): { person: PersonRow } | { problems: CellProblem[] } {
  const problems: CellProblem[] = [];
  const cell = (field: PersonField) => (mapping[field] === null ? '' : (cells[mapping[field]] ?? '').trim());
  const wrong = (field: PersonField, expected: string) => {
    problems.push({ row, column: PERSON_FIELD_NAMES[field], read: cell(field).slice(0, 60), expected });
    return null;
  };
  const text = (field: PersonField) => {
    const read = field === 'number' ? cell(field).normalize('NFKC') : cell(field);
    const isOptional = field !== 'number' && field !== 'name';
    if (read === '' && isOptional) return null;
    const problem = CHECKS[field]!(read);
    return problem ? wrong(field, problem) : read;
  };
  const day = (field: PersonField) => {
    if (cell(field) === '') return null;
    return readDay(cell(field)) ?? wrong(field, '日期，例如 2026-10-31、2026/10/31 或 2026年10月31日');
  };
  const role = () => {
    if (cell('role') === '') return null;
    return ROLE_WORDS[cell('role')] ?? wrong('role', Object.values(ROLE_NAMES).join('、'));
  };
  const number = text('number');
  const name = text('name');
  const person = { team: text('team'), post: text('post'), entryDay: day('entryDay') };
  const more = { probationEnd: day('probationEnd'), role: role() };
  if (problems.length > 0) return { problems };
  return { person: { row, number: number!, name: name!, ...person, ...more } };
}
