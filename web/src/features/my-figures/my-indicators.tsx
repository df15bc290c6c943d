import { Tooltip } from 'antd';
import type { MyIndicatorsAnswer } from '../../api/dashboard.ts';
import { plainFigure, plainPoints } from './plain-figure.ts';

type Row = MyIndicatorsAnswer['indicators'][number];

/** My figures of the month, each with what it stands on, beside the middle of my team. */
export function MyIndicators({ indicators }: { indicators: Row[] }) {
  return (
    <section className="panel my-indicators" aria-label="我的指标">
      <h2>每项指标</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">指标</th>
            <th scope="col">我的</th>
            <th scope="col">班组中位数</th>
          </tr>
        </thead>
        <tbody>
          {indicators.map((row) => (
            <tr key={row.code}>
              <th scope="row">
                <Tooltip title={row.definition}>
                  {/* biome-ignore lint/a11y/noNoninteractiveTabindex: its definition opens on focus too */}
                  <span tabIndex={0} className="my-indicator-name">
                    {row.name}
                  </span>
                </Tooltip>
              </th>
              <td>{ownOf(row)}</td>
              <td>
                {row.team ? (
                  <>
                    {plainFigure(row.team.median, row.unit)}{' '}
                    <span className="muted">{row.team.people} 人</span>
                  </>
                ) : (
                  <span className="muted">不足三位同事</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const HOUR = 3600;

function ownOf({ own, unit, isPerTime }: Row) {
  if (own.value === null) return <span className="muted">无数据</span>;
  const range =
    own.low === null || own.high === null
      ? ''
      : `，95% 区间 ${plainPoints(own.low)}–${plainPoints(own.high)}`;
  return (
    <>
      <b>{plainFigure(own.value, unit)}</b>{' '}
      <span className="muted">
        {isPerTime ? `${plainPoints((own.below ?? 0) / HOUR)} 小时` : `n=${plainPoints(own.below ?? 0)}`}
        {range}
        {!own.isEnough && '，样本少'}
      </span>
    </>
  );
}
