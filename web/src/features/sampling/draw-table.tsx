import type { DrawRow, PlanAnswer } from '../../api/sampling.ts';
import { sums } from './month-figures.ts';
import { percent, sayPeriod } from './say-draw.ts';

type Person = { number: string; name: string } | null;

/** One person a row, one week a column; the slice of the whole centre comes last. */
export function DrawTable({ plan, choose }: { plan: PlanAnswer; choose: (id: string) => void }) {
  const { weeks, draws } = plan;
  const people = new Map<string, Person>(draws.map(({ person }) => [person?.number ?? '', person]));
  const drawn = new Set(draws.filter(({ kind }) => kind === 'no-finding').map(({ fromDay }) => fromDay));
  const rows = [...people].sort(([a], [b]) => (a === '' ? 1 : b === '' ? -1 : a.localeCompare(b)));
  return (
    <table className="sampling-table panel">
      <caption className="sr-only">每人每周抽到的通话和复核进度</caption>
      <thead>
        <tr>
          <th scope="col">坐席</th>
          {weeks.map((week) => (
            <th scope="col" key={week.fromDay}>
              {sayPeriod(week)}
            </th>
          ))}
          <th scope="col">本月</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([number, person]) => {
          const own = draws.filter((draw) => (draw.person?.number ?? '') === number);
          const total = sums(own);
          return (
            <tr key={number}>
              <th scope="row">
                {person ? (
                  <>
                    {person.name} <span className="muted">{person.number}</span>
                  </>
                ) : (
                  '无检出（全中心）'
                )}
              </th>
              {weeks.map((week) => (
                <td key={week.fromDay} data-label={sayPeriod(week)}>
                  {drawn.has(week.fromDay) ? (
                    <Drawn draw={own.find(({ fromDay }) => fromDay === week.fromDay)} choose={choose} />
                  ) : (
                    <span className="muted">未抽</span>
                  )}
                </td>
              ))}
              <td data-label="本月">
                <b>
                  {total.done}/{total.taken}
                </b>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Drawn({ draw, choose }: { draw: DrawRow | undefined; choose: (id: string) => void }) {
  if (!draw || draw.frame === 0) return <span className="muted">无</span>;
  const words = `复核完 ${draw.done} 通，共抽 ${draw.taken} 通，抽样框 ${draw.frame} 通`;
  return (
    <button type="button" className="draw-button" title={words} onClick={() => choose(draw.id)}>
      <b>
        {draw.done}/{draw.taken}
      </b>
      <span className="figure-under">
        n={draw.frame}，{percent(draw.expected / draw.frame)}
        {draw.person && draw.blind > 0 && `，盲评 ${draw.blind - draw.unblinded}`}
        {draw.late > 0 && `，迟到 ${draw.late}`}
      </span>
    </button>
  );
}
