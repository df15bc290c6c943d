import { Button, Input } from 'antd';
import { useState } from 'react';
import { leavePerson, movePerson, type PersonAnswer, returnPerson } from '../../api/people.ts';
import { chinaToday } from '../../ui/china-today.ts';
import { FormField } from '../../ui/form-field.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { useViewer } from '../../ui/viewer.tsx';
import { TeamSelect } from './team-select.tsx';
import { usePersonAct } from './use-person-act.ts';

type Doing = 'move' | 'leave' | 'return';
const TITLES: Record<Doing, string> = { move: '换班组', leave: '登记离职', return: '返岗' };
const DAYS: Record<Doing, string> = { move: '从这一天起', leave: '最后一天', return: '从这一天起返岗' };
const NOTES: Record<Doing, string> = {
  move: '可以填过去或将来的日子。已冻结的月份不能改。',
  leave: '到期后立即结束全部登录、收回没做完的复核；通话、评分和经过都保留。',
  return: '离职次日、原班组，等于取消离职。要登录请再发一次性密码。',
};

function ChangeForm(props: { person: PersonAnswer; doing: Doing; close: () => void }) {
  const { person, doing, close } = props;
  const [teamId, setTeamId] = useState<string | null>(person.stays.at(-1)?.teamId ?? null);
  const [day, setDay] = useState(chinaToday());
  const act = usePersonAct((asked: Doing) => {
    if (asked === 'leave') return leavePerson(person.number, day);
    if (asked === 'return') return returnPerson(person.number, { onDay: day, teamId });
    return movePerson(person.number, { teamId, fromDay: day });
  }, close);
  return (
    <form
      aria-label={TITLES[doing]}
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate(doing);
      }}
    >
      <div className="form-grid">
        {doing !== 'leave' && (
          <FormField id="to-team" label="班组">
            <TeamSelect id="to-team" value={teamId} change={setTeamId} />
          </FormField>
        )}
        <FormField id="on-day" label={DAYS[doing]}>
          <Input
            id="on-day"
            type="date"
            required
            value={day}
            onChange={({ target }) => setDay(target.value)}
          />
        </FormField>
      </div>
      <p className="muted">{NOTES[doing]}</p>
      {act.error && <ProblemNote error={act.error} kept="什么都没有改动。" />}
      <div className="form-acts">
        <Button type="primary" htmlType="submit" loading={act.isPending}>
          {TITLES[doing]}
        </Button>
        <Button onClick={close}>取消</Button>
      </div>
    </form>
  );
}

/** Which team when, and whether they still work here. */
export function PersonTeams({ person }: { person: PersonAnswer }) {
  const [doing, setDoing] = useState<Doing | null>(null);
  const { may, number } = useViewer();
  const today = chinaToday();
  const { stays, leftOn } = person;
  return (
    <section className="panel" aria-label="班组与在职">
      <h2>班组与在职</h2>
      {leftOn && <p>{leftOn < today ? `已于 ${leftOn} 离职。` : `最后一天是 ${leftOn}。`}</p>}
      {stays.length === 0 && <p className="muted">没有进过班组。</p>}
      <ul className="stays">
        {stays.map(({ team, fromDay, toDay }) => {
          const isNow = fromDay <= today && (toDay === null || toDay >= today);
          return (
            <li key={fromDay} className={isNow ? 'now' : undefined}>
              {fromDay} 至 {toDay ?? '今'}　{team}
              {isNow ? '（现在）' : fromDay > today ? '（还没到）' : ''}
            </li>
          );
        })}
      </ul>
      {may('change-people') && !doing && (
        <div className="form-acts">
          {(leftOn === null || leftOn >= today) && <Button onClick={() => setDoing('move')}>换班组</Button>}
          {leftOn === null && person.number !== number && (
            <Button onClick={() => setDoing('leave')}>登记离职</Button>
          )}
          {leftOn !== null && (
            <Button onClick={() => setDoing('return')}>{leftOn < today ? '返岗' : '取消离职'}</Button>
          )}
        </div>
      )}
      {doing && <ChangeForm key={doing} person={person} doing={doing} close={() => setDoing(null)} />}
    </section>
  );
}
