import type { Schedule } from '../schedule/schedule.ts';
import { error, type LintFinding, warning } from './lint-message.ts';
import type { Rule } from './rule.ts';

export type PlacedRule = { item: string; rule: Rule; path: PropertyKey[] };

/** Items that the schedule does not know, that the machine may only propose, and that yield to each other wrongly. */
export function lintItems(written: unknown, rules: PlacedRule[], schedule: Schedule): LintFinding[] {
  const codes = typeof written === 'object' && written !== null ? Object.keys(written) : [];
  const unknown = codes
    .filter((code) => !Object.hasOwn(schedule.items, code))
    .map((code) => unknownItem(code, schedule));
  return [
    ...unknown,
    ...rules.flatMap((each) => [...unproposed(each, schedule), ...wrongYields(each, rules)]),
  ];
}

function unknownItem(code: string, { conduct }: Schedule): LintFinding {
  const path = ['rules', code];
  if (Object.hasOwn(conduct, code)) {
    return error(path, `${code} 是现场行为项，不按通话评判`, '删去这一条');
  }
  return error(
    path,
    `扣分标准里没有“${code.slice(0, 20)}”这一项`,
    '改成扣分标准里的编号，或先在扣分标准里加上这一项',
  );
}

/** The schedule leaves these to a person; without `isProposal` the machine would deduct by itself. */
function unproposed({ item, rule, path }: PlacedRule, { items }: Schedule): LintFinding[] {
  const known = items[item];
  const isForHuman = known && (known.isFatal || known.detection.endsWith('→H'));
  if (!isForHuman || rule.isProposal || rule.confirmAbove === 0) return [];
  const why = known.isFatal ? '是致命项' : `的检测方式是 ${known.detection}`;
  return [error(path, `${item} ${why}，须由人确认，这条规则却会直接扣分`, '加上 isProposal: true')];
}

function wrongYields({ item, rule, path }: PlacedRule, rules: PlacedRule[]): LintFinding[] {
  const find = (code: string) => rules.find((each) => each.item === code);
  return rule.yieldsTo.flatMap((code, i) => {
    const at = [...path, 'yieldsTo', i];
    if (!find(code)) return [error(at, `yieldsTo 里的 ${code} 没有规则`, '改成本规则集里的编号，或删去')];
    if (rule.yieldsTo.indexOf(code) < i) return [warning(at, `yieldsTo 里重复写了 ${code}`, '删去一个')];
    const isCircle = code === item || yieldsAround(code, find).has(item);
    return isCircle
      ? [error(at, `${item} 和 ${code} 互相让位，谁先算说不清`, '删去其中一边的 yieldsTo')]
      : [];
  });
}

/** Everything an item yields to, and what those yield to. */
function yieldsAround(code: string, find: (code: string) => PlacedRule | undefined): Set<string> {
  const seen = new Set<string>();
  const left = [code];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    for (const other of find(next)?.rule.yieldsTo ?? []) {
      if (!seen.has(other)) left.push(other);
      seen.add(other);
    }
  }
  return seen;
}
