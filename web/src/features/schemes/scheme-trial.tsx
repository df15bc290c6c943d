import type { SchemePreviewAnswer } from '../../api/schemes.ts';
import { ScrollX } from '../../ui/scroll-x.tsx';

const points = (total: number | null) => (total === null ? '待数据' : total.toFixed(2));

/** Who would have come to something else in that month. */
export function SchemeTrial({ trial }: { trial: SchemePreviewAnswer }) {
  const { month, people } = trial;
  const changed = people.filter(({ before, after }) => {
    return before.total !== after.total || before.grade !== after.grade || before.rank !== after.rank;
  });
  const upgraded = people.filter(({ before, after }) => before.grade !== after.grade).length;
  return (
    <section aria-label="试算">
      <h3>如果 {month} 就用这一版</h3>
      <p role="status">
        {people.length === 0
          ? `${month} 没有人按这个岗位的方案考核。`
          : `${people.length} 人按它考核：${changed.length} 人有变化，其中 ${upgraded} 人等级不同；${people.length - changed.length} 人不变。没有写入任何东西。`}
      </p>
      {changed.length > 0 && (
        <ScrollX name="试算的变化" className="panel scheme-trial">
          <table className="plain-table" aria-label="试算的变化">
            <thead>
              <tr>
                <th>工号</th>
                <th>姓名</th>
                <th>班组</th>
                <th className="right">总分</th>
                <th>等级</th>
                <th>班组排名</th>
                <th>说明</th>
              </tr>
            </thead>
            <tbody>
              {changed.map(({ number, name, team, before, after, waiting }) => (
                <tr key={number}>
                  <td>{number}</td>
                  <td className="nowrap">{name}</td>
                  <td className="nowrap">{team ?? '没有'}</td>
                  <td className="right nowrap">
                    {points(before.total)} → {points(after.total)}
                  </td>
                  <td className="nowrap">{arrow(before.grade ?? '—', after.grade ?? '—')}</td>
                  <td className="nowrap">{arrow(`${before.rank ?? '—'}`, `${after.rank ?? '—'}`)}</td>
                  <td>
                    {waiting.length > 0 && `缺 ${waiting.join('、')}`}
                    {!before.isMarked && after.isMarked && ' 会被标为末位'}
                    {before.isMarked && !after.isMarked && ' 不再标为末位'}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollX>
      )}
    </section>
  );
}

const arrow = (before: string, after: string) => (before === after ? after : `${before} → ${after}`);
