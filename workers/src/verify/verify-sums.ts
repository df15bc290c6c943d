import type { Database } from '@tingjian/db/connect.ts';
import { differingDays } from '@tingjian/db/reads/sums/differing-days.ts';
import { type Difference, difference } from './difference.ts';

/** Every sum of a day made again from the calls and facts; answers how many days there are. */
export async function verifySums(db: Database, tell: (found: Difference) => void): Promise<number> {
  const { days, differing } = await differingDays(db);
  for (const { table, personNumber, day, sample, was, is } of differing) {
    const row = [personNumber || '全中心', day, sample].filter(Boolean).join(' ');
    const what = `${row} 的汇总`;
    tell(difference({ table, row, call: null, item: null, field: 'sums', was, is, what }));
  }
  return days;
}
