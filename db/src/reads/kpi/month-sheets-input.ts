import { sayMonthFilter } from '@tingjian/core/kpi/month/month-filter.ts';
import type { MonthSheetsInput } from '@tingjian/core/kpi/sheets/month-sheets.ts';
import type { Queries } from '../../connect.ts';
import { SOURCE_NAMES } from './changed-sources.ts';
import { sayMonthState } from './month-steps.ts';
import { type MonthTable, type MonthTableAsked, monthTable } from './month-table.ts';

/** A month as far as somebody reaches, ready to be laid out as sheets; and which computing it is. */
export async function monthSheetsInput(
  db: Queries,
  asked: MonthTableAsked,
): Promise<{ input: MonthSheetsInput; table: MonthTable }> {
  const table = await monthTable(db, asked);
  const { month, schemes, indicators, teamNames, row } = table;
  return {
    table,
    input: {
      ...{ month, schemes, indicators, teamNames },
      state: [await sayMonthState(db, table), sayMonthFilter(asked.filter ?? {}, teamNames) ?? []]
        .flat()
        .join('；'),
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
