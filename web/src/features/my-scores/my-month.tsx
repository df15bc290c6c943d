import { Skeleton } from 'antd';
import type { MyMonthAnswer } from '../../api/my.ts';
import { MeanText } from '../../ui/mean-text.tsx';
import { leftWords } from '../../ui/say-deadline.ts';

/** This month in one line. Whatever waits for me leads to it. */
export function MyMonth({ month, show }: { month: MyMonthAnswer | undefined; show: (what: string) => void }) {
  if (!month) return <Skeleton.Input active block />;
  const { mean, toAcknowledge, appealable } = month;
  return (
    <dl className="my-month panel">
      <div className="my-mean">
        <dt>质检均分</dt>
        <dd>
          {mean ? <MeanText {...mean} /> : <span className="muted">这个月还没有随机抽检并复核过的通话</span>}
        </dd>
      </div>
      <div>
        <dt>待确认</dt>
        <dd>
          <button type="button" className="bare my-count" onClick={() => show('to-acknowledge')}>
            <b>{toAcknowledge}</b> 通
          </button>
        </dd>
      </div>
      <div>
        <dt>可申诉</dt>
        <dd>
          <button type="button" className="bare my-count" onClick={() => show('appealable')}>
            <b>{appealable.calls}</b> 通
          </button>{' '}
          {appealable.daysLeft !== null && <span className="my-left">{leftWords(appealable.daysLeft)}</span>}
        </dd>
      </div>
    </dl>
  );
}
