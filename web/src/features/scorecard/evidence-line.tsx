import { CaretRightOutlined } from '@ant-design/icons';
import type { Evidence } from '@tingjian/core/judge/finding.ts';
import { SPEAKER_NAMES } from '../../ui/call-words.ts';
import { clock, wholeSeconds } from '../../ui/say-time.ts';

type Match = NonNullable<Evidence['match']>;
const HOW: Record<Match['how'], (match: Match) => string> = {
  'same-words': () => '字面一致',
  'same-sound': () => '读音一致',
  'similar-sound': (match) => `读音相近，相似 ${match.similarity.toFixed(2)}`,
};

function Words({ text, heard }: { text: string; heard: string | undefined }) {
  const at = heard ? text.indexOf(heard) : -1;
  if (!heard || at < 0) return <>{text}</>;
  return (
    <>
      {text.slice(0, at)}
      <mark>{heard}</mark>
      {text.slice(at + heard.length)}
    </>
  );
}

/** Who, when, the words. A click plays from 2 s before. */
export function EvidenceLine({ evidence, listen }: { evidence: Evidence; listen: (ms: number) => void }) {
  const { match, speaker, text, startMs, endMs } = evidence;
  return (
    <li>
      <button
        type="button"
        className="bare evidence"
        data-space="page"
        onClick={() => listen(startMs)}
        title="从前 2 秒开始听"
      >
        <span className="evidence-time">
          <CaretRightOutlined aria-hidden /> {clock(startMs)}–{clock(endMs)}
        </span>
        {speaker && <span className={`who who-${speaker}`}>{SPEAKER_NAMES[speaker]}</span>}
        {text ? (
          <span>
            “<Words text={text} heard={match?.heard} />”
          </span>
        ) : (
          <span>静默 {wholeSeconds(endMs - startMs)}</span>
        )}
      </button>
      {match && match.heard !== match.intended && (
        <p className="heard">
          听写“{match.heard}” → “{match.intended}”（{HOW[match.how](match)}）
        </p>
      )}
    </li>
  );
}
