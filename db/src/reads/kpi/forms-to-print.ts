import { chinaTime } from '@tingjian/core/calendar/china-time.ts';
import { type FormPage, formPage, type Remark } from '@tingjian/core/kpi/form-page/form-page.ts';
import { Refusal } from '@tingjian/core/refusal.ts';
import type { Queries } from '../../connect.ts';
import type { Scope } from '../../scope.ts';
import { sourcesOf } from './month-sheets-input.ts';
import { sayMonthState } from './month-steps.ts';
import { monthTable } from './month-table.ts';
import { type Signature, signaturesOf } from './signatures-of.ts';

export type FormToPrint = { number: string; name: string; teamName: string; page: FormPage };

/**
 * The forms of a month as they stand on paper, with the signatures that count: those within somebody's reach, or of one
 * person. Refused like the table; `kpi-form-not-found` when that person has none.
 */
export async function formsToPrint(
  db: Queries,
  { month, scope, number }: { month: string; scope: Scope; number?: string },
): Promise<FormToPrint[]> {
  const table = await monthTable(db, { month, scope });
  const { row, computation, schemes, indicators, teamNames } = table;
  const signatures = await signaturesOf(db, { month, computationId: computation.id }, number);
  const people = table.month.people.filter((person) => number === undefined || person.number === number);
  if (number !== undefined && people.length === 0) throw new Refusal('kpi-form-not-found');
  const common = {
    ...{ month, indicators, state: await sayMonthState(db, table) },
    ...{ isDemo: row.isDemo, sources: sourcesOf(table) },
  };
  return people.map((person) => {
    const teamName = teamNames[person.teamId ?? ''] ?? '';
    const own = signatures.filter(({ personNumber }) => personNumber === person.number);
    const manager = own.some(({ role }) => role === 'manager') ? remarkOf(own, 'manager') : undefined;
    const remarks = {
      ...{ agent: remarkOf(own, 'agent'), leader: remarkOf(own, 'leader') },
      ...(manager && { manager }),
    };
    const page = formPage({
      ...common,
      ...{ person, scheme: schemes.get(person.schemeId)!, teamName, remarks },
    });
    return { number: person.number, name: person.name, teamName, page };
  });
}

/** What was signed last; blank, to be written by hand, where nobody has. */
function remarkOf(signatures: Signature[], role: Signature['role']): Remark {
  const last = signatures.findLast((signature) => signature.role === role);
  if (!last) return { text: null, signedBy: null, signedOn: null };
  const said = last.agrees ? '同意' : '不同意';
  return {
    text: last.remark === null ? `${said}。` : `${said}：${last.remark}`,
    ...{ signedBy: last.signedByName, signedOn: chinaTime(last.signedAt).slice(0, 10) },
  };
}
