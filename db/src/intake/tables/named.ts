const MOST = 5;

/** Names as they stand in a sentence; of many only the first. */
export function named(names: string[]): string {
  const first = names.slice(0, MOST).map((name) => `“${name.slice(0, 31)}”`);
  return `${first.join('、')}${names.length > MOST ? ` 等 ${names.length} 个` : ''}`;
}
