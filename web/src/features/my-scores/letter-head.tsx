import { VERSION_SOURCE_NAMES } from '@tingjian/core/review/version-source.ts';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import type { LetterAnswer } from '../../api/my.ts';
import { DIRECTION_NAMES } from '../../ui/call-words.ts';
import { PointsText } from '../../ui/points-text.tsx';
import { clock, whenInChina } from '../../ui/say-time.ts';

/** Where this version came from and since when it counts, in one sentence. */
function Origin({ letter }: { letter: LetterAnswer }) {
  const { shown, isCurrent } = letter;
  if (!shown) {
    const sentence = letter.points.final === null ? '还有项目等人确认，没有定稿。' : '没有等人确认的项目。';
    return <p className="muted">机器评分，还没有人复核过。{sentence}</p>;
  }
  const by = shown.source === 'machine' ? '' : `，${shown.publishedBy.name}`;
  return (
    <>
      <p className="muted">
        第 {shown.version} 版 · {VERSION_SOURCE_NAMES[shown.source]} · {whenInChina(shown.publishedAt)} 公布
        {by}
        {!isCurrent && (
          <>
            {' '}
            <b className="letter-old">这是旧版，不再计分。</b>{' '}
            <Link to={`/my/${letter.call.id}`}>看现行的一版</Link>
          </>
        )}
      </p>
      {shown.comment && <p className="letter-comment">“{shown.comment}”</p>}
    </>
  );
}

/** Which call, how many points, who said so; then what one can do about it. */
export function LetterHead({ letter, children }: { letter: LetterAnswer; children?: ReactNode }) {
  const { call, points, shown, isFatal } = letter;
  const list = (useLocation().state as { list?: string } | null)?.list ?? '';
  const facts = [
    whenInChina(call.startedAt),
    `${call.direction ? DIRECTION_NAMES[call.direction] : '方向未知'} ${call.businessType ?? '业务未填'}`,
    call.durationMs === null ? null : clock(call.durationMs),
  ].filter(Boolean);
  return (
    <header className="letter-head">
      <p className="item-back">
        <Link to={`/my${list}`}>← 我的成绩</Link>
      </p>
      <h1>
        {call.label} <span className="muted">{call.agent.name}</span>
      </h1>
      <p className="muted">{facts.join(' · ')}</p>
      <p className="letter-points">
        {shown ? (
          <span className="points">
            <b>{shown.points}</b> 分
          </span>
        ) : (
          <PointsText points={points} hasFatalProposal={false} />
        )}
        {isFatal && <span className="points-note">致命项：本通 0 分</span>}
      </p>
      <Origin letter={letter} />
      {children}
    </header>
  );
}
