import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { chinaDay, chinaMonthSpan, dayAfter } from '@tingjian/core/calendar/china-day.ts';
import { FACT_KINDS } from '@tingjian/core/kpi/facts/fact-kinds.ts';
import { Button, Input, Select } from 'antd';
import { useId, useState } from 'react';
import { faultsQuery, noteFault, removeFault } from '../../api/kpi.ts';
import { FormField } from '../../ui/form-field.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';

const USUAL = ['telephony-day', 'queue-half-hour'];
const KIND_NAMES = new Map(FACT_KINDS.map(({ kind, name }) => [kind, name]));

/** Days that a person took out because a system had failed, with the reason; and another one. */
export function Faults(props: { month: string; teamNames: Record<string, string>; mayNote: boolean }) {
  const { month, teamNames, mayNote } = props;
  const faults = useQuery(faultsQuery(month));
  const queries = useQueryClient();
  const onSuccess = () => queries.invalidateQueries({ queryKey: ['kpi'] });
  const removing = useMutation({ mutationFn: removeFault, onSuccess });
  const [why, setWhy] = useState('');
  if (faults.error) return <ProblemNote error={faults.error} kept="系统故障没有读到。" />;
  if (!faults.data || (faults.data.length === 0 && !mayNote)) return null;
  return (
    <section aria-label="系统故障">
      <h2>系统故障日 {faults.data.length > 0 && faults.data.length}</h2>
      {faults.data.length > 0 && (
        <ul className="month-list">
          {faults.data.map((fault) => (
            <li key={fault.id}>
              {fault.day} {fault.team?.name ?? '全中心'}，不计{' '}
              {fault.kinds.map((kind) => KIND_NAMES.get(kind) ?? kind).join('、')}：{fault.reason}（
              {fault.madeBy}）
              {mayNote && (
                <Button
                  size="small"
                  className="no-print"
                  disabled={!why.trim()}
                  onClick={() => removing.mutate({ id: fault.id, reason: why.trim() })}
                >
                  撤销
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayNote && faults.data.length > 0 && (
        <div className="form-sign no-print">
          <FormField id="fault-undo" label="撤销的原因">
            <Input
              id="fault-undo"
              maxLength={500}
              value={why}
              onChange={(event) => setWhy(event.target.value)}
            />
          </FormField>
        </div>
      )}
      {removing.error && <ProblemNote error={removing.error} kept="没有撤销。" />}
      {mayNote && (
        <details className="no-print">
          <summary>登记系统故障</summary>
          <p className="muted">
            当天的这些数据保留但不计入指标，涉及的人这个月不计入“连续末位”。下次计算时生效。
          </p>
          <NewFault month={month} teamNames={teamNames} onSuccess={onSuccess} />
        </details>
      )}
    </section>
  );
}

function NewFault(props: { month: string; teamNames: Record<string, string>; onSuccess: () => unknown }) {
  const { month, teamNames, onSuccess } = props;
  const id = useId();
  const [day, setDay] = useState('');
  const [teamId, setTeamId] = useState('');
  const [kinds, setKinds] = useState(USUAL);
  const [reason, setReason] = useState('');
  const noting = useMutation({
    mutationFn: noteFault,
    onSuccess: () => {
      setReason('');
      return onSuccess();
    },
  });
  const teams = Object.entries(teamNames).map(([value, label]) => ({ value, label }));
  const isReady = day !== '' && kinds.length > 0 && reason.trim() !== '';
  return (
    <div className="form-sign">
      <FormField id={`${id}-day`} label="哪一天">
        <Input
          id={`${id}-day`}
          type="date"
          min={`${month}-01`}
          max={dayAfter(chinaDay(chinaMonthSpan(month).until), -1)}
          value={day}
          onChange={(event) => setDay(event.target.value)}
        />
      </FormField>
      <FormField id={`${id}-team`} label="范围">
        <Select
          id={`${id}-team`}
          value={teamId}
          options={[{ value: '', label: '全中心' }, ...teams]}
          onChange={setTeamId}
        />
      </FormField>
      <FormField id={`${id}-kinds`} label="不计入的数据">
        <Select
          id={`${id}-kinds`}
          mode="multiple"
          value={kinds}
          options={FACT_KINDS.map(({ kind, name }) => ({ value: kind, label: name }))}
          onChange={setKinds}
        />
      </FormField>
      <FormField id={`${id}-reason`} label="原因">
        <Input
          id={`${id}-reason`}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </FormField>
      <div>
        <Button
          disabled={!isReady}
          loading={noting.isPending}
          onClick={() => noting.mutate({ day, teamId: teamId || null, kinds, reason: reason.trim() })}
        >
          登记
        </Button>
      </div>
      {noting.error && <ProblemNote error={noting.error} kept="没有登记。" />}
    </div>
  );
}
