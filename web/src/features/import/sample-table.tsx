import { ScrollX } from '../../ui/scroll-x.tsx';

/** The first rows of a file as they were read, and which column is used as what. */
export function SampleTable(props: {
  heading: string[];
  sample: { row: number; cells: string[] }[];
  problems: { row: number; column: string }[];
  /** What a column is used as; null: it is not used. */
  nameOf: (column: number) => string | null;
}) {
  const { heading, sample, problems, nameOf } = props;
  const badCells = new Set(problems.map(({ row, column }) => `${row} ${column}`));
  const columns = heading.map((name, at) => ({ at, label: name || `第 ${at + 1} 列`, used: nameOf(at) }));
  return (
    <ScrollX name="文件的前几行">
      <table className="plain-table">
        <caption className="sr-only">文件的前 {sample.length} 行</caption>
        <thead>
          <tr>
            <th>行</th>
            {columns.map(({ at, label, used }) => (
              <th key={at}>
                {label}
                {used ? ` → ${used}` : '（不用）'}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sample.map(({ row, cells }) => (
            <tr key={row}>
              <td className="muted">{row}</td>
              {columns.map(({ at, used }) => {
                const isBad = used !== null && badCells.has(`${row} ${used}`);
                return (
                  <td key={at} className={isBad ? 'bad-cell' : used ? undefined : 'muted'}>
                    {isBad && <span className="sr-only">不能用：</span>}
                    {cells[at] ?? ''}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  );
}
