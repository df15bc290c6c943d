import { sayPoints as sayHow } from '@tingjian/core/kpi/points/say-points.ts';
import type { KpiIndicator } from '../../api/kpi.ts';
import { type FormRow, sayFigure, sayPoints, sayRule } from './month-words.ts';

/** Where the points of one row come from: formula with the numbers put in, definition, what was taken off. */
export function FigureSource({
  row,
  indicators,
}: {
  row: FormRow;
  indicators: Record<string, KpiIndicator>;
}) {
  // The weight before what cannot be measured was spread over the other rows.
  const weight = row.spreadBy > 0 ? row.weight / row.spreadBy : row.weight;
  return (
    <div className="figure-source">
      {row.parts.map((part) => {
        const indicator = indicators[part.indicator];
        const { rule, figure, reference, share } = part;
        const how =
          part.from === 'full' || part.from === 'spread'
            ? null
            : sayHow(rule, { value: figure.value, weight: weight * share, reference });
        return (
          <section key={part.indicator}>
            <p>
              <b>{indicator?.name}</b>：{sayFigure(part, indicator)}
              {part.points !== null && `，得 ${sayPoints(part.points)} 分`}
            </p>
            {part.note && <p className="month-few">{part.note}</p>}
            <dl>
              <dt>数值</dt>
              <dd>
                {indicator?.above} {sayPoints(figure.above)} ÷ {indicator?.below} {sayPoints(figure.below)}
                {figure.value !== null && ` → ${sayPoints(figure.value)} ${indicator?.unit ?? ''}`}
              </dd>
              {how && (
                <>
                  <dt>得分</dt>
                  <dd>{how}</dd>
                </>
              )}
              <dt>规则</dt>
              <dd>{sayRule(part)}</dd>
              <dt>口径</dt>
              <dd>{indicator?.definition}</dd>
            </dl>
          </section>
        );
      })}
      {row.adjustments.map((line) => (
        <p key={line.reason}>
          {line.reason}：{line.times} 次，{sayPoints(line.points)} 分
        </p>
      ))}
      {row.spreadBy !== 1 && row.points !== null && (
        <p className="muted">
          无法计量的项目的权重摊到了各项：本项权重 {sayPoints(weight)} → {sayPoints(row.weight)}。
        </p>
      )}
      <p>
        本项合计 <b>{sayPoints(row.points)}</b> / {sayPoints(row.weight)}
      </p>
    </div>
  );
}
