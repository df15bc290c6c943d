import { useMutation, useQueryClient } from '@tanstack/react-query';
import { planSettings } from '@tingjian/core/sampling/plan-settings.ts';
import { Button, InputNumber, Select } from 'antd';
import { useId, useState } from 'react';
import { type PlanAnswer, planQuery, savePlan } from '../../api/sampling.ts';
import { ProblemNote } from '../../ui/problem-note.tsx';

type Settings = PlanAnswer['settings'];
type WholeName = 'perMonth' | 'newStaffPerWeek' | 'noFindingPerWeek' | 'dueDays';
const HOURS = Array.from({ length: 24 }, (_, hour) => ({ value: hour, label: `${hour} 点` }));

/** How the month is drawn, for a manager, until its first draw. */
export function PlanForm({ plan, close }: { plan: PlanAnswer; close: () => void }) {
  const [typed, setTyped] = useState<Settings>(plan.settings);
  const queries = useQueryClient();
  const save = useMutation({
    mutationFn: () => savePlan(plan.month, typed),
    onSuccess: (saved) => {
      queries.setQueryData(planQuery(plan.month).queryKey, saved);
      close();
    },
  });
  const read = planSettings.safeParse(typed);
  const id = useId();
  const whole = (name: WholeName, words: string, [min, max]: [number, number]) => (
    <div>
      <label htmlFor={`${id}-${name}`}>{words}</label>
      <InputNumber
        id={`${id}-${name}`}
        min={min}
        max={max}
        precision={0}
        value={typed[name]}
        onChange={(value) => value !== null && setTyped({ ...typed, [name]: value })}
      />
    </div>
  );
  return (
    <form
      className="sampling-form"
      aria-label={`${plan.month} 的抽样设置`}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      {whole('perMonth', '每人每月（通）', [1, 100])}
      {whole('newStaffPerWeek', '新人每周（通）', [0, 50])}
      <div>
        <label htmlFor={`${id}-blind`}>盲评比例（%）</label>
        <InputNumber
          id={`${id}-blind`}
          min={0}
          max={100}
          precision={0}
          value={Math.round(typed.blindShare * 100)}
          onChange={(value) => value !== null && setTyped({ ...typed, blindShare: value / 100 })}
        />
      </div>
      {whole('noFindingPerWeek', '每周无检出（通）', [0, 200])}
      {whole('dueDays', '复核期限（工作日）', [1, 30])}
      <div className="sampling-parts">
        <label htmlFor={`${id}-parts`}>时段从几点起</label>
        <Select
          id={`${id}-parts`}
          mode="multiple"
          value={typed.dayParts}
          options={HOURS}
          onChange={(hours: number[]) => setTyped({ ...typed, dayParts: hours.toSorted((a, b) => a - b) })}
        />
      </div>
      <div className="sampling-form-end">
        <Button type="primary" htmlType="submit" disabled={!read.success} loading={save.isPending}>
          保存 {plan.month} 的计划
        </Button>
        <Button onClick={close}>取消</Button>
        {!read.success && <span role="alert">时段要有 1 到 8 个起点。</span>}
      </div>
      {save.error && <ProblemNote error={save.error} kept="没有改动，填的内容还在。" />}
    </form>
  );
}
