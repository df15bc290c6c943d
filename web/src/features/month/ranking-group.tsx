import { grouped } from '@tingjian/core/grouped.ts';
import { Link } from 'react-router';
import type { RankingAnswer } from '../../api/kpi.ts';
import { sayPoints, sayTotal } from './month-words.ts';
import { RankBar } from './rank-bar.tsx';
import { SPARED_WORDS } from './standing-words.ts';

type Group = RankingAnswer['groups'][number];
type Person = Group['people'][number];

/** One team and post: who stands where, how sure that is, on what grounds, and what follows. */
export function RankingGroup({
  group,
  month,
  isAdjusted,
}: {
  group: Group;
  month: string;
  isAdjusted: boolean;
}) {
  const { team, post, people, rules, ranked, lookedAt } = group;
  const shown = people.filter(({ standing }) => standing!.rank !== null);
  const others = people.filter(({ standing }) => standing!.rank === null);
  const reasons = [...grouped(people, ({ uncounted }) => uncounted)].flatMap(([why, all]) =>
    why === null ? [] : [`${all.length} 人因${why}`],
  );
  const name = `${team?.name ?? '没有班组'} ${post}`;
  return (
    <section aria-label={name}>
      <h2>{name}</h2>
      <p className="ranking-answer">{sayAnswer(group)}</p>
      <p className="muted">
        {ranked} 人参与排名，看最后 {lookedAt} 人（{sayPoints(rules.lastShare * 100)}%，向下取整）；总分不低于{' '}
        {rules.floor} 的不标记。
      </p>
      {shown.length > 0 && (
        <div className="panel scroll-x">
          <table className="month-table ranking-table" aria-label={`${name}排名`}>
            <thead>
              <tr>
                <th>排名</th>
                <th>工号</th>
                <th>姓名</th>
                <th title="考虑抽样误差，真实名次多半（95%）在这个范围里">名次区间（95%）</th>
                <th>总分（±）</th>
                <th>等级</th>
                <th className="ranking-end">结论</th>
                {isAdjusted && <th title="扣除复核员松严的影响后的总分与排名">调整后</th>}
                <th>致命</th>
                <th>质检均分</th>
                <th>查实投诉</th>
                <th>满意度</th>
                <th>月考</th>
                <th title="连续月份不计有未办结申诉、病假过半或系统故障的月份">连续月份</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((person, at) => (
                <tr
                  key={person.number}
                  id={person.number}
                  className={at === ranked - lookedAt && lookedAt > 0 ? 'ranking-line' : ''}
                >
                  <td>{person.standing!.rank}</td>
                  <td>
                    <Link to={`/month/${month}/${encodeURIComponent(person.number)}`}>{person.number}</Link>
                  </td>
                  <td>{person.name}</td>
                  <td>
                    <RankBar
                      interval={person.standing!.rankInterval!}
                      rank={person.standing!.rank!}
                      of={ranked}
                      line={ranked - lookedAt}
                      band={person.standing!.band}
                    />
                  </td>
                  <td title="±：总分因抽样而来的 95% 误差">
                    {sayTotal(person.total)} <span className="muted">±{half(person.standardError)}</span>
                  </td>
                  <td>{person.grade ?? '—'}</td>
                  <td className="ranking-end">
                    <End person={person} />
                  </td>
                  {isAdjusted && <td>{sayAdjusted(person)}</td>}
                  <Grounds person={person} />
                  <td title={person.uncounted ?? ''}>{sayRunning(person)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {others.length > 0 && (
        <>
          <h3>不参与排名 {others.length} 人</h3>
          <ul className="month-list">
            {others.map(({ number, name: called, standing }) => (
              <li key={number} id={number}>
                {number} {called}：{standing!.notRanked.join('、')}
              </li>
            ))}
          </ul>
        </>
      )}
      {reasons.length > 0 && <p className="muted">本月不计入连续月份：{reasons.join('；')}。</p>}
      <details>
        <summary>怎么排的</summary>
        <p>
          同一班组、同一岗位按考核总分（两位小数）从高到低。参与条件：试用期已过，出勤不少于{' '}
          {rules.workingDays} 天，终评通话不少于 {rules.evaluations} 通，处理通话不少于 {rules.calls}{' '}
          通，没有在待岗培训。总分相同依次比较：致命差错少、质检均分高、查实投诉少、满意度高、月考高；都相同则并列（1、2、2、4）。
        </p>
        <p>
          标记要同时满足：在最后 {lookedAt} 人之内；总分低于 {rules.floor}
          ；没有与线上的人并列；与线上的每一个人都分得开（总分之差大于抽样误差）。连续月份不计有未办结申诉、病假过半或系统故障的月份。
          方案 {group.scheme.name} {group.scheme.version}。
        </p>
      </details>
    </section>
  );
}

function Grounds({ person: { candidate } }: { person: Person }) {
  return (
    <>
      <td>{candidate?.fatals ?? '—'}</td>
      <td>{mean(candidate?.qaMean)}</td>
      <td>{candidate?.provenComplaints ?? '—'}</td>
      <td>{candidate?.satisfaction == null ? '—' : `${mean(candidate.satisfaction * 100)}%`}</td>
      <td>{mean(candidate?.exam)}</td>
    </>
  );
}

const mean = (value: number | null | undefined) => (value == null ? '—' : sayPoints(value));
const half = (standardError: number) => sayPoints(1.959964 * standardError);

function sayAnswer({ people, lookedAt, cannotDecide, ranked }: Group): string {
  const marked = people.filter(({ standing }) => standing!.isMarked);
  if (ranked === 0) return '没有人参与排名。';
  if (lookedAt === 0) return `${ranked} 人参与排名，人数不足，不标记。`;
  if (marked.length > 0)
    return `标记末位 ${marked.length} 人：${marked.map(({ number, name }) => `${number} ${name}`).join('、')}。`;
  return cannotDecide ? '数据不足以区分，未标记任何人。' : '最后的人都有不标记的理由，未标记任何人。';
}

function sayAdjusted({ adjusted }: Person): string {
  if (!adjusted) return '—';
  return `${adjusted.standing.rank ?? '不参与'}（${sayPoints(adjusted.total)}）`;
}

function sayRunning({ running, uncounted }: Person): string {
  const { inARow, ofThree, retrainings, low } = running;
  const words = [
    inARow > 1 ? `连续末位 ${inARow} 个月` : ofThree > 0 ? `三个月内末位 ${ofThree} 次` : '',
    retrainings > 0 ? `半年内培训 ${retrainings} 次` : '',
    low > 1 ? `半年内 D、E ${low} 次` : '',
    uncounted ? '本月不计' : '',
  ];
  return words.filter(Boolean).join('，') || '—';
}

function End({ person: { standing } }: { person: Person }) {
  const { isMarked, spared, band } = standing!;
  return (
    <>
      {isMarked && <b className="month-marked">末位</b>}
      {spared && SPARED_WORDS[spared]}
      {band.length > 0 && (
        <details>
          <summary>与 {band.length} 人分不开</summary>
          {band.join('、')}
        </details>
      )}
    </>
  );
}
