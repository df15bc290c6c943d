import type { RuleProblem } from './rule-problem.ts';

type Step = { from: number; to?: number | undefined };

/** Overlaps, gaps and the wrong order between half-open steps, each said at the later of two. Steps count from 1. */
export function stepProblems(steps: Step[]): RuleProblem[] {
  return steps.flatMap((step, at) => {
    const problems = [ownProblem(step, at, steps.length), at > 0 ? between(steps[at - 1]!, step, at) : null];
    return problems.flatMap((problem) => (problem === null ? [] : [{ step: at, problem }]));
  });
}

function ownProblem({ from, to }: Step, at: number, count: number): string | null {
  if (to === undefined) return null;
  if (to <= from) return `第 ${at + 1} 档从 ${from} 起到 ${to} 止，止应大于起`;
  return at === count - 1 ? `最后一档到 ${to} 为止，${to} 及以上没有归属；请把“止”留空` : null;
}

/** `to` belongs to the next step, so the two have to be the same figure. */
function between(before: Step, { from }: Step, at: number): string | null {
  const [former, latter] = [`第 ${at} 档`, `第 ${at + 1} 档`];
  if (from === before.from) return `${former}和${latter}都从 ${from} 起，重叠了`;
  if (from < before.from)
    return `${latter}从 ${from} 起，却排在从 ${before.from} 起的${former}之后；请从小到大排`;
  const { to } = before;
  if (to === undefined || to === from) return null;
  return to > from
    ? `${former}到 ${to} 止，${latter}从 ${from} 起，${from}–${to} 重叠了；请让两个数相同（含起不含止）`
    : `${former}到 ${to} 止，${latter}从 ${from} 起，${to}–${from} 没有归属；请让两个数相同（含起不含止）`;
}
