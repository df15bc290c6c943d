/** Less than this is what is left of adding fractions, not a part of a call. */
const NOTHING = 1e-9;

/**
 * How many calls a draw takes on average: what is due by the end of its period less what was drawn for already, but
 * never more than there are. What a thin week could not give, the next makes up for. 0: nothing to draw.
 */
export function expectedOf({ due, before, size }: { due: number; before: number; size: number }): number {
  const expected = Math.min(due - before, size);
  return expected < NOTHING ? 0 : expected;
}
