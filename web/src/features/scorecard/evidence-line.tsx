import { CaretRightOutlined } from '@ant-design/icons';
import { SPEAKER_NAMES } from '../../ui/call-words.ts';
import { clock, wholeSeconds } from '../../ui/say-time.ts';
import { CompareWords } from './compare-words.tsx';
import { HeardWords } from './heard-words.tsx';
import type { Sentence } from './sentences-of.ts';

/** Who, when, the words. A click plays from 2 s before. */
export function EvidenceLine({ sentence, listen }: { sentence: Sentence; listen: (ms: number) => void }) {
  const { matches, speaker, text, startMs, endMs } = sentence;
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
          <CaretRightOutlined aria-hidden /> {clock(startMs)}
          {endMs > startMs && `–${clock(endMs)}`}
        </span>
        {speaker && <span className={`who who-${speaker}`}>{SPEAKER_NAMES[speaker]}</span>}
        {text ? (
          <span>
            “<HeardWords text={text} heard={matches.map((match) => match.heard)} />”
          </span>
        ) : (
          <span>{endMs > startMs ? `静默 ${wholeSeconds(endMs - startMs)}` : '人工指出的时刻'}</span>
        )}
      </button>
      {matches.map((match) => (
        <CompareWords key={`${match.heard}-${match.intended}`} match={match} />
      ))}
    </li>
  );
}
