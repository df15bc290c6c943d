import { ScrollX } from '../../ui/scroll-x.tsx';

type Problem = { row: number; column: string; read: string; expected: string };

/** Every cell that cannot be used: where it is, what was read, what is expected. */
export function ProblemCells({ problems, problemCount }: { problems: Problem[]; problemCount: number }) {
  if (problemCount === 0) return null;
  return (
    <>
      <h3>
        {problemCount} 处不能用
        {problemCount > problems.length && `，这里是前 ${problems.length} 处`}
      </h3>
      <ScrollX name="不能用的单元格" className="panel problem-cells">
        <table className="plain-table" aria-label="不能用的单元格">
          <thead>
            <tr>
              <th>行</th>
              <th>列</th>
              <th>读到的</th>
              <th>应为</th>
            </tr>
          </thead>
          <tbody>
            {problems.map(({ row, column, read, expected }) => (
              <tr key={`${row} ${column} ${expected}`}>
                <td>{row}</td>
                <td className="nowrap">{column}</td>
                <td className="bad-cell">{read || '（空）'}</td>
                <td>{expected}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
    </>
  );
}
