import { Link } from 'react-router';
import type { MonthTableAnswer } from '../../api/kpi.ts';
import { whenInChina } from '../../ui/say-time.ts';
import { ChangeList } from './change-list.tsx';

/** What has to be said below the table: how the ranking came out, who has signed, what changed. */
export function MonthBelow({ table }: { table: MonthTableAnswer }) {
  const unranked = table.people.filter(({ standing }) => standing && standing.notRanked.length > 0);
  const nameOf = new Map(table.people.map(({ number, name }) => [number, name]));
  return (
    <>
      <section aria-label="排名">
        <h2>
          排名 <Link to={`/month/${table.month}/ranking`}>看区间、依据和处理建议</Link>
        </h2>
        {table.teams.map((team) => (
          <p key={`${team.teamId} ${team.post}`}>{sayTeam(table, team)}</p>
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
      </section>
      {(table.state === 'published' || table.state === 'frozen') && <Signed table={table} names={nameOf} />}
      {table.reopenings.map(({ by, at, reason, computing, lateFacts }) => (
        <p key={at}>
          {whenInChina(at)} {by} 重新打开了已冻结的第 {computing} 次计算：{reason}。
          {lateFacts > 0 ? `迟到的数据 ${lateFacts} 条从下一次计算起计入。` : '没有迟到的数据。'}
        </p>
      ))}
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

function sayTeam(table: MonthTableAnswer, team: MonthTableAnswer['teams'][number]): string {
  const { teamId, post, ranked, lookedAt, cannotDecide } = team;
  const marked = table.people.filter(
    (person) => person.teamId === teamId && person.post === post && person.standing?.isMarked,
  );
  const name = `${table.teamNames[teamId ?? ''] ?? '没有班组'} ${post}`;
  const group = `${name}：${ranked} 人参与排名，最后 ${lookedAt} 人`;
  if (lookedAt === 0) return `${group}，人数不足，不标记。`;
  if (marked.length > 0)
    return `${group}，标记 ${marked.length} 人：${marked.map((each) => `${each.number} ${each.name}`).join('、')}。`;
  return cannotDecide ? `${group}，数据不足以区分，未标记。` : `${group}，未标记。`;
}

function Signed({ table, names }: { table: MonthTableAnswer; names: ReadonlyMap<string, string> }) {
  const { people, unsigned, unanswered, month } = table;
  const link = (number: string) => (
    <Link key={number} to={`/month/${month}/${encodeURIComponent(number)}`}>
      {number} {names.get(number)}{' '}
    </Link>
  );
  return (
    <section aria-label="签字进度">
      <h2>
        签字 {people.length - unsigned.length}/{people.length}
      </h2>
      {unanswered.length > 0 && <p>有异议待答复，答复后才能冻结：{unanswered.map(link)}</p>}
      {unsigned.length > 0 && (
        <details>
          <summary>没有签字 {unsigned.length} 人</summary>
          <p>{unsigned.map(link)}</p>
        </details>
      )}
    </section>
  );
}
