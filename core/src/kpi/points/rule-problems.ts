import type { PointRule } from './point-rule.ts';

/** What keeps a point rule from being used, as Chinese sentences; empty when nothing does. */
export function ruleProblems(rule: PointRule): string[] {
  switch (rule.kind) {
    case 'linear':
      return rule.target === rule.floor ? ['满分值与零分值相同，无法按比例计分'] : [];
    case 'band':
      return rule.none > rule.full ? [] : ['零分范围必须比满分范围宽'];
    case 'per-unit':
      return [];
    case 'steps':
      return rule.steps.slice(1).flatMap(({ from }, at) => {
        const before = rule.steps[at]!.from;
        if (from > before) return [];
        return [
          from === before ? `两档都从 ${from} 开始，重叠了` : `${from} 这一档排在 ${before} 之后，顺序不对`,
        ];
      });
  }
}
