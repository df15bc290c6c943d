import type { IndicatorPreviewAnswer } from '../../api/indicators.ts';
import { ScrollX } from '../../ui/scroll-x.tsx';

type Figures = NonNullable<IndicatorPreviewAnswer['figures']>;
type Figure = Figures['centre'];
const round = (value: number) => Math.round(value * 100) / 100;

/** What it comes to in a month: centre, teams, people. */
export function OwnFigures({ figures, unit, month }: { figures: Figures; unit: string; month: string }) {
  const { centre, teams, people } = figures;
  const rows: { name: string; figure: Figure }[] = [
    { name: '全中心', figure: centre },
    ...teams.map((team) => ({ name: team.name, figure: team })),
    ...people.map((person) => ({ name: `${person.number} ${person.name}`, figure: person })),
  ];
  const without = people.filter(({ value }) => value === null).length;
  return (
    <section aria-label="试算">
      <h3>{month} 的数</h3>
      <p role="status">
        {people.length} 人{without > 0 && `，其中 ${without} 人无数据`}。没有写入任何东西。
      </p>
      <ScrollX name="试算的数" className="own-figures">
        <table className="plain-table" aria-label="试算的数">
          <thead>
            <tr>
              <th>谁</th>
              <th className="right">值</th>
              <th className="right">分子</th>
              <th className="right">分母</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, figure }) => (
              <tr key={name}>
                <td className="nowrap">{name}</td>
                <td className="right nowrap">
                  {figure.value === null ? '无数据' : `${round(figure.value)} ${unit}`}
                  {figure.value !== null && !figure.isEnough && '（样本不足）'}
                </td>
                <td className="right">{figure.above === null ? '—' : round(figure.above)}</td>
                <td className="right">{figure.below === null ? '—' : round(figure.below)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
    </section>
  );
}
