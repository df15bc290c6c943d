import type { PointRule } from './point-rule.ts';
import type { RuleProblem } from './rule-problem.ts';
import { stepProblems } from './step-problems.ts';

/** What keeps a point rule from being used; empty when nothing does. */
export function ruleProblems(rule: PointRule): RuleProblem[] {
  switch (rule.kind) {
    case 'linear':
      return rule.target === rule.floor
        ? [{ step: null, problem: '满分值与零分值相同，无法按比例计分；请让两个值不同' }]
        : [];
    case 'band':
      return rule.none > rule.full
        ? []
        : [{ step: null, problem: '零分范围必须比满分范围宽；请把零分范围改大' }];
    case 'per-unit':
      return [];
    case 'steps':
      return stepProblems(rule.steps);
  }
}
