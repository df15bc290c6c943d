/**
 * How often the event loop came round while something was done: thousands of times when the work is done in a
 * thread, a few dozen times when it holds the loop.
 */
export async function turnsWhile<T>(work: Promise<T>): Promise<{ turns: number; result: T }> {
  let turns = 0;
  let isOver = false;
  const turn = () => {
    turns += 1;
    if (!isOver) setImmediate(turn);
  };
  setImmediate(turn);
  try {
    return { result: await work, turns };
  } finally {
    isOver = true;
  }
}
