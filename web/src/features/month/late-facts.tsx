import { useQuery } from '@tanstack/react-query';
import { type LateFactsAnswer, lateFactsQuery } from '../../api/kpi.ts';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { whenInChina } from '../../ui/say-time.ts';
import { ChangeList } from './change-list.tsx';

const SHOWN = 200;

/** Facts that came after the month was closed: kept, shown with what they would change, and not counted. */
export function LateFacts({ month, names }: { month: string; names: ReadonlyMap<string, string> }) {
  const late = useQuery(lateFactsQuery(month));
  if (late.error) return <ProblemNote error={late.error} kept="迟到的数据没有读到。" />;
  if (!late.data || late.data.rows.length === 0) return null;
  const { rows, changes } = late.data;
  return (
    <section aria-label="迟到的数据" className="month-note">
      <h2>迟到的数据 {rows.length} 条，没有计入</h2>
      <p>
        这些数据在冻结之后才到，已保存。
        {changes.length === 0
          ? '即使计入，得分和排名也不变。'
          : `若计入会改变 ${changes.length} 处；要计入，请写明原因重新打开这个月。`}
      </p>
      {changes.length > 0 && (
        <details>
          <summary>若计入会改变什么</summary>
          <ChangeList changes={changes} names={names} shown={SHOWN} />
        </details>
      )}
      <details>
        <summary>看这些数据</summary>
        <ul className="month-list">
          {rows.slice(0, SHOWN).map((row) => (
            <li key={`${row.kind} ${row.day} ${row.person?.number} ${row.importedAt}`}>
              {row.day} {row.kindName} {row.person ? `${row.person.number} ${row.person.name}` : '全中心'}：
              {sayFields(row)}（{row.fileName ?? '接口'}，{row.importedBy} {whenInChina(row.importedAt)}）
            </li>
          ))}
          {rows.length > SHOWN && <li>……共 {rows.length} 条，其余在接口里。</li>}
        </ul>
      </details>
    </section>
  );
}

function sayFields({ fields }: LateFactsAnswer['rows'][number]): string {
  return fields.map(({ name, before, after }) => `${name} ${say(before)} → ${say(after)}`).join('，');
}

function say(value: string | number | boolean | null): string {
  return value === null ? '无' : typeof value === 'boolean' ? (value ? '是' : '否') : String(value);
}
