/** Takes pieces of work one after the other and does up to `atOnce` of them at the same time. */
export async function inTurn<T>(
  pieces: AsyncIterator<T>,
  atOnce: number,
  work: (piece: T) => Promise<void>,
): Promise<void> {
  const line = async () => {
    for (let next = await pieces.next(); !next.done; next = await pieces.next()) await work(next.value);
  };
  const lines = Array.from({ length: atOnce }, line);
  try {
    await Promise.all(lines);
  } finally {
    await pieces.return?.();
    await Promise.allSettled(lines);
  }
}
