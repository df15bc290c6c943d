import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { teamsQuery } from '../../api/people.ts';

const NONE = 'none';

export function TeamSelect(props: {
  id: string;
  value: string | null;
  change: (teamId: string | null) => void;
}) {
  const teams = useQuery(teamsQuery);
  const options = teams.data?.map(({ id, name }) => ({ value: id, label: name })) ?? [];
  return (
    <Select
      id={props.id}
      aria-label="班组"
      loading={teams.isPending}
      showSearch={{ optionFilterProp: 'label' }}
      options={[{ value: NONE, label: '不在任何班组' }, ...options]}
      value={props.value ?? NONE}
      onChange={(value: string) => props.change(value === NONE ? null : value)}
    />
  );
}
