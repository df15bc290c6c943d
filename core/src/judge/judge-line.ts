import type { Deduction, Scorecard } from '../scorecard/scorecard.ts';
import type { Transcript } from '../transcript/transcript.ts';
import type { Finding } from './finding.ts';

/** What `npm run judge` prints for one file; the shape is documented in docs/judge.md and stays. */
export type JudgeLine = {
  file: string;
  engine: { name: string; model: string; modelHash: string } | null;
  durationMs: number;
  points: Scorecard['points'];
  categories: Scorecard['categories'];
  findings: (Finding & { points: number })[];
  notJudged: Scorecard['notJudged'];
  unheard: Transcript['unheard'];
  hashes: { transcript: string; ruleSet: string; schedule: string };
};

/** One call as one line of JSON for other programs. */
export function judgeLine(
  file: string,
  transcript: Transcript,
  scorecard: Scorecard,
  hashes: JudgeLine['hashes'],
): JudgeLine {
  const { engine, durationMs, unheard } = transcript;
  return {
    file,
    engine: engine && { name: engine.name, model: engine.model, modelHash: engine.modelHash },
    durationMs,
    points: scorecard.points,
    categories: scorecard.categories,
    findings: scorecard.findings.map((finding) => ({
      ...finding,
      points: pointsOf(finding, scorecard.deductions),
    })),
    notJudged: scorecard.notJudged,
    unheard,
    hashes,
  };
}

function pointsOf(finding: Finding, deductions: Deduction[]): number {
  return deductions.find((deduction) => deduction.item === finding.item)?.points ?? 0;
}
