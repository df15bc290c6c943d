import { InputNumber } from 'antd';
import type { Scheme } from '../../api/schemes.ts';

/** What stands outside the rows: plus and minus, where grades begin, who is ranked. */
export function ExtraFields({ scheme, change }: { scheme: Scheme; change: (scheme: Scheme) => void }) {
  const { extras, grades, ranking } = scheme;
  const number = (label: string, value: number, put: (value: number) => Scheme, factor = 1) => (
    <span className="scheme-number" key={label}>
      {label}
      <InputNumber
        aria-label={label}
        size="small"
        value={Math.round(value * factor * 1e6) / 1e6}
        onChange={(typed) => typed !== null && change(put(typed / factor))}
      />
    </span>
  );
  return (
    <div className="scheme-extras">
      <div className="scheme-rule">
        {extras.additions.map((each, at) =>
          number(`${each.reason}每次加`, each.points, (points) => ({
            ...scheme,
            extras: {
              ...extras,
              additions: extras.additions.map((old, place) => (place === at ? { ...old, points } : old)),
            },
          })),
        )}
        {number('加分最多', extras.cap, (cap) => ({ ...scheme, extras: { ...extras, cap } }))}
        {number('致命差错每次', extras.fatal.points, (points) => ({
          ...scheme,
          extras: { ...extras, fatal: { ...extras.fatal, points } },
        }))}
      </div>
      <div className="scheme-rule">
        {grades.slice(0, -1).map(({ grade, from }, at) =>
          number(`等级 ${grade} 从`, from, (typed) => ({
            ...scheme,
            grades: grades.map((each, place) => (place === at ? { ...each, from: typed } : each)),
          })),
        )}
      </div>
      {ranking && (
        <div className="scheme-rule">
          {number('排名要出勤（天）', ranking.workingDays, (workingDays) => ({
            ...scheme,
            ranking: { ...ranking, workingDays },
          }))}
          {number('终评（通）', ranking.evaluations, (evaluations) => ({
            ...scheme,
            ranking: { ...ranking, evaluations },
          }))}
          {number('处理（通）', ranking.calls, (calls) => ({ ...scheme, ranking: { ...ranking, calls } }))}
          {number(
            '末位 %',
            ranking.lastShare,
            (lastShare) => ({ ...scheme, ranking: { ...ranking, lastShare } }),
            100,
          )}
          {number('不标记的分数', ranking.floor, (floor) => ({ ...scheme, ranking: { ...ranking, floor } }))}
        </div>
      )}
    </div>
  );
}
