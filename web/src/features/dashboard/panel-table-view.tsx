import { Link } from 'react-router';
import { cellText } from './panel-picture.ts';
import type { PanelTable } from './panel-table.ts';

/** The figures of a panel as a table; the first cell of a row leads to its calls. */
export function PanelTableView({ table, name }: { table: PanelTable; name: string }) {
  const { columns, rows, links } = table;
  const isWords = (place: number) => rows.some((row) => typeof row[place] === 'string');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
    <section className="panel-table" tabIndex={0} aria-label={`${name}，表格`}>
      <table>
        <thead>
          <tr>
            {columns.map((column, place) => (
              <th key={column} scope="col" className={isWords(place) ? 'words' : ''}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={row.slice(0, 2).join(' ')}>
              {row.map((cell, place) => {
                const key = columns[place]!;
                const link = links?.[at];
                if (place > 0)
                  return (
                    <td key={key} className={isWords(place) ? 'words' : ''}>
                      {cellText(cell)}
                    </td>
                  );
                return (
                  <th key={key} scope="row">
                    {link ? <Link to={link}>{cellText(cell)}</Link> : cellText(cell)}
                  </th>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
