import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { reopenMonth } from '../../api/kpi.ts';
import { ProblemNote } from '../../ui/problem-note.tsx';

/** A closed month is opened again by a manager who says why. */
export function Reopen({ month }: { month: string }) {
  const [reason, setReason] = useState('');
  const queries = useQueryClient();
  const opening = useMutation({
    mutationFn: reopenMonth,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['kpi'] }),
  });
  return (
    <details className="no-print">
      <summary>重新打开这个月</summary>
      <p className="muted">
        冻结的结果会保留备查；迟到的数据从下一次计算起计入；之后要重新计算、校对、公示、签字和冻结。
      </p>
      <div className="month-head">
        <Input
          aria-label="重新打开的原因"
          placeholder="原因（必填）"
          maxLength={500}
          style={{ width: 260 }}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <Button
          disabled={!reason.trim()}
          loading={opening.isPending}
          onClick={() => opening.mutate({ month, reason: reason.trim() })}
        >
          重新打开
        </Button>
      </div>
      {opening.error && <ProblemNote error={opening.error} kept="仍是冻结的。" />}
    </details>
  );
}
