import { plainHeading } from './plain-heading.ts';

/** A field a table may fill: its name on screen, and what else people call its column. */
export type Column<F extends string> = { field: F; name: string; alsoCalled: string[]; isRequired: boolean };

/** Which column of the table, counted from 0, holds a field; null: none does. */
export type Mapping<F extends string> = Record<F, number | null>;

/** Finds the columns by their headings; spaces, marks such as `*` and what stands in brackets do not count. */
export function mapColumns<F extends string>(heading: string[], columns: readonly Column<F>[]): Mapping<F> {
  const found = heading.map(plainHeading);
  const entries = columns.map(({ field, name, alsoCalled }) => {
    const names = [field, name, ...alsoCalled].map(plainHeading);
    const at = found.findIndex((each) => names.includes(each));
    return [field, at === -1 ? null : at] as const;
  });
  return Object.fromEntries(entries) as Mapping<F>;
}

/** What keeps a mapping from being used, as a Chinese sentence; null when it will do. */
export function mappingProblem<F extends string>(
  mapping: Mapping<F>,
  columns: readonly Column<F>[],
  width: number,
): string | null {
  const used = new Map<number, string>();
  for (const { field, name, isRequired } of columns) {
    const at = mapping[field];
    if (at === null && isRequired) return `缺少“${name}”这一列`;
    if (at === null) continue;
    if (at >= width) return `表里没有第 ${at + 1} 列`;
    if (used.has(at)) return `第 ${at + 1} 列同时用作“${used.get(at)}”和“${name}”`;
    used.set(at, name);
  }
  return null;
}
