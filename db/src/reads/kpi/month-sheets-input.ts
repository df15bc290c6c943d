import type { MonthSheetsInput } from '@tingjian/core/kpi/sheets/month-sheets.ts';
import type { Queries } from '../../connect.ts';
import type { Scope } from '../../scope.ts';
import { SOURCE_NAMES } from './changed-sources.ts';
import { sayMonthState } from './month-steps.ts';
import { type MonthTable, monthTable } from './month-table.ts';

/** A month as far as somebody reaches, ready to be laid out as sheets; and which computing it is. */
export async function monthSheetsInput(
  db: Queries,
  asked: { month: string; scope: Scope },
): Promise<{ input: MonthSheetsInput; table: MonthTable }> {
  const table = await monthTable(db, asked);
  const { month, schemes, indicators, teamNames, row } = table;
  return {
    table,
    input: {
      ...{ month, schemes, indicators, teamNames, state: await sayMonthState(db, table) },
      ...{ isDemo: row.isDemo, sources: sourcesOf(table) },
    },
  };
}

/** Which computing it is and what it was made from: name → number or hash. */
export function sourcesOf({ computation }: MonthTable): Record<string, string> {
  const hashes = Object.entries(computation.madeFrom);
  return {
    第几次计算: String(computation.number),
    ...Object.fromEntries(hashes.map(([name, hash]) => [SOURCE_NAMES[name] ?? name, hash])),
  };
}
