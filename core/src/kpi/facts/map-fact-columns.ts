import { type Mapping, mapColumns } from '../../table-import/map-columns.ts';
import { plainHeading } from '../../table-import/plain-heading.ts';
import type { FactKind } from './fact-kind.ts';

/** What somebody chose for this kind before: field → heading of their file, null for a column they do not want read. */
export type RememberedHeadings = Record<string, string | null>;

/** Which column holds which field: as it was chosen before where that heading is here again, else by the known names. */
export function mapFactColumns(
  { columns }: Pick<FactKind, 'columns'>,
  heading: string[],
  remembered: RememberedHeadings = {},
): Mapping<string> {
  const plain = heading.map(plainHeading);
  const mapping = mapColumns(heading, columns);
  const chosen = new Map<string, number | null>();
  for (const [field, given] of Object.entries(remembered)) {
    const at = given === null ? null : plain.indexOf(plainHeading(given));
    if (field in mapping && at !== -1) chosen.set(field, at);
  }
  const used = new Set(chosen.values());
  for (const field of Object.keys(mapping)) {
    if (chosen.has(field)) mapping[field] = chosen.get(field)!;
    else if (used.has(mapping[field]!)) mapping[field] = null;
  }
  return mapping;
}

/** What to remember of a mapping that was used: only what the known names would not have found. */
export function rememberedHeadings(
  kind: Pick<FactKind, 'columns'>,
  heading: string[],
  mapping: Mapping<string>,
): RememberedHeadings {
  const known = mapFactColumns(kind, heading);
  const chosen = Object.entries(mapping).filter(([field, at]) => known[field] !== at);
  return Object.fromEntries(chosen.map(([field, at]) => [field, at === null ? null : (heading[at] ?? null)]));
}

/** What may stand in the heading of a file of this kind. */
export function headingWords(
  { columns }: Pick<FactKind, 'columns'>,
  remembered: RememberedHeadings = {},
): string[] {
  const known = columns.flatMap(({ field, name, alsoCalled }) => [field, name, ...alsoCalled]);
  return [...known, ...Object.values(remembered).filter((heading) => heading !== null)];
}
