import { useQuery } from '@tanstack/react-query';
import { outlookQuery } from '../../api/kpi.ts';
import { ChangeList } from './change-list.tsx';

const SHOWN = 200;

/** What has changed since the month was computed, and what computing it again would change. */
export function Outlook({ month, names }: { month: string; names: ReadonlyMap<string, string> }) {
  const outlook = useQuery(outlookQuery(month));
  if (!outlook.data || outlook.data.sources.length === 0) return null;
  const { sources, changes } = outlook.data;
  return (
    <section className="month-note" aria-label="计算之后的变化">
      <p role="status">
        计算之后有变化：{sources.join('、')}。
        {changes.length === 0 ? '重新计算不会改变任何得分和排名。' : `重新计算会改变 ${changes.length} 处。`}
        校对、公示和冻结前要重新计算。
      </p>
      {changes.length > 0 && (
        <details>
          <summary>看会改变什么</summary>
          <ChangeList changes={changes} names={names} shown={SHOWN} />
        </details>
      )}
    </section>
  );
}
