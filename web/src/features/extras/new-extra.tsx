import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { agentsQuery } from '../../api/calls.ts';
import { addExtra } from '../../api/extras.ts';
import { FormField } from '../../ui/form-field.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';

/** Points for somebody, plus or minus, with the reason. */
export function NewExtra({ month }: { month: string }) {
  const [number, setNumber] = useState<string | null>(null);
  const [points, setPoints] = useState<number | null>(null);
  const [reason, setReason] = useState('');
  const agents = useQuery(agentsQuery);
  const queries = useQueryClient();
  const adding = useMutation({
    mutationFn: addExtra,
    onSuccess: () => {
      setPoints(null);
      setReason('');
      return queries.invalidateQueries({ queryKey: ['kpi'] });
    },
  });
  const isWhole = number !== null && points !== null && points !== 0 && reason.trim() !== '';
  return (
    <form
      className="panel form-panel"
      aria-label="登记加扣分"
      onSubmit={(event) => {
        event.preventDefault();
        if (isWhole) adding.mutate({ month, personNumber: number, points, reason: reason.trim() });
      }}
    >
      <div className="form-grid">
        <FormField id="extra-person" label="谁">
          <Select
            id="extra-person"
            aria-label="谁"
            showSearch={{ optionFilterProp: 'label' }}
            placeholder="工号或姓名"
            value={number}
            options={agents.data?.map((each) => ({
              value: each.number,
              label: `${each.name} ${each.number}`,
            }))}
            onChange={setNumber}
          />
        </FormField>
        <FormField id="extra-points" label="分（扣分写负数）">
          <InputNumber id="extra-points" min={-100} max={100} value={points} onChange={setPoints} />
        </FormField>
        <FormField id="extra-reason" label="原因">
          <Input
            id="extra-reason"
            maxLength={500}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        </FormField>
      </div>
      {adding.error && <ProblemNote error={adding.error} kept="没有登记，填的内容还在。" />}
      <div className="form-acts">
        <Button type="primary" htmlType="submit" disabled={!isWhole} loading={adding.isPending}>
          登记
        </Button>
        <span className="muted">下次计算 {month} 时计入；加分合计不超过方案的封顶。</span>
      </div>
    </form>
  );
}
