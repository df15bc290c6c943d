import { isDeepStrictEqual } from 'node:util';
import type { Database } from '@tingjian/db/connect.ts';
import { differingDays } from '@tingjian/db/reads/sums/differing-days.ts';
import { type Difference, difference } from './difference.ts';

/** Every sum of a day, a month or a team made again from the calls and facts; answers how many days there are. */
export async function verifySums(db: Database, tell: (found: Difference) => void): Promise<number> {
  const { days, differing, wholes } = await differingDays(db);
  for (const { table, personNumber, day, sample, ...whole } of differing) {
    const [was, is] = onlyDiffering(whole.was, whole.is);
    const row = [personNumber || '全中心', day, sample].filter(Boolean).join(' ');
    const what = `${row} 的汇总`;
    tell(difference({ table, row, call: null, item: null, field: 'sums', was, is, what }));
  }
  for (const { table, row, ...whole } of wholes) {
    const [was, is] = onlyDiffering(whole.was, whole.is);
    tell(difference({ table, row, call: null, item: null, field: 'sums', was, is, what: `${row} 的汇总` }));
  }
  return days;
}

/** Of two rows of sums, the sums that are not the same; a row that is missing stays whole. */
function onlyDiffering(was: unknown, is: unknown): [unknown, unknown] {
  if (was === null || is === null || typeof was !== 'object') return [was, is];
  const [right, kept] = [was, is] as Record<string, unknown>[];
  const fields = Object.keys(right!).filter((field) => !isDeepStrictEqual(right![field], kept![field]));
  const these = (row: Record<string, unknown>) =>
    Object.fromEntries(fields.map((field) => [field, row[field]]));
  return [these(right!), these(kept!)];
}
