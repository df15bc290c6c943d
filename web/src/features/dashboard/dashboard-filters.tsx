import { useQuery } from '@tanstack/react-query';
import { SAMPLES } from '@tingjian/core/kpi/dashboard/sample.ts';
import { Input, Segmented, Select } from 'antd';
import { lazy, Suspense } from 'react';
import { agentsQuery } from '../../api/calls.ts';
import { teamsQuery } from '../../api/people.ts';
import { chinaToday } from '../../ui/china-today.ts';
import { useViewer } from '../../ui/viewer.tsx';
import { PERIODS } from './periods.ts';
import { SAMPLE_NAMES } from './sample-names.ts';
import type { DashboardAddress } from './use-dashboard-address.ts';

const DayRange = lazy(() => import('../../ui/day-range.tsx'));

/** Period, team, person and sample of all panels; they stand in the address. */
export function DashboardFilters({ address }: { address: DashboardAddress }) {
  const { days, team, person, sample, change } = address;
  const enabled = useViewer().may('read-people');
  const teams = useQuery({ ...teamsQuery, enabled });
  const agents = useQuery({ ...agentsQuery, enabled });
  const today = chinaToday();
  const period = PERIODS.find((each) => {
    const { from, to } = each.days(today);
    return from === days.from && to === days.to;
  });
  return (
    <search className="dashboard-filters" aria-label="筛选看板">
      <Select
        aria-label="时间段"
        value={period?.id ?? 'own'}
        options={[
          ...PERIODS.map(({ id, name }) => ({ value: id, label: name })),
          ...(period ? [] : [{ value: 'own', label: '自选时间' }]),
        ]}
        onChange={(id: string) => change(PERIODS.find((each) => each.id === id)?.days(today) ?? {})}
      />
      <span className="filter-days">
        <Suspense fallback={<Input disabled aria-label="起止日期" placeholder="开始日期 → 结束日期" />}>
          <DayRange
            label="起止日期"
            from={days.from}
            to={days.to}
            change={(from, to) => change({ from, to })}
          />
        </Suspense>
      </span>
      <Select
        aria-label="班组"
        placeholder="全部班组"
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        options={teams.data?.map(({ id, name }) => ({ value: id, label: name }))}
        value={teams.data ? team : undefined}
        onChange={(value?: string) => change({ team: value, person: undefined, rows: undefined })}
      />
      <Select
        className="filter-person"
        aria-label="坐席"
        placeholder="全部坐席"
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        options={agents.data?.map(({ number, name }) => ({ value: number, label: `${name} ${number}` }))}
        value={person}
        onChange={(value?: string) => change({ person: value, rows: undefined })}
      />
      <Segmented
        aria-label="哪些通话的得分"
        value={sample}
        options={SAMPLES.map((value) => ({ value, label: SAMPLE_NAMES[value] }))}
        onChange={(value) => change({ sample: value })}
      />
    </search>
  );
}
