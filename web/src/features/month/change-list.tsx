import type { KpiChange } from '../../api/kpi.ts';
import { sayChange } from './month-words.ts';

/** What one computing changes against another, person by person. */
export function ChangeList(props: {
  changes: KpiChange[];
  names: ReadonlyMap<string, string>;
  shown: number;
}) {
  const { changes, names, shown } = props;
  return (
    <ul className="month-list">
      {changes.slice(0, shown).map((change) => (
        <li key={`${change.personNumber} ${change.field}`}>
          {change.personNumber} {names.get(change.personNumber)} {sayChange(change)}
        </li>
      ))}
      {changes.length > shown && <li>……共 {changes.length} 处，其余在接口里。</li>}
    </ul>
  );
}
