import type { Queries } from '@tingjian/db/connect.ts';
import { allDraws, redraw } from '@tingjian/db/reads/sampling/redraw.ts';
import { type Difference, difference } from './difference.ts';

/** Every draw made again from the seed of its plan; answers how many there are. */
export async function verifyDraws(db: Queries, tell: (found: Difference) => void): Promise<number> {
  const ids = await allDraws(db);
  for (const row of ids) {
    const { differs } = (await redraw(db, row))!;
    const where = { table: 'sampling_draws', row, call: null, item: null, field: 'picks' } as const;
    if (differs.length > 0)
      tell(
        difference({
          ...where,
          was: '同样的种子抽到的通话',
          is: differs.join('；'),
          what: '抽样重新抽取的结果',
        }),
      );
  }
  return ids.length;
}
