import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Popconfirm } from 'antd';
import { useId, useState } from 'react';
import { type AppealRow, fileAppeal, withdrawAppeal } from '../../api/appeals.ts';
import type { ChanceAnswer } from '../../api/my.ts';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { untilWords } from '../../ui/say-deadline.ts';
import { AppealRecord } from './appeal-record.tsx';
import { whyNotWords } from './appeal-words.ts';
import './appeals.css';

type About = { callId: string; item: string };

function useChanged(callId: string) {
  const queries = useQueryClient();
  return () =>
    Promise.all(
      [['letter', callId], ['my'], ['appeals']].map((queryKey) => queries.invalidateQueries({ queryKey })),
    );
}

/** What is typed stays until the server has it. */
function AppealForm({ callId, item, round, close }: About & { round: number; close: () => void }) {
  const [reason, setReason] = useState('');
  const id = useId();
  const changed = useChanged(callId);
  const filing = useMutation({ mutationFn: fileAppeal, onSuccess: changed });
  return (
    <form
      className="appeal-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim()) filing.mutate({ callId, item, reason });
      }}
    >
      <label htmlFor={id}>
        为什么不同意这一项{round === 2 ? '（第二轮，由另一个人答复，为最终结果）' : ''}
      </label>
      <Input.TextArea
        id={id}
        autoFocus
        autoSize={{ minRows: 3 }}
        maxLength={1000}
        value={reason}
        placeholder="例如：00:03 我说了“安程保险”，听写没有写出来。"
        onChange={(event) => setReason(event.target.value)}
      />
      <p className="muted">得分只会升高或不变，不会因为申诉降低。3 个工作日内由没有评过这通的人答复。</p>
      {filing.error && <ProblemNote error={filing.error} kept="您写的理由还在上面。" />}
      <Button type="primary" htmlType="submit" disabled={!reason.trim()} loading={filing.isPending}>
        提交申诉
      </Button>{' '}
      <Button onClick={close}>不申诉了</Button>
    </form>
  );
}

function Withdraw({ appeal }: { appeal: AppealRow }) {
  const changed = useChanged(appeal.call.id);
  const taking = useMutation({ mutationFn: withdrawAppeal, onSettled: changed });
  return (
    <>
      <Popconfirm
        title="撤回这项申诉？"
        description="期限之内可以再提。"
        okText="撤回"
        cancelText="不撤回"
        onConfirm={() => taking.mutate(appeal.id)}
      >
        <Button size="small" loading={taking.isPending}>
          撤回申诉
        </Button>
      </Popconfirm>
      {taking.error && <ProblemNote error={taking.error} kept="申诉没有改动。" />}
    </>
  );
}

/** Beside each deduction: object until when, or what became of it. */
export function ItemAppeal(
  props: About & { chance: ChanceAnswer | undefined; appeals: AppealRow[]; isOwn: boolean },
) {
  const { callId, item, chance, isOwn } = props;
  const [isWriting, setIsWriting] = useState(false);
  const rounds = props.appeals
    .filter((appeal) => appeal.item === item && appeal.state !== 'withdrawn')
    .sort((a, b) => a.round - b.round);
  const whyNot = chance && !chance.may ? whyNotWords(chance.why) : null;
  if (rounds.length === 0 && !chance) return null;
  return (
    <div className="item-appeal">
      {rounds.map((appeal) => (
        <AppealRecord key={appeal.id} appeal={appeal} />
      ))}
      {isOwn && rounds.at(-1)?.state === 'open' && <Withdraw appeal={rounds.at(-1)!} />}
      {chance?.may && !isWriting && (
        <>
          <Button onClick={() => setIsWriting(true)}>
            {chance.round === 2 ? '第二轮申诉' : '申诉'}
            <span className="sr-only"> {item}</span>
          </Button>{' '}
          <span className="muted">可申诉{chance.until && untilWords(chance.until)}</span>
        </>
      )}
      {chance?.may && isWriting && (
        <AppealForm callId={callId} item={item} round={chance.round ?? 1} close={() => setIsWriting(false)} />
      )}
      {whyNot && <p className="muted">{whyNot}</p>}
    </div>
  );
}
