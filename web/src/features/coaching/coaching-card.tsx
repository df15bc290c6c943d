import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { Link } from 'react-router';
import { type CoachingRow, finishCoaching, seeCoaching } from '../../api/coaching.ts';
import { ItemLink } from '../../ui/item-link.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { untilWords } from '../../ui/say-deadline.ts';
import { whenInChina } from '../../ui/say-time.ts';
import './coaching.css';

function State({ row }: { row: CoachingRow }) {
  if (row.done)
    return (
      <span className="coaching-state">
        {row.done.by} {whenInChina(row.done.at)} 已辅导
        {row.seenAt ? `，本人 ${whenInChina(row.seenAt)} 看过` : '，本人还没有确认'}
      </span>
    );
  if (!row.dueAt) return <span className="coaching-state">待辅导</span>;
  return (
    <span className={`coaching-state ${row.isOverdue ? 'coaching-late' : 'coaching-open'}`}>
      {row.isOverdue ? '逾期，应' : '待辅导，'}
      {untilWords(row.dueAt)}
      {row.isOverdue && '前完成'}
    </span>
  );
}

function Finish({ row }: { row: CoachingRow }) {
  const [note, setNote] = useState('');
  const id = useId();
  const queries = useQueryClient();
  const finishing = useMutation({
    mutationFn: finishCoaching,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['coaching'] }),
  });
  return (
    <form
      className="coaching-finish"
      onSubmit={(event) => {
        event.preventDefault();
        if (note.trim()) finishing.mutate({ id: row.id, note });
      }}
    >
      <label className="sr-only" htmlFor={id}>
        辅导 {row.person.name} 时说了什么
      </label>
      <Input.TextArea
        id={id}
        autoSize
        maxLength={2000}
        placeholder="辅导时说了什么，本人会看到"
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <Button htmlType="submit" disabled={!note.trim()} loading={finishing.isPending}>
        登记完成
      </Button>
      {finishing.error && <ProblemNote error={finishing.error} kept="您写的内容还在。" />}
    </form>
  );
}

/** One coaching: whom, on what, by when, what was said. */
export function CoachingCard({
  row,
  isOwn,
  mayCoach,
}: {
  row: CoachingRow;
  isOwn: boolean;
  mayCoach: boolean;
}) {
  const queries = useQueryClient();
  const seeing = useMutation({
    mutationFn: seeCoaching,
    onSettled: () => queries.invalidateQueries({ queryKey: ['coaching'] }),
  });
  return (
    <li className="coaching-card panel">
      <p>
        <b>{row.person.name}</b> <span className="muted">{row.person.number}</span>{' '}
        {row.cause === 'fatal' && <span className="points-note">致命项</span>}{' '}
        {row.item && <ItemLink code={row.item} />}{' '}
        {row.call && <Link to={`/my/${row.call.id}`}>{row.call.label}</Link>} <State row={row} />
      </p>
      <p className="coaching-note">
        {row.note ?? (row.cause === 'fatal' ? '致命项已确认，24 小时内辅导。' : '')}
      </p>
      <p className="muted">
        {row.madeBy} · {whenInChina(row.madeAt)}
      </p>
      {isOwn && !row.seenAt && (
        <Button loading={seeing.isPending} onClick={() => seeing.mutate(row.id)}>
          我看过了
        </Button>
      )}
      {seeing.error && <ProblemNote error={seeing.error} kept="辅导记录没有改动。" />}
      {mayCoach && !isOwn && !row.done && <Finish row={row} />}
    </li>
  );
}
