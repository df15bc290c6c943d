import type { MonthTableAnswer } from '../../api/kpi.ts';
import { whenInChina } from '../../ui/say-time.ts';
import { ChangeList } from './change-list.tsx';
import { sayPoints } from './month-words.ts';

/** What has to be said below the table: who is not ranked and why, who could not be told apart, what changed. */
export function MonthBelow({ table }: { table: MonthTableAnswer }) {
  const unranked = table.people.filter(({ standing }) => standing && standing.notRanked.length > 0);
  const nameOf = new Map(table.people.map(({ number, name }) => [number, name]));
  return (
    <>
      {table.teams.map(({ teamId, post, lookedAt, cannotDecide }) => (
        <p key={`${teamId} ${post}`}>
          {table.teamNames[teamId ?? ''] ?? '没有班组'} {post}：最后 {lookedAt} 人
          {lookedAt === 0
            ? '，人数不足，不标记'
            : cannotDecide
              ? '，数据不足以区分，未标记'
              : `，标记 ${table.people.filter((person) => person.teamId === teamId && person.post === post && person.standing?.isMarked).length} 人`}
        </p>
      ))}
      {unranked.length > 0 && (
        <details>
          <summary>不参与排名 {unranked.length} 人</summary>
          <ul className="month-list">
            {unranked.map(({ number, name, standing }) => (
              <li key={number}>
                {number} {name}：{standing!.notRanked.join('、')}
              </li>
            ))}
          </ul>
        </details>
      )}
      {table.computings.length > 1 &&
        table.computings.toReversed().map(({ number, madeBy, madeAt, reason, changes }) => (
          <details key={number}>
            <summary>
              第 {number} 次计算 {madeBy} {whenInChina(madeAt)}
              {reason && `，${reason}`}（{changes.length} 处变化）
            </summary>
            <ChangeList changes={changes} names={nameOf} shown={200} />
          </details>
        ))}
    </>
  );
}
