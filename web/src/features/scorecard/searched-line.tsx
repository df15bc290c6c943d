import { CaretRightOutlined } from '@ant-design/icons';
import type { Finding } from '@tingjian/core/judge/finding.ts';
import { SPEAKER_NAMES } from '../../ui/call-words.ts';
import { clock, wholeSeconds } from '../../ui/say-time.ts';
import { phraseWords } from './compare-words.tsx';
import { HeardWords } from './heard-words.tsx';

/** Less alike than this, telling word for word what differs would only puzzle. */
const ALIKE = 0.7;

type Listen = (ms: number, untilMs?: number) => void;

/** Where something was looked for, to be heard from end to end, and what came nearest to it. */
export function SearchedLine({ finding, listen }: { finding: Finding; listen: Listen }) {
  const { searched, nearest, evidence } = finding;
  // When it stands above already as evidence, once is enough.
  const isShown = evidence.some(
    ({ startMs, match }) => startMs === nearest?.startMs && match?.heard === nearest.match?.heard,
  );
  return (
    <>
      {searched && (
        <p className="searched">
          <button
            type="button"
            className="bare evidence-time"
            data-space="page"
            title="只听这一段"
            onClick={() => listen(searched.startMs, searched.endMs)}
          >
            <CaretRightOutlined aria-hidden /> 查找范围 {clock(searched.startMs)}–{clock(searched.endMs)}
          </button>
          （{wholeSeconds(searched.endMs - searched.startMs)}）
        </p>
      )}
      {nearest && !isShown && <Nearest nearest={nearest} listen={listen} />}
    </>
  );
}

function Nearest({ nearest, listen }: { nearest: NonNullable<Finding['nearest']>; listen: Listen }) {
  const { speaker, startMs, text, intended, similarity } = nearest;
  const match = similarity >= ALIKE ? nearest.match : undefined;
  return (
    <p className="searched">
      <button
        type="button"
        className="bare evidence-time"
        data-space="page"
        title="从前 2 秒开始听"
        onClick={() => listen(startMs)}
      >
        <CaretRightOutlined aria-hidden /> 最接近的一句 {clock(startMs)}
      </button>{' '}
      {speaker && <span className={`who-${speaker}`}>{SPEAKER_NAMES[speaker]}</span>}“
      <HeardWords text={text} heard={match ? [match.heard] : []} />
      ”，与“{phraseWords(intended)}”相似 {similarity.toFixed(2)}
      {match?.differs && `：${match.differs}`}
    </p>
  );
}
