import { error, type LintFinding, warning } from './lint-message.ts';
import { nearestName } from './nearest-name.ts';
import { listsOf } from './phrase-lists.ts';
import { type Settings, settings } from './settings.ts';
import type { Placed } from './walk-conditions.ts';

const BUSINESS_TYPES = 'identityBusinessTypes';
/** Lists of words that a rule may name; not the list of business types. */
const LISTS = Object.entries(settings.shape)
  .filter(([name, schema]) => schema.safeParse(['词']).success && name !== BUSINESS_TYPES)
  .map(([name]) => name);
/** The judge looks up the others by itself. */
const ONLY_IN_RULES = [
  'farewells',
  'quotations',
  'retellings',
  'negations',
  'identityChecks',
  'identityCues',
  BUSINESS_TYPES,
];

/** `$lists` that do not exist, stand where none is put in, or are written and never used. */
export function lintLists(conditions: Placed[], centre: Settings | null): LintFinding[] {
  const used = new Set<string>();
  const findings = conditions.flatMap((placed) => [
    ...listsOf(placed).flatMap(({ entries, path }) => wrongReferences(entries, path, LISTS, used)),
    ...wrongReferences(businessTypesOf(placed), [...placed.path, 'businessType'], [BUSINESS_TYPES], used),
  ]);
  if (!centre) return findings;
  const nested = LISTS.flatMap((name) =>
    entriesOf(centre, name).flatMap((entry, i) => nestedReference(entry, ['settings', name, i])),
  );
  const unused = ONLY_IN_RULES.filter((name) => !used.has(name) && entriesOf(centre, name).length > 0);
  return [
    ...findings,
    ...nested,
    ...unused.map((name) =>
      warning(['settings', name], `词表 ${name} 没有一条规则用到`, `在规则里写 $${name}，或把它清空：[]`),
    ),
  ];
}

function wrongReferences(
  entries: unknown[],
  path: PropertyKey[],
  known: string[],
  used: Set<string>,
): LintFinding[] {
  return entries.flatMap((entry, i) => {
    if (typeof entry !== 'string' || !entry.startsWith('$')) return [];
    const name = entry.slice(1);
    used.add(name);
    if (known.includes(name)) return [];
    const nearest = nearestName(name, known);
    const remedy = nearest
      ? `是不是想写 $${nearest}`
      : `可以写：${known.map((each) => `$${each}`).join('、')}`;
    return [error([...path, i], `没有“${entry.slice(0, 40)}”这个词表`, remedy)];
  });
}

function nestedReference(entry: unknown, path: PropertyKey[]): LintFinding[] {
  if (typeof entry !== 'string' || !entry.startsWith('$')) return [];
  return [error(path, `词表里不能再用词表 ${entry.slice(0, 40)}`, '把那些说法照写一遍')];
}

function businessTypesOf({ condition }: Placed): unknown[] {
  const { businessType } = condition as { businessType?: unknown[] };
  return businessType ?? [];
}

function entriesOf(centre: Settings, name: string): unknown[] {
  return (centre[name as keyof Settings] ?? []) as unknown[];
}
