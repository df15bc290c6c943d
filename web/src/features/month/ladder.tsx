import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { decideLadder, type LadderRow, ladderQuery } from '../../api/kpi.ts';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { whenInChina } from '../../ui/say-time.ts';
import { Retraining } from './retraining.tsx';

const STEPS: Record<LadderRow['step'], string> = {
  talk: '约谈并定改进计划',
  retraining: '待岗培训并考试',
  proposal: '调岗或降级的建议',
};

/** What the ladder proposes for a month; a person decides, with a reason. */
export function Ladder({ month, mayDecide }: { month: string; mayDecide: boolean }) {
  const steps = useQuery(ladderQuery(month));
  if (steps.error) return <ProblemNote error={steps.error} kept="处理建议没有读到。" />;
  if (!steps.data) return null;
  return (
    <section aria-label="处理建议">
      <h2>处理建议</h2>
      <p className="muted">
        第一次：约谈并定改进计划；连续两个月或三个月内两次：待岗培训并考试；培训没有通过、半年内培训超过两次或三次
        D、E：调岗或降级的建议。这里只提建议，由人决定并写明原因；公示之后才能决定。系统不会作出辞退。
      </p>
      {steps.data.length === 0 && <p>这个月没有建议。</p>}
      <ul className="month-list ladder">
        {steps.data.map((row) => (
          <Step key={row.id} row={row} mayDecide={mayDecide} />
        ))}
      </ul>
    </section>
  );
}

function Step({ row, mayDecide }: { row: LadderRow; mayDecide: boolean }) {
  const [reason, setReason] = useState('');
  const queries = useQueryClient();
  const deciding = useMutation({
    mutationFn: decideLadder,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['kpi', 'ladder'] }),
  });
  const decide = (isAccepted: boolean) => deciding.mutate({ id: row.id, isAccepted, reason: reason.trim() });
  return (
    <li>
      {row.person.number} {row.person.name}：{STEPS[row.step]}（{row.because}）
      {row.state !== 'proposed' &&
        ` ${row.state === 'accepted' ? '已同意' : '未采纳'}，${row.decidedBy}：${row.reason}`}
      {row.decidedAt && <span className="muted"> {whenInChina(row.decidedAt)}</span>}
      {mayDecide && row.state === 'proposed' && (
        <div className="month-head no-print">
          <Input
            aria-label={`${row.person.name}的决定原因`}
            placeholder="原因"
            style={{ width: 240 }}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          <Button size="small" disabled={!reason.trim()} onClick={() => decide(true)}>
            同意
          </Button>
          <Button size="small" disabled={!reason.trim()} onClick={() => decide(false)}>
            不采纳
          </Button>
        </div>
      )}
      {row.step === 'retraining' && row.state === 'accepted' && (
        <Retraining row={row} mayRecord={mayDecide} />
      )}
      {deciding.error && <ProblemNote error={deciding.error} kept="没有改动。" />}
    </li>
  );
}
