import { useMutation, useQueryClient } from '@tanstack/react-query';
import { endOfChinaDay } from '@tingjian/core/calendar/china-day.ts';
import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { makeCoaching } from '../../api/coaching.ts';
import { ProblemNote } from '../../ui/problem-note.tsx';
import './coaching.css';

/** Arranges coaching: for the person named, or for a 工号 that is typed. */
export function NewCoaching({ personNumber, callId }: { personNumber?: string; callId?: string }) {
  const [isOpen, setIsOpen] = useState(false);
  const [number, setNumber] = useState(personNumber ?? '');
  const [note, setNote] = useState('');
  const [dueDay, setDueDay] = useState('');
  const id = useId();
  const queries = useQueryClient();
  const making = useMutation({
    mutationFn: makeCoaching,
    onSuccess: async () => {
      setNote('');
      setDueDay('');
      setIsOpen(false);
      await queries.invalidateQueries({ queryKey: ['coaching'] });
    },
  });
  const isReady = number.trim() !== '' && note.trim() !== '';

  if (!isOpen)
    return (
      <p className="coaching-new">
        <Button onClick={() => setIsOpen(true)}>安排辅导</Button>
        {making.isSuccess && (
          <span role="status" className="muted">
            {' '}
            已安排，{number} 会收到通知。
          </span>
        )}
      </p>
    );
  return (
    <form
      className="coaching-form panel"
      aria-label="安排辅导"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isReady) return;
        making.mutate({
          ...{ personNumber: number.trim(), note, callId: callId ?? null, item: null },
          dueAt: dueDay ? endOfChinaDay(dueDay).toISOString() : null,
        });
      }}
    >
      {!personNumber && (
        <div>
          <label htmlFor={`${id}-who`}>工号</label>
          <Input
            id={`${id}-who`}
            value={number}
            maxLength={32}
            onChange={(event) => setNumber(event.target.value)}
          />
        </div>
      )}
      <div>
        <label htmlFor={`${id}-due`}>哪天之前（可不填）</label>
        <Input
          id={`${id}-due`}
          type="date"
          value={dueDay}
          onChange={(event) => setDueDay(event.target.value)}
        />
      </div>
      <div className="coaching-wide">
        <label htmlFor={`${id}-note`}>要一起看什么、练什么</label>
        <Input.TextArea
          id={`${id}-note`}
          autoSize={{ minRows: 2 }}
          maxLength={2000}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </div>
      {making.error && (
        <div className="coaching-wide">
          <ProblemNote error={making.error} kept="您写的内容还在上面。" />
        </div>
      )}
      <div className="coaching-wide">
        <Button type="primary" htmlType="submit" disabled={!isReady} loading={making.isPending}>
          安排
        </Button>{' '}
        <Button onClick={() => setIsOpen(false)}>取消</Button>
      </div>
    </form>
  );
}
