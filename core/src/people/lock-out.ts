const FREE = 5;
const LONGEST_MINUTES = 60;

/**
 * Until when nobody may sign in under a name after so many wrong passwords in a row; null while it is open. The fifth
 * locks it for a minute, each further one for twice as long, up to an hour.
 */
export function lockAfter(failures: number, now: Date): Date | null {
  if (failures < FREE) return null;
  const minutes = Math.min(LONGEST_MINUTES, 2 ** Math.min(20, failures - FREE));
  return new Date(now.getTime() + minutes * 60_000);
}
