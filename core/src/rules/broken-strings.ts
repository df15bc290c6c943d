import type { ShapeProblem } from './shape-problems.ts';

/** Names and words that no rule set may hold: half characters, and names with a meaning for the machine. */
export function brokenStrings(written: unknown): ShapeProblem[] {
  const problems: ShapeProblem[] = [];
  const left: { path: PropertyKey[]; value: unknown }[] = [{ path: [], value: written }];
  for (let next = left.pop(); next; next = left.pop()) {
    const { path, value } = next;
    if (typeof value === 'string' && /\p{Surrogate}/u.test(value)) {
      problems.push({ path, message: '有残缺的字符（半个代理对）', remedy: '删去后重新输入这个字' });
    }
    if (path.at(-1) === '__proto__') {
      problems.push({ path, message: '“__proto__”不能作为名称', remedy: '换一个名称' });
    }
    if (typeof value !== 'object' || value === null) continue;
    for (const key of Object.keys(value)) {
      left.push({ path: [...path, Array.isArray(value) ? Number(key) : key], value: fieldOf(value, key) });
    }
  }
  return problems;
}

function fieldOf(value: object, key: string): unknown {
  return (value as Record<string, unknown>)[key];
}
