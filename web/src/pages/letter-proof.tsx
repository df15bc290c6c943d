import type { Finding } from '@tingjian/core/judge/finding.ts';
import { EvidenceLine } from '../features/scorecard/evidence-line.tsx';
import { SearchedLine } from '../features/scorecard/searched-line.tsx';
import { sentencesOf } from '../features/scorecard/sentences-of.ts';
import type { Player } from '../ui/player.ts';

/** Playing begins a little early, so that the ear is ready. */
const LEAD_MS = 2000;

/** The words and the seconds that a finding rests on, each to be heard. */
export function LetterProof({ finding, player }: { finding: Finding; player: Player | null }) {
  const listen = (ms: number, untilMs?: number) =>
    player?.playFrom(untilMs === undefined ? Math.max(0, ms - LEAD_MS) : ms, untilMs);
  const sentences = sentencesOf(finding.evidence);
  return (
    <div className="letter-proof">
      {sentences.length > 0 && (
        <ul className="evidences">
          {sentences.map((sentence) => (
            <EvidenceLine
              key={`${sentence.startMs}-${sentence.endMs}-${sentence.speaker}-${sentence.text}`}
              sentence={sentence}
              listen={(ms) => listen(ms)}
            />
          ))}
        </ul>
      )}
      <SearchedLine finding={finding} listen={listen} />
    </div>
  );
}
