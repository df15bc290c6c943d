import { ACTION_NAMES } from '@tingjian/core/audit/action-names.ts';
import { PERSON_FIELD_NAMES } from '@tingjian/core/people/import-columns.ts';
import { ROLE_NAMES } from '@tingjian/core/people/roles.ts';
import type { PersonAnswer } from '../../api/people.ts';
import { whenInChina } from '../../ui/say-time.ts';
import { ScrollX } from '../../ui/scroll-x.tsx';

type Change = NonNullable<PersonAnswer['history']>[number];

const NAMES: Record<string, string> = {
  ...PERSON_FIELD_NAMES,
  ...{ teams: '班组', leftOn: '最后一天', onDay: '返岗日', failures: '输错次数' },
};

function words(value: unknown): string {
  if (value === null || value === undefined || value === '') return '无';
  if (Array.isArray(value)) return value.length > 0 ? value.join('；') : '无';
  return (ROLE_NAMES as Record<string, string>)[String(value)] ?? String(value);
}

/** 岗位：坐席 → 组长. Only what is different. */
function differences({ before, after }: Change): string {
  return Object.keys(NAMES)
    .filter((key) => after && key in after && words(before?.[key]) !== words(after[key]))
    .map((key) => {
      const was = before && key in before ? `${words(before[key])} → ` : '';
      return `${NAMES[key]}：${was}${words(after![key])}`;
    })
    .join('，');
}

/** What was changed of a person, newest first. */
export function PersonHistory({ history }: { history: Change[] }) {
  return (
    <section className="panel wide" aria-label="变更记录">
      <h2>变更记录</h2>
      <ScrollX name="变更记录" className="">
        <table className="plain-table">
          <thead>
            <tr>
              <th>时间</th>
              <th>谁</th>
              <th>做了什么</th>
              <th>改动</th>
            </tr>
          </thead>
          <tbody>
            {history.map((change) => (
              <tr key={`${change.at} ${change.action}`}>
                <td className="nowrap">{whenInChina(change.at)}</td>
                <td className="nowrap">{change.actor}</td>
                <td className="nowrap">{ACTION_NAMES[change.action] ?? change.action}</td>
                <td>{differences(change)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
    </section>
  );
}
