import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ROLE_NAMES } from '@tingjian/core/people/roles.ts';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { calibrationPeopleQuery, makeCalibration } from '../../api/calibrations.ts';
import type { CallRow } from '../../api/calls.ts';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { ChosenCalls } from './chosen-calls.tsx';

/** 2026-11-05T18:00 as it is typed, in China. */
const chinaMoment = (typed: string) => (typed ? new Date(`${typed}:00+08:00`).toISOString() : null);

/** A manager sets up a session: a title, calls by search, who scores, whose score is held up as right, until when. */
export function NewCalibration({ close }: { close: () => void }) {
  const [title, setTitle] = useState('');
  const [calls, setCalls] = useState<CallRow[]>([]);
  const [numbers, setNumbers] = useState<string[]>([]);
  const [expert, setExpert] = useState<string | null>(null);
  const [due, setDue] = useState('');
  const people = useQuery(calibrationPeopleQuery);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const make = useMutation({
    mutationFn: () =>
      makeCalibration({
        ...{ title: title.trim(), people: numbers, expert, dueAt: chinaMoment(due) },
        callIds: calls.map(({ id }) => id),
      }),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: ['calibrations'] });
      await navigate(`/calibrations/${id}`);
    },
  });
  const options = people.data?.map(({ number, name, role }) => ({
    value: number,
    label: `${name} ${number}（${ROLE_NAMES[role]}）`,
  }));
  const asked = new Set([...numbers, ...(expert ? [expert] : [])]);
  const missing = [
    title.trim() === '' && '标题',
    calls.length === 0 && '通话',
    asked.size < 2 && '至少两个人',
  ].filter(Boolean);

  return (
    <form
      className="new-calibration panel"
      aria-label="新建校准"
      onSubmit={(event) => {
        event.preventDefault();
        make.mutate();
      }}
    >
      <h2>新建校准</h2>
      <label htmlFor="calibration-title">标题</label>
      <Input
        id="calibration-title"
        autoFocus
        maxLength={100}
        value={title}
        placeholder="例如：十一月第一次校准"
        onChange={(event) => setTitle(event.target.value)}
      />
      <span id="calibration-calls">通话（通常 3 通，至少一通有争议）</span>
      <ChosenCalls chosen={calls} choose={setCalls} labelledBy="calibration-calls" />
      <label htmlFor="calibration-people">评分的人</label>
      <Select
        id="calibration-people"
        mode="multiple"
        showSearch={{ optionFilterProp: 'label' }}
        placeholder="姓名或工号"
        value={numbers}
        options={options}
        onChange={setNumbers}
      />
      <label htmlFor="calibration-expert">专家（可不选：不选时与大家的中位数比）</label>
      <Select
        id="calibration-expert"
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        placeholder="以谁的评分为准"
        value={expert}
        options={options}
        onChange={(number?: string) => setExpert(number ?? null)}
      />
      <label htmlFor="calibration-due">截止时间（中国时间，可不填）</label>
      <input
        id="calibration-due"
        className="due-input"
        type="datetime-local"
        value={due}
        onChange={(event) => setDue(event.target.value)}
      />
      {make.error && <ProblemNote error={make.error} kept="没有建立，填的内容还在这里。" />}
      <div className="form-end">
        <Button type="primary" htmlType="submit" disabled={missing.length > 0} loading={make.isPending}>
          建立并通知大家
        </Button>
        <Button onClick={close}>取消</Button>
        {missing.length > 0 && <span className="muted">还差：{missing.join('、')}</span>}
      </div>
    </form>
  );
}
