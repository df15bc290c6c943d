import type { Finding } from '../judge/finding.ts';
import type { Schedule, ScheduleItem } from '../schedule/schedule.ts';
import { notJudgedItems } from './not-judged-items.ts';
import type { Category, CategoryPoints, Deduction, Scorecard } from './scorecard.ts';

/**
 * What the findings cost under a schedule (domain section 2.2): each item up to its cap, each category not below
 * zero, the call the sum of the four. A proposal costs nothing in `highest` and everything in `lowest`;
 * a fatal proposal makes `lowest` 0. A fatal item that is missed makes the call 0 whatever the rest: only a person's
 * decision says so, no rule does. `final` is null while anything is open.
 */
export function deduct(findings: Finding[], schedule: Schedule): Scorecard {
  const deductions = findings.flatMap((finding) => deductionOf(finding, schedule));
  const open = findings.filter(isOpen).map((finding) => finding.item);
  const categories = (Object.keys(schedule.categories) as Category[]).map((code) =>
    categoryPoints(code, findings, schedule),
  );
  const fatal = findings.filter((finding) => schedule.items[finding.item]?.isFatal);
  const isConfirmed = fatal.some((finding) => finding.outcome === 'missed');
  const highest = isConfirmed ? 0 : sum(categories.map((category) => category.highest));
  const isAtStake = isConfirmed || fatal.some(isOpen);
  const lowest = isAtStake ? 0 : sum(categories.map((category) => category.lowest));
  return {
    points: { highest, lowest, final: open.length === 0 ? highest : null },
    categories,
    deductions,
    open,
    notJudged: notJudgedItems(findings, schedule),
    findings,
  };
}

/** Something in this finding waits for a person. */
function isOpen(finding: Finding): boolean {
  return finding.outcome === 'needs-human' || finding.openTimes !== 0;
}

function deductionOf(finding: Finding, schedule: Schedule): Deduction[] {
  const item = schedule.items[finding.item];
  if (finding.outcome !== 'missed' || !item) return [];
  if (item.isFatal) return [{ item: finding.item, times: finding.times, points: -100, countedIn: null }];
  const countedIn = item.countedIn ?? null;
  const points = countedIn ? 0 : -cost(item, finding.times);
  return [{ item: finding.item, times: finding.times, points: points || 0, countedIn }];
}

function categoryPoints(code: Category, findings: Finding[], schedule: Schedule): CategoryPoints {
  const { name, outOf } = schedule.categories[code];
  const own = findings.filter((finding) => finding.item.startsWith(code));
  const sure = sum(own.map((finding) => cost(schedule.items[finding.item], finding.times)));
  const worst = sum(own.map((finding) => worstCost(finding, schedule.items[finding.item])));
  return { code, name, highest: Math.max(0, outOf - sure), lowest: Math.max(0, outOf - worst), outOf };
}

function cost(item: ScheduleItem | undefined, times: number): number {
  if (!item || item.isFatal || item.countedIn) return 0;
  return Math.min(item.cap, item.points * times);
}

function worstCost(finding: Finding, item: ScheduleItem | undefined): number {
  if (!isOpen(finding)) return cost(item, finding.times);
  return cost(item, finding.openTimes === null ? 1e6 : finding.times + finding.openTimes);
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
