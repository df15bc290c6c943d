import type { Unit } from '../sound/units.ts';

/**
 * How alike two sentences are, 0 to 1: the longest common subsequence by sound, over the shorter one.
 * A long answer that happens to hold a short question is not alike: lengths may differ by half at most.
 */
export function likeness(a: Unit[], b: Unit[]): number {
  const shorter = Math.min(a.length, b.length);
  if (shorter === 0 || shorter * 2 < Math.max(a.length, b.length)) return 0;
  let above = new Uint16Array(b.length + 1);
  for (const unit of a) {
    const row = new Uint16Array(b.length + 1);
    for (let j = 1; j <= b.length; j++) {
      row[j] = isSame(unit, b[j - 1]!) ? above[j - 1]! + 1 : Math.max(above[j]!, row[j - 1]!);
    }
    above = row;
  }
  return above[b.length]! / ((a.length + b.length) / 2);
}

function isSame(a: Unit, b: Unit): boolean {
  return a.charId === b.charId || a.soundId === b.soundId;
}
