import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { MonthFilter } from '@tingjian/core/kpi/month/month-filter.ts';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { allFormsFile, type MonthStep, type MonthTableAnswer, monthFile, takeStep } from '../../api/kpi.ts';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { whenInChina } from '../../ui/say-time.ts';
import { STATE_STEPS } from './month-words.ts';
import { Outlook } from './outlook.tsx';
import { Reopen } from './reopen.tsx';
import './month.css';

const NEXT: Record<string, { step: MonthStep; name: string }> = {
  computed: { step: 'check', name: '校对完毕' },
  checked: { step: 'publish', name: '公示' },
  published: { step: 'freeze', name: '冻结' },
};

/** Where the month stands, by whom, and the next step; one line. */
export function MonthState(props: {
  month: string;
  table: MonthTableAnswer | null;
  /** Of whom the files are. */
  filter: MonthFilter;
  mayRun: boolean;
  mayRead: boolean;
}) {
  const { month, table, filter, mayRun, mayRead } = props;
  const [reason, setReason] = useState('');
  const queries = useQueryClient();
  const taking = useMutation({
    mutationFn: takeStep,
    onSuccess: () => {
      setReason('');
      return queries.invalidateQueries({ queryKey: ['kpi'] });
    },
  });
  const take = (step: MonthStep) => taking.mutate({ month, step, reason: reason.trim() || null });
  const next = NEXT[table?.state ?? ''];
  return (
    <>
      <div className="month-head">
        {table && (
          <ol className="month-steps" aria-label="进度">
            {STATE_STEPS.map(({ state, name }) => {
              const step = table.steps[state];
              return (
                <li key={state} {...(table.state === state && { 'aria-current': 'step' as const })}>
                  {step ? '●' : '○'} {name}
                  {step && ` ${step.by} ${whenInChina(step.at)}`}
                </li>
              );
            })}
          </ol>
        )}
        {table && (
          <span className="no-print">
            导出 <a href={monthFile(month, 'xlsx', filter)}>XLSX</a>{' '}
            <a href={monthFile(month, 'csv', filter)}>CSV</a>{' '}
            <a href={monthFile(month, 'pdf', filter)}>PDF</a> <a href={allFormsFile(month)}>全部考核表</a>
          </span>
        )}
      </div>
      {mayRead && table && table.state !== 'frozen' && (
        <Outlook month={month} names={new Map(table.people.map(({ number, name }) => [number, name]))} />
      )}
      {mayRun && table?.state !== 'frozen' && (
        <div className="month-head no-print">
          <Input
            aria-label="原因"
            placeholder="原因（重新计算时必填）"
            maxLength={500}
            style={{ width: 260 }}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          <Button loading={taking.isPending} onClick={() => take('compute')}>
            {table ? '重新计算' : '计算'}
          </Button>
          {next && (
            <Button type="primary" loading={taking.isPending} onClick={() => take(next.step)}>
              {next.name}
            </Button>
          )}
        </div>
      )}
      {mayRun && table?.state === 'frozen' && <Reopen month={month} />}
      {taking.error && <ProblemNote error={taking.error} kept="考核没有改动。" />}
    </>
  );
}
