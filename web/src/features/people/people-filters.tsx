import { useQuery } from '@tanstack/react-query';
import { ROLE_NAMES, ROLES } from '@tingjian/core/people/roles.ts';
import { Input, type InputRef, Select } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { type PeopleFilter, teamsQuery } from '../../api/people.ts';
import { useShortcuts } from '../../ui/use-shortcuts.ts';

const roles = ROLES.map((value) => ({ value, label: ROLE_NAMES[value] }));
const states = [
  { value: 'present', label: '在职' },
  { value: 'left', label: '已离职' },
  { value: 'all', label: '全部' },
];

export function PeopleFilters(props: {
  filter: PeopleFilter;
  posts: string[];
  change: (part: PeopleFilter) => void;
}) {
  const { filter, change } = props;
  const teams = useQuery(teamsQuery);
  const [words, setWords] = useState(filter.q ?? '');
  const search = useRef<InputRef>(null);
  useEffect(() => setWords(filter.q ?? ''), [filter.q]);
  useShortcuts({ '/': () => search.current?.focus() });
  return (
    <search className="people-filters" aria-label="筛选人员">
      <Input.Search
        ref={search}
        allowClear
        aria-label="搜索人员"
        placeholder="工号、姓名、拼音首字母"
        value={words}
        onChange={(event) => setWords(event.target.value)}
        onSearch={(q) => change({ q: q.trim() })}
      />
      <Select
        aria-label="班组"
        placeholder="班组"
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        options={teams.data?.map(({ id, name }) => ({ value: id, label: name }))}
        value={filter.team}
        onChange={(team?: string) => change({ team })}
      />
      <Select
        aria-label="角色"
        placeholder="角色"
        allowClear
        options={roles}
        value={filter.role}
        onChange={(role?: string) => change({ role })}
      />
      <Select
        aria-label="岗位"
        placeholder="岗位"
        allowClear
        options={props.posts.map((value) => ({ value, label: value }))}
        value={filter.post}
        onChange={(post?: string) => change({ post })}
      />
      <Select
        aria-label="在职或离职"
        options={states}
        value={filter.state ?? 'present'}
        onChange={(state: string) => change({ state: state === 'present' ? undefined : state })}
      />
    </search>
  );
}
