const LANES = 4;

/** Does the same with each of these, some at a time, in their order. The first fault ends it. */
export async function inLanes<T>(all: T[], work: (each: T) => Promise<void>): Promise<void> {
  let next = 0;
  const lane = async () => {
    while (next < all.length) {
      const at = next;
      next += 1;
      await work(all[at]!);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}
