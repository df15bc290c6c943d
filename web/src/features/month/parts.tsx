import type { KpiIndicator } from '../../api/kpi.ts';
import { type FormRow, sayFigure, sayPoints, sayRule } from './month-words.ts';

/** The figures of one row of a form, in a line each. */
export function Parts({ row, indicators }: { row: FormRow; indicators: Record<string, KpiIndicator> }) {
  return (
    <>
      {row.parts.map((part) => {
        const indicator = indicators[part.indicator];
        return (
          <div key={part.indicator}>
            <p>
              {indicator?.name}：{sayFigure(part, indicator)}
            </p>
            <p className="muted">{sayRule(part)}</p>
            {part.note && <p className="month-few">{part.note}</p>}
          </div>
        );
      })}
      {row.adjustments.map((line) => (
        <p key={line.reason}>
          {line.reason}：{line.times} 次，{sayPoints(line.points)} 分
        </p>
      ))}
    </>
  );
}
