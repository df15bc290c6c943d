import { Tooltip } from 'antd';
import { Link, useLocation } from 'react-router';
import type { CallAnswer } from '../../api/calls.ts';
import { DIRECTION_NAMES, isFatalCode, SPEAKER_NAMES } from '../../ui/call-words.ts';
import { PointsText } from '../../ui/points-text.tsx';
import { clock, whenInChina } from '../../ui/say-time.ts';
import { StateTag } from '../../ui/state-tag.tsx';
import './call-head.css';

/** One line that says which call this is and what it scored. */
export function CallHead({ call }: { call: CallAnswer }) {
  // The list as it was left, filters and all.
  const list = (useLocation().state as { list?: string } | null)?.list ?? '';
  const facts = [
    `${call.direction ? DIRECTION_NAMES[call.direction] : '方向未知'} ${call.businessType ?? '业务未填'}`,
    call.queue,
    whenInChina(call.startedAt),
    call.durationMs === null ? '时长未知' : clock(call.durationMs),
    call.releasedBy ? `${SPEAKER_NAMES[call.releasedBy]}先挂断` : null,
  ].filter(Boolean);
  return (
    <header className="call-head">
      <Link to={`/calls${list}`} className="nowrap">
        ← 通话
      </Link>
      <h1>{call.label}</h1>
      <span className="call-agent">
        {call.agent.name} <span className="muted">{call.agent.number}</span>
      </span>
      <Tooltip title={`文件：${call.fileName}${call.externalId ? `；外部编号：${call.externalId}` : ''}`}>
        <span className="call-facts muted">{facts.join(' · ')}</span>
      </Tooltip>
      {call.isDemo && <span className="call-demo">演示数据</span>}
      <span className="call-score">
        {call.scorecard ? (
          <>
            <span className="muted">机检</span>{' '}
            <PointsText
              points={call.scorecard.points}
              hasFatalProposal={call.scorecard.open.some(isFatalCode)}
            />
          </>
        ) : (
          <StateTag state={call.state} progress={call.progress} />
        )}
      </span>
    </header>
  );
}
