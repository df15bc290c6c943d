import type { MonthFilter as Filter } from '@tingjian/core/kpi/month/month-filter.ts';
import { Select } from 'antd';
import type { MonthTableAnswer } from '../../api/kpi.ts';

type Props = {
  people: MonthTableAnswer['people'];
  teamNames: Record<string, string>;
  filter: Filter;
  change: (part: Filter) => void;
};

/** Which people of the month are shown, by what they have; nothing to choose where all have the same. */
export function MonthFilter({ people, teamNames, filter, change }: Props) {
  const choices = {
    team: options(people.map(({ teamId }) => [teamId ?? 'none', teamNames[teamId ?? ''] ?? '没有班组'])),
    post: options(people.map(({ post }) => [post, post])),
    grade: options(people.map(({ form }) => [form.grade ?? 'none', form.grade ?? '没有等级'])),
  };
  return NAMES.map(
    ([name, label]) =>
      (choices[name].length > 1 || filter[name]) && (
        <Select
          key={name}
          aria-label={label}
          allowClear
          placeholder={label}
          style={{ width: 120 }}
          value={filter[name] ?? null}
          options={choices[name]}
          onChange={(value?: string | null) => change({ [name]: value ?? undefined })}
        />
      ),
  );
}

const NAMES = [
  ['team', '班组'],
  ['post', '岗位'],
  ['grade', '等级'],
] as const;

function options(all: (readonly [value: string, label: string])[]) {
  return [...new Map(all)]
    .map(([value, label]) => ({ value, label }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'zh-CN'));
}
