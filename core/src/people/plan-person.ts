import type { CellProblem } from '../table-import/cell-problem.ts';
import { hasLeft } from './has-left.ts';
import { PERSON_FIELD_NAMES, type PersonField } from './import-columns.ts';
import type { ImportedPerson, PersonRow, PersonState } from './imported-person.ts';
import { isSamePerson } from './is-same-person.ts';
import { moveTeam } from './move-team.ts';
import { daysObstacle } from './person-days.ts';
import { type Stay, stayOn } from './team-stays.ts';

/** What holds for every row of an import. */
export type ImportTerms = {
  /** 工号 of whoever imports. */
  by: string;
  mayGiveRoles: boolean;
  today: string;
  /** The day from which people already here are in the team of the file. */
  moveFrom: string;
  /** The last day of the newest month that is closed. */
  frozenThrough: string | null;
};

type Planned = { change: ImportedPerson | null } | { problems: CellProblem[] };

/**
 * What a row makes of a person: `change` is null when all is so already. Empty cells change nothing. `teamId` is the
 * team of the row. Roles of administrators, one's own role and people who have left are not changed by a file.
 */
export function planPerson(
  row: PersonRow,
  teamId: string | null,
  known: PersonState | null,
  terms: ImportTerms,
): Planned {
  const wrong = (field: PersonField, expected: string): Planned => {
    const read = row[field] ?? '';
    return { problems: [{ row: row.row, column: PERSON_FIELD_NAMES[field], read, expected }] };
  };
  if (known && hasLeft(known, terms.today)) {
    return wrong('number', `在职的工号；这个人已于 ${known.leftOn} 离职，返岗请在人员页办理`);
  }
  const role = row.role ?? known?.role ?? 'agent';
  if (role !== (known?.role ?? 'agent')) {
    if (!terms.mayGiveRoles) return wrong('role', '只有管理员能给角色；请去掉这一列，或由管理员导入');
    if (row.number === terms.by) return wrong('role', '不能改自己的角色');
    if (known?.role === 'administrator') return wrong('role', '管理员的角色请在人员页上改');
  }
  const after: PersonState = {
    ...{ name: row.name, role, post: row.post ?? known?.post ?? null },
    entryDay: row.entryDay ?? known?.entryDay ?? null,
    probationEnd: row.probationEnd ?? known?.probationEnd ?? null,
    ...{ leftOn: known?.leftOn ?? null, stays: known?.stays ?? [] },
  };
  const obstacle = daysObstacle(after, after.stays);
  if (obstacle === 'probation-before-entry') return wrong('probationEnd', '不早于入职日期');
  if (obstacle) return wrong('entryDay', '不晚于已登记的离职日和进入班组的日期');
  const moved = teamId === null ? after.stays : staysIn(teamId, after, known, terms);
  if (moved === null) return wrong('team', `${terms.moveFrom} 起可以换班组：在职，且不在已冻结的月份`);
  after.stays = moved;
  return {
    change: known && isSamePerson(known, after) ? null : { number: row.number, before: known, after },
  };
}

function staysIn(
  teamId: string,
  after: PersonState,
  known: PersonState | null,
  terms: ImportTerms,
): Stay[] | null {
  const isNew = !known || known.stays.length === 0;
  const fromDay = isNew ? (after.entryDay ?? terms.moveFrom) : terms.moveFrom;
  if (stayOn(after.stays, fromDay)?.teamId === teamId) return after.stays;
  if (known && terms.frozenThrough !== null && fromDay <= terms.frozenThrough) return null;
  const answer = moveTeam(after.stays, { teamId, fromDay }, after);
  return 'stays' in answer ? answer.stays : null;
}
