import type { Finding } from '../judge/finding.ts';

const WHY = '这条规则暂停自动扣分，只提请人工判断。';

/**
 * Findings with the rules of `suspended` items only flagging: what they would deduct becomes a proposal. Everything
 * else stays as it is. Applied between judging and deducting, so `deduct` gives a range until a person decides.
 */
export function suspendFindings(findings: Finding[], suspended: readonly string[]): Finding[] {
  if (suspended.length === 0) return findings;
  return findings.map((finding) => {
    if (finding.outcome !== 'missed' || !suspended.includes(finding.item)) return finding;
    const openTimes = finding.openTimes === null ? null : finding.times + finding.openTimes;
    return {
      ...finding,
      outcome: 'needs-human',
      isProposal: true,
      times: 0,
      openTimes,
      why: `${finding.why}${/[。！？]$/.test(finding.why) || finding.why === '' ? '' : '。'}${WHY}`,
    };
  });
}

/** The suspended items that change these findings, in order: what is kept with a scorecard to make it again. */
export function suspendedIn(findings: Finding[], suspended: readonly string[]): string[] {
  const missed = findings.filter((finding) => finding.outcome === 'missed').map((finding) => finding.item);
  return [...new Set(missed)].filter((item) => suspended.includes(item)).sort();
}
