import { useQuery } from '@tanstack/react-query';
import { CALL_STATE_NAMES, CALL_STATES } from '@tingjian/core/calls/call-state.ts';
import { Button, Input, type InputRef, Select } from 'antd';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { agentsQuery, type CallFilter, itemsQuery } from '../../api/calls.ts';
import { useShortcuts } from '../../ui/use-shortcuts.ts';

const DayRange = lazy(() => import('../../ui/day-range.tsx'));
const states = CALL_STATES.map((state) => ({ value: state, label: CALL_STATE_NAMES[state] }));

export function CallFilters(props: {
  filter: CallFilter;
  change: (part: CallFilter) => void;
  clear: () => void;
  isFiltered: boolean;
}) {
  const { filter, change } = props;
  const agents = useQuery(agentsQuery);
  const items = useQuery(itemsQuery);
  const [words, setWords] = useState(filter.q ?? '');
  const search = useRef<InputRef>(null);
  useEffect(() => setWords(filter.q ?? ''), [filter.q]);
  useShortcuts({ '/': () => search.current?.focus() });

  return (
    <search className="call-filters" aria-label="筛选通话">
      <Input.Search
        ref={search}
        className="filter-words"
        placeholder="编号、姓名、业务、文件名"
        aria-label="搜索通话"
        allowClear
        value={words}
        onChange={(event) => setWords(event.target.value)}
        onSearch={(q) => change({ q: q.trim() })}
      />
      <Select
        aria-label="状态"
        placeholder="状态"
        allowClear
        options={states}
        value={filter.state}
        onChange={(state?: string) => change({ state })}
      />
      <Select
        className="filter-agent"
        aria-label="坐席"
        placeholder="坐席"
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        options={agents.data?.map((agent) => ({
          value: agent.number,
          label: `${agent.name} ${agent.number}`,
        }))}
        value={filter.agent}
        onChange={(agent?: string) => change({ agent })}
      />
      <span className="filter-days">
        <Suspense fallback={<Input disabled aria-label="开始日期范围" placeholder="开始日期 → 结束日期" />}>
          <DayRange
            label="开始日期范围"
            from={filter.from}
            to={filter.to}
            change={(from, to) => change({ from, to })}
          />
        </Suspense>
      </span>
      <Select
        className="filter-item"
        aria-label="质检项（扣分或待人工）"
        placeholder="质检项"
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        popupMatchSelectWidth={320}
        options={items.data?.map((item) => ({ value: item.code, label: `${item.code} ${item.name}` }))}
        value={filter.item}
        onChange={(item?: string) => change({ item })}
      />
      {props.isFiltered && (
        <Button type="link" onClick={props.clear}>
          清除筛选
        </Button>
      )}
    </search>
  );
}
