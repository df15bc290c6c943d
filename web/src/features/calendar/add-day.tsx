import { useMutation, useQueryClient } from '@tanstack/react-query';
import { DAY_KIND_NAMES, DAY_KINDS, type DayKind } from '@tingjian/core/calendar/calendar-day.ts';
import { Button, Input, Select } from 'antd';
import { useId, useState } from 'react';
import { setCalendarDay } from '../../api/calendar.ts';
import { ProblemNote } from '../../ui/problem-note.tsx';
import './calendar.css';

/** One day that is a holiday, or is worked, whatever its weekday says. */
export function AddDay() {
  const [day, setDay] = useState('');
  const [kind, setKind] = useState<DayKind>('holiday');
  const [name, setName] = useState('');
  const id = useId();
  const queries = useQueryClient();
  const setting = useMutation({
    mutationFn: setCalendarDay,
    onSuccess: () => {
      setDay('');
      return queries.invalidateQueries({ queryKey: ['calendar'] });
    },
  });
  return (
    <form
      className="add-day"
      aria-label="登记一天"
      onSubmit={(event) => {
        event.preventDefault();
        if (day) setting.mutate({ day, kind, name: name.trim() || null });
      }}
    >
      <label htmlFor={`${id}-day`}>日期</label>
      <Input
        id={`${id}-day`}
        type="date"
        value={day}
        min="2000-01-01"
        max="2099-12-31"
        onChange={(event) => setDay(event.target.value)}
      />
      <Select
        aria-label="类别"
        value={kind}
        options={DAY_KINDS.map((value) => ({ value, label: DAY_KIND_NAMES[value] }))}
        onChange={setKind}
      />
      <Input
        aria-label="名称"
        placeholder="名称，例如 春节"
        maxLength={20}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <Button htmlType="submit" disabled={!day} loading={setting.isPending}>
        登记
      </Button>
      {setting.error && <ProblemNote error={setting.error} kept="日历没有改动。" />}
    </form>
  );
}
