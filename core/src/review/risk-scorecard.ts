import type { Finding } from '../judge/finding.ts';
import type { Scorecard } from '../scorecard/scorecard.ts';
import type { RiskCode } from './risk-codes.ts';
import type { RiskSettings } from './risk-settings.ts';

/** The reasons that the scorecard itself gives: proposals, fatal ones apart, and a wide range of points. */
export function scorecardRisks(
  { findings, points }: Pick<Scorecard, 'findings' | 'points'>,
  settings: RiskSettings,
): Partial<Record<RiskCode, string>> {
  const proposed = proposedIn(findings);
  const others = proposed.filter((item) => !isFatal(item));
  const range = points.highest - points.lowest;
  return {
    ...fatalRisk(proposed.filter(isFatal)),
    ...(others.length > 0 && { proposals: `${others.length} 项扣分待确认：${others.join('、')}` }),
    ...(range >= settings.wideRangePoints && {
      'wide-range': `分数在 ${points.lowest} 到 ${points.highest} 之间，相差 ${range} 分，取决于复核`,
    }),
  };
}

/**
 * The one reason that brings a call back when it is scored again: a fatal item that was not open before. Rules that
 * change may turn up other proposals on thousands of old calls, which nobody could hear.
 */
export function newFatalRisk(findings: Finding[], openBefore: string[]): Partial<Record<RiskCode, string>> {
  return fatalRisk(proposedIn(findings).filter((item) => isFatal(item) && !openBefore.includes(item)));
}

function proposedIn(findings: Finding[]): string[] {
  return findings.filter(({ isProposal }) => isProposal).map(({ item }) => item);
}

const isFatal = (item: string) => item.startsWith('Z');
const fatalRisk = (items: string[]) =>
  items.length > 0 ? { fatal: `机检疑似致命项：${items.join('、')}，须由人确认` } : {};
