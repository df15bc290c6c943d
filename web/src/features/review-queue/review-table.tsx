import { REVIEW_QUEUE_NAMES, REVIEW_STATE_NAMES } from '@tingjian/core/review/review-state.ts';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { ReviewRow } from '../../api/reviews.ts';
import { isFatalCode } from '../../ui/call-words.ts';
import { PointsText } from '../../ui/points-text.tsx';
import { clock, whenInChina } from '../../ui/say-time.ts';
import './review-table.css';

function Machine({ row }: { row: ReviewRow }) {
  if (row.isHidden) return <span className="muted">盲评，暂不显示</span>;
  if (!row.machine) return <span className="muted">—</span>;
  return <PointsText points={row.machine.points} hasFatalProposal={row.machine.open.some(isFatalCode)} />;
}

/** Who has it, who is to have it, who did it. */
function whose({ state, claimedBy, assignedTo, submittedBy, secondBy }: ReviewRow): string {
  if (state === 'claimed') return `${claimedBy?.name ?? ''} 复核中`;
  if (state === 'second') return `${submittedBy?.name ?? ''} 已判，待二次确认`;
  if (state === 'done') return [submittedBy?.name, secondBy?.name].filter(Boolean).join('、');
  return assignedTo ? `指定 ${assignedTo.name}` : '—';
}

/** One row a review, the most urgent first. `actions`: what a manager may do with it. */
export function ReviewTable(props: {
  rows: ReviewRow[];
  search: string;
  actions: ((row: ReviewRow) => ReactNode) | null;
}) {
  const { rows, search, actions } = props;
  return (
    <div className="review-table-box panel">
      <table className="review-table">
        <thead>
          <tr>
            <th>通话</th>
            <th>坐席</th>
            <th>队列</th>
            <th>状态</th>
            <th>期限</th>
            <th className="right">时长</th>
            <th className="right">机检（满分 100）</th>
            <th className="right">已公布</th>
            <th>经手</th>
            {actions && <th>管理</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>
                <Link to={`/reviews/${row.id}${search}`}>{row.call.label}</Link>
              </td>
              <td>
                {row.call.agent.name} <span className="muted">{row.call.agent.number}</span>
              </td>
              <td>
                {REVIEW_QUEUE_NAMES[row.queue]}
                {row.isBlind && <span className="review-tag">盲评</span>}
                {row.reasons.length > 0 && <span className="muted"> {row.reasons.join('、')}</span>}
              </td>
              <td>{REVIEW_STATE_NAMES[row.state]}</td>
              <td className="nowrap">
                {row.dueAt ? whenInChina(row.dueAt) : '—'}
                {row.isOverdue && <span className="review-tag review-late">已逾期</span>}
              </td>
              <td className="right">{row.call.durationMs === null ? '—' : clock(row.call.durationMs)}</td>
              <td className="right">
                <Machine row={row} />
              </td>
              <td className="right">
                {row.published ? `${row.published.points} 分` : <span className="muted">—</span>}
                {row.published?.isFatal && <span className="review-tag review-late">致命</span>}
              </td>
              <td>{whose(row)}</td>
              {actions && <td>{actions(row)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
