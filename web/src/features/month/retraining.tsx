import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input, InputNumber, Select } from 'antd';
import { useId, useState } from 'react';
import { type LadderRow, recordRetraining } from '../../api/kpi.ts';
import { FormField } from '../../ui/form-field.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';

const RESULTS = [
  { value: 'running', label: '进行中' },
  { value: 'passed', label: '通过' },
  { value: 'failed', label: '没有通过' },
];

/** 待岗培训: from when to when, the exam's mark, passed or not. */
export function Retraining({ row, mayRecord }: { row: LadderRow; mayRecord: boolean }) {
  const id = useId();
  const kept = row.record ?? {};
  const [record, setRecord] = useState(kept);
  const queries = useQueryClient();
  const saving = useMutation({
    mutationFn: recordRetraining,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['kpi'] }),
  });
  const put = (part: typeof record) => setRecord((old) => ({ ...old, ...part }));
  const result = record.isPassed === undefined ? 'running' : record.isPassed ? 'passed' : 'failed';
  const given = Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== undefined && value !== ''),
  );
  return (
    <>
      <p>
        {kept.isPassed === undefined
          ? '培训进行中，通过之前不参与排名'
          : `培训考试${kept.isPassed ? '通过，回到排名' : '没有通过'}`}
        {kept.from && `，${kept.from} 至 ${kept.to ?? '今'}`}
        {kept.mark !== undefined && `，考试 ${kept.mark} 分`}
        {kept.note && `，${kept.note}`}
      </p>
      {mayRecord && (
        <details className="no-print">
          <summary>登记培训和考试</summary>
          <div className="form-sign">
            <FormField id={`${id}-from`} label="开始">
              <Input
                id={`${id}-from`}
                type="date"
                value={record.from ?? ''}
                onChange={(event) => put({ from: event.target.value })}
              />
            </FormField>
            <FormField id={`${id}-to`} label="结束">
              <Input
                id={`${id}-to`}
                type="date"
                value={record.to ?? ''}
                onChange={(event) => put({ to: event.target.value })}
              />
            </FormField>
            <FormField id={`${id}-mark`} label="考试成绩">
              <InputNumber
                id={`${id}-mark`}
                min={0}
                max={100}
                value={record.mark ?? null}
                onChange={(mark) => put({ mark: mark ?? undefined } as typeof record)}
              />
            </FormField>
            <FormField id={`${id}-result`} label="结果">
              <Select
                id={`${id}-result`}
                value={result}
                options={RESULTS}
                onChange={(next) =>
                  put({ isPassed: next === 'running' ? undefined : next === 'passed' } as typeof record)
                }
              />
            </FormField>
            <FormField id={`${id}-note`} label="说明">
              <Input
                id={`${id}-note`}
                maxLength={500}
                value={record.note ?? ''}
                onChange={(event) => put({ note: event.target.value })}
              />
            </FormField>
            <div>
              <Button
                size="small"
                loading={saving.isPending}
                onClick={() => saving.mutate({ id: row.id, ...given })}
              >
                保存
              </Button>
            </div>
          </div>
          {saving.error && <ProblemNote error={saving.error} kept="没有保存。" />}
        </details>
      )}
    </>
  );
}
