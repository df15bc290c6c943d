/** The name that shares most with what was typed: its letters, or the Chinese it is called; null when nothing does. */
export function nearestName(typed: string, names: { code: string; name: string }[]): string | null {
  const scored = names.map(({ code, name }) => ({
    said: `${name}（${code}）`,
    score: Math.max(common(typed.toLowerCase(), code.toLowerCase()), common(typed, name)),
  }));
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a), { said: '', score: 0 });
  return best.score >= 0.3 ? best.said : null;
}

/** Shared pairs of neighbouring characters, 0..1 (Dice). */
function common(a: string, b: string): number {
  const [left, right] = [pairs(a), pairs(b)];
  const shared = left.filter((pair) => right.includes(pair)).length;
  return left.length + right.length === 0 ? 0 : (2 * shared) / (left.length + right.length);
}

function pairs(text: string): string[] {
  return [...text].slice(1).map((next, at) => [...text][at]! + next);
}
