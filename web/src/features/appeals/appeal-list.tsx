import { Link } from 'react-router';
import type { AppealRow } from '../../api/appeals.ts';
import type { ItemAnswer } from '../../api/calls.ts';
import { whenInChina } from '../../ui/say-time.ts';
import { AppealState } from './appeal-state.tsx';
import { roundWords } from './appeal-words.ts';
import './appeals.css';

/** One line an appeal: whose, on what, why, and until when it has to be answered. */
export function AppealList({ rows, items }: { rows: AppealRow[]; items: ItemAnswer[] }) {
  const names = new Map(items.map(({ code, name }) => [code, name]));
  return (
    <ul className="appeal-list panel">
      {rows.map((row) => (
        <li key={row.id}>
          <div className="appeal-row">
            <span>
              <Link to={`/appeals/${row.id}`}>{row.call.label}</Link>
              <br />
              <span className="muted">{whenInChina(row.filedAt)}</span>
            </span>
            <span>
              {row.agent.name}
              <br />
              <span className="muted">{row.agent.number}</span>
            </span>
            <span className="appeal-item">
              {row.item} {names.get(row.item)}
              <br />
              <span className="muted">{roundWords(row.round)}</span>
            </span>
            <span className="appeal-reason" title={row.reason}>
              {row.reason}
            </span>
            <span>
              <AppealState appeal={row} />
            </span>
          </div>
        </li>
      ))}
    </ul>
  );
}
