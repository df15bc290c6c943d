import { Link, useLocation } from 'react-router';
import type { CallRow } from '../../api/calls.ts';
import { DIRECTION_NAMES, isFatalCode } from '../../ui/call-words.ts';
import { OutcomeTag } from '../../ui/outcome-tag.tsx';
import { PointsText } from '../../ui/points-text.tsx';
import { clock, whenInChina } from '../../ui/say-time.ts';
import { StateTag } from '../../ui/state-tag.tsx';

function ItemChips({ row }: { row: CallRow }) {
  return (
    <span className="item-chips">
      {row.problem && <span className="call-problem">{row.problem}</span>}
      {row.open.map((code) => (
        <OutcomeTag key={`open-${code}`} outcome="needs-human">
          <span className="sr-only">待人工</span>
          {code}
        </OutcomeTag>
      ))}
      {row.missed.map((code) => (
        <OutcomeTag key={code} outcome="missed">
          <span className="sr-only">扣分</span>
          {code}
        </OutcomeTag>
      ))}
      {row.points && !row.open.length && !row.missed.length && <OutcomeTag outcome="met">无扣分</OutcomeTag>}
    </span>
  );
}

/** One row a call on a desk, one card a call on a phone. */
export function CallTable({ rows }: { rows: CallRow[] }) {
  const { search } = useLocation();
  return (
    <table className="call-table panel">
      <thead>
        <tr>
          <th>通话</th>
          <th>坐席</th>
          <th>方向 · 业务</th>
          <th>开始时间</th>
          <th className="right">时长</th>
          <th>状态</th>
          <th className="right">得分（满分 100）</th>
          <th>扣分与待人工的质检项</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td className="cell-label">
              <Link to={`/calls/${row.id}`} state={{ list: search }}>
                {row.label}
              </Link>
              {row.isDemo && <span className="demo-mark">演示数据</span>}
            </td>
            <td className="cell-agent">
              {row.agent.name} <span className="muted">{row.agent.number}</span>
            </td>
            <td className="cell-kind">
              {row.direction ? DIRECTION_NAMES[row.direction] : '方向未知'} · {row.businessType ?? '业务未填'}
            </td>
            <td className="cell-when nowrap">{whenInChina(row.startedAt)}</td>
            <td className="cell-length right">{row.durationMs === null ? '—' : clock(row.durationMs)}</td>
            <td className="cell-state">
              <StateTag state={row.state} progress={row.progress} />
            </td>
            <td className="cell-points right">
              {row.points ? (
                <PointsText points={row.points} hasFatalProposal={row.open.some(isFatalCode)} />
              ) : (
                <span className="muted">—</span>
              )}
            </td>
            <td className="cell-items">
              <ItemChips row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
