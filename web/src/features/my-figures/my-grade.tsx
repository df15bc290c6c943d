import type { GradeWay } from '@tingjian/core/kpi/form/grade-way.ts';
import type { MyIndicatorsAnswer } from '../../api/dashboard.ts';
import { plainFigure, plainPoints } from './plain-figure.ts';

const SHOWN_LOSSES = 3;

/** The grade so far, and what alone would have made it a better one. */
export function MyGrade({ mine }: { mine: MyIndicatorsAnswer }) {
  const { next: reach, waiting } = mine;
  const { lowest, highest, lowestGrade, highestGrade, next, missing, ways, losses } = reach;
  const isOpen = waiting.length > 0;
  return (
    <section className="panel my-grade" aria-label="到现在的等级">
      <h2>到现在是什么等级？</h2>
      <p className="my-grade-answer">
        {lowestGrade === highestGrade ? highestGrade : `${lowestGrade} 到 ${highestGrade}`}{' '}
        <span>
          {lowest === highest ? plainPoints(highest) : `${plainPoints(lowest)}–${plainPoints(highest)}`} 分
        </span>
      </p>
      <p className="muted">
        {isOpen && `${waiting.join('、')}还没有数据：低的一头按 0 分算，高的一头按满分算。`}
        按到现在的数据试算，以公示的考核表为准。
      </p>
      {next ? (
        <>
          <h2>怎样到 {next.grade}？</h2>
          <p>
            {missing > 0
              ? `${isOpen ? '没有数据的都得满分时，' : ''}离 ${next.grade}（${plainPoints(next.from)} 分）还差 ${plainPoints(missing)} 分。`
              : '分数已经够了，经确认的致命差错限制了等级。'}
            {ways.length > 0 && '其他不变，下面任何一条就够：'}
          </p>
          <ul className="my-ways">
            {ways.map((way) => (
              <li key={way.kind === 'figure' ? way.row + way.indicator : way.reason}>{sayWay(way, mine)}</li>
            ))}
          </ul>
          {ways.length === 0 && missing > 0 && <p>没有哪一条单独就够，要几项一起提高。</p>}
        </>
      ) : (
        <p>已经是最高等级。</p>
      )}
      {losses.length > 0 && (
        <p className="muted">
          还没拿到的分最多在：
          {losses
            .slice(0, SHOWN_LOSSES)
            .map(({ row, points }) => `${row} ${plainPoints(points)} 分`)
            .join('，')}
          。
        </p>
      )}
    </section>
  );
}

function sayWay(way: GradeWay, { indicators }: MyIndicatorsAnswer): string {
  if (way.kind === 'count') {
    const { reason, change, of } = way;
    return change > 0
      ? `${reason}：再多 ${change} 次（现在 ${of} 次）`
      : `${reason}：少 ${-change} 次（现在 ${of} 次）`;
  }
  const indicator = indicators.find(({ code }) => code === way.indicator);
  const unit = indicator?.unit ?? '';
  const { now, needed } = way;
  const isUp = needed.value > now;
  const bound = { at: '', below: '以下', above: '以上' }[needed.bound];
  return `${indicator?.name ?? way.row}：从 ${plainFigure(now, unit)} ${isUp ? '提高' : '降'}到 ${plainFigure(needed.value, unit)}${bound}`;
}
