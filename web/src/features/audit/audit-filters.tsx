import { ACTION_NAMES } from '@tingjian/core/audit/action-names.ts';
import { Button, Input, Select } from 'antd';
import { lazy, Suspense, useEffect, useState } from 'react';
import type { AuditFilter } from '../../api/audit.ts';

const DayRange = lazy(() => import('../../ui/day-range.tsx'));
const actions = Object.entries(ACTION_NAMES).map(([value, label]) => ({ value, label }));

type Props = {
  filter: AuditFilter;
  change: (part: AuditFilter) => void;
  clear: () => void;
  isFiltered: boolean;
};

export function AuditFilters({ filter, change, clear, isFiltered }: Props) {
  return (
    <search className="audit-filters" aria-label="筛选操作记录">
      <Words
        label="谁"
        placeholder="工号或姓名"
        value={filter.person}
        change={(person) => change({ person })}
      />
      <Select
        aria-label="做了什么"
        placeholder="做了什么"
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        options={actions}
        value={filter.action}
        onChange={(action?: string) => change({ action })}
      />
      <Words
        label="对象"
        placeholder="通话编号、工号或月份"
        value={filter.subject}
        change={(subject) => change({ subject })}
      />
      <span className="audit-days">
        <Suspense fallback={<Input disabled aria-label="日期范围" placeholder="开始日期 → 结束日期" />}>
          <DayRange
            label="日期范围"
            from={filter.from}
            to={filter.to}
            change={(from, to) => change({ from, to })}
          />
        </Suspense>
      </span>
      <Words
        label="改动里的文字"
        placeholder="改动里的文字"
        value={filter.text}
        change={(text) => change({ text })}
      />
      {isFiltered && (
        <Button type="link" onClick={clear}>
          清除筛选
        </Button>
      )}
    </search>
  );
}

/** Words that count when Enter is pressed. */
function Words(props: {
  label: string;
  placeholder: string;
  value?: string;
  change: (words: string) => void;
}) {
  const [words, setWords] = useState(props.value ?? '');
  useEffect(() => setWords(props.value ?? ''), [props.value]);
  return (
    <Input.Search
      className="audit-words"
      aria-label={props.label}
      placeholder={props.placeholder}
      allowClear
      value={words}
      onChange={(event) => setWords(event.target.value)}
      onSearch={(text) => props.change(text.trim())}
    />
  );
}
