import type { IdRange } from '@tingjian/db/reads/calls-to-rescore.ts';

const ASKED_AT_ONCE = 5000;
/** Small enough that a crash loses little and that memory stays flat, whatever is in the calls. */
const MOST_ROWS = 200;
const MOST_STORED_BYTES = 2 * 2 ** 20;

export type SizedRange = IdRange & { count: number };

/** Rows in the order of their ids, in ranges that are read and dealt with at once. */
export async function* idRanges(
  next: (after: string | null, limit: number) => Promise<{ id: string; bytes: number }[]>,
): AsyncGenerator<SizedRange, void> {
  let after: string | null = null;
  for (;;) {
    const rows = await next(after, ASKED_AT_ONCE);
    if (rows.length === 0) return;
    let [count, bytes] = [0, 0];
    for (const [at, row] of rows.entries()) {
      count += 1;
      bytes += row.bytes;
      if (count < MOST_ROWS && bytes < MOST_STORED_BYTES && at < rows.length - 1) continue;
      yield { after, upto: row.id, count };
      after = row.id;
      [count, bytes] = [0, 0];
    }
  }
}
