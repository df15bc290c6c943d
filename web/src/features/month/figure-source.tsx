import { chinaDay, chinaMonthSpan, dayAfter } from '@tingjian/core/calendar/china-day.ts';
import { Link } from 'react-router';
import type { KpiIndicator } from '../../api/kpi.ts';
import { type FormRow, sayFigure, sayPoints, sayRule } from './month-words.ts';

/** Where the points of one row come from: formula, figures, definition, what was taken off, and the calls. */
export function FigureSource(props: {
  row: FormRow;
  indicators: Record<string, KpiIndicator>;
  month: string;
  number: string;
}) {
  const { row, indicators, month, number } = props;
  return (
    <div>
      {row.parts.map((part) => {
        const indicator = indicators[part.indicator];
        return (
          <section key={part.indicator}>
            <p>
              <b>{indicator?.name}</b>：{sayFigure(part, indicator)}
              {part.points !== null && `，得 ${sayPoints(part.points)} 分`}
            </p>
            <p className="muted">
              {indicator?.above} {sayPoints(part.figure.above)} ÷ {indicator?.below}{' '}
              {sayPoints(part.figure.below)}
            </p>
            <p className="muted">{sayRule(part)}</p>
            <p className="muted">{indicator?.definition}</p>
            {part.note && <p>{part.note}</p>}
          </section>
        );
      })}
      {row.adjustments.map((line) => (
        <p key={line.reason}>
          {line.reason}：{line.times} 次，{sayPoints(line.points)} 分
        </p>
      ))}
      {row.parts.some(({ indicator }) => indicator === 'qa-mean') && (
        <Link to={`/calls?${new URLSearchParams({ agent: number, ...daysOf(month) })}`}>看这些通话</Link>
      )}
    </div>
  );
}

function daysOf(month: string) {
  return { from: `${month}-01`, to: dayAfter(chinaDay(chinaMonthSpan(month).until), -1) };
}
