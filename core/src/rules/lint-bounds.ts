import type { PlacedRule } from './lint-items.ts';
import { error, type LintFinding, warning } from './lint-message.ts';
import type { PhraseEntry } from './phrase-entry.ts';
import { listsOf } from './phrase-lists.ts';
import type { Placed } from './walk-conditions.ts';

type Levels = { sure?: number; maybe?: number };
type Fields = Record<string, number | string | boolean | unknown[] | undefined>;

/** Bounds that contradict each other or bound nothing, and fields that have no effect beside others. */
export function lintBounds(rules: PlacedRule[], conditions: Placed[]): LintFinding[] {
  return [
    ...rules.flatMap(ofRule),
    ...conditions.flatMap((placed) => [...levels(placed), ...ofCondition(placed)]),
  ];
}

function ofRule({ rule, path }: PlacedRule): LintFinding[] {
  const findings: LintFinding[] = [];
  if (rule.whenNot && !rule.when && !rule.dueWhen) {
    findings.push(
      warning(
        [...path, 'whenNot'],
        '没有 when 或 dueWhen，whenNot 这句话用不到',
        '删去 whenNot，或补上 when',
      ),
    );
  }
  if (rule.isProposal && rule.confirmAbove !== undefined) {
    findings.push(
      warning(
        [...path, 'confirmAbove'],
        'isProposal 已经每一处都由人确认，confirmAbove 不起作用',
        '删去其中一个',
      ),
    );
  }
  return findings;
}

/** An entry with a looser `sure` of its own beside a `maybe` of the whole list simply leaves nothing to a person. */
function levels(placed: Placed): LintFinding[] {
  const own = { at: [...placed.path, 'maybe'], given: placed.condition as Levels };
  const entries = listsOf(placed).flatMap(({ entries: each, path }) =>
    each.map((entry, i) => ({ at: [...path, i], given: (typeof entry === 'string' ? {} : entry) as Levels })),
  );
  return [own, ...entries].flatMap(({ at, given: { sure, maybe } }) =>
    sure !== undefined && maybe !== undefined && maybe > sure
      ? [error(at, `maybe ${maybe} 高于 sure ${sure}：交给人工的一档反而更严`, '把 maybe 写得比 sure 低')]
      : [],
  );
}

function ofCondition({ condition, path }: Placed): LintFinding[] {
  const given = condition as unknown as Fields;
  const crossed = (low: string, high: string) =>
    Number(given[low]) > Number(given[high])
      ? [
          error(
            [...path, low],
            `${low} ${given[low]} 大于 ${high} ${given[high]}，没有一个数合适`,
            '两个数换过来',
          ),
        ]
      : [];
  const lacks = (...fields: string[]) => fields.every((field) => given[field] === undefined);
  switch (condition.kind) {
    case 'duration':
      return lacks('atLeastMs', 'atMostMs')
        ? [warning(path, '没有写长短的界限，总是成立', '写上 atLeastMs 或 atMostMs')]
        : crossed('atLeastMs', 'atMostMs');
    case 'rate':
      return lacks('min', 'max')
        ? [error(path, '没有写语速的界限，永远不成立', '写上 min 或 max')]
        : crossed('min', 'max');
    case 'loudness':
      return lacks('overMedianDb', 'meanBelowDb')
        ? [error(path, '没有写音量的界限，永远不成立', '写上 overMedianDb 或 meanBelowDb')]
        : [];
    case 'facts':
      return Object.keys(given).every((field) => ['kind', 'name', 'role', 'window', 'when'].includes(field))
        ? [warning(path, 'facts 没有写要看什么，总是成立', '写上 direction、businessType 等')]
        : [];
    case 'wait':
      return given.fault === 'untold' && !lacks('updateMs')
        ? [warning([...path, 'updateMs'], 'updateMs 只用于 fault: no-update', '删去 updateMs')]
        : [];
    case 'phrase':
      return tooMany(given, path);
    default:
      return [];
  }
}

function tooMany({ need, phrases }: Fields, path: PropertyKey[]): LintFinding[] {
  const entries = (phrases ?? []) as PhraseEntry[];
  const hasList = entries.some((entry) => typeof entry === 'string' && entry.startsWith('$'));
  if (typeof need !== 'number' || hasList || need <= entries.length) return [];
  return [
    error(
      [...path, 'need'],
      `要说到 ${need} 句，却只列了 ${entries.length} 句，永远不成立`,
      '减少 need，或补上说法',
    ),
  ];
}
