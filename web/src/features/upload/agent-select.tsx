import { PlusOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import { addAgent, agentsQuery } from '../../api/calls.ts';

function NewAgent({ done }: { done: (number: string | null) => void }) {
  const queries = useQueryClient();
  const [number, setNumber] = useState('');
  const [name, setName] = useState('');
  const adding = useMutation({
    mutationFn: addAgent,
    onSuccess: async (agent) => {
      await queries.invalidateQueries({ queryKey: agentsQuery.queryKey });
      done(agent.number);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    adding.mutate({ number: number.trim(), name: name.trim() });
  };
  return (
    <form className="new-agent" onSubmit={submit} aria-label="添加坐席">
      <Input
        aria-label="新坐席工号"
        placeholder="工号"
        value={number}
        onChange={(e) => setNumber(e.target.value)}
      />
      <Input
        aria-label="新坐席姓名"
        placeholder="姓名"
        value={name}
        onChange={(e) => setName(e.target.value)}
      />
      <Button
        htmlType="submit"
        type="primary"
        disabled={!number.trim() || !name.trim()}
        loading={adding.isPending}
      >
        添加
      </Button>
      <Button onClick={() => done(null)}>取消</Button>
      {adding.error && (
        <span className="field-problem" role="alert">
          {adding.error.message}
        </span>
      )}
    </form>
  );
}

export function AgentSelect(props: {
  id: string;
  value: string | null;
  change: (number: string | null) => void;
}) {
  const agents = useQuery(agentsQuery);
  const [isAdding, setIsAdding] = useState(false);
  if (isAdding)
    return (
      <NewAgent
        done={(number) => {
          setIsAdding(false);
          if (number) props.change(number);
        }}
      />
    );
  return (
    <span className="agent-select">
      <Select
        id={props.id}
        aria-label="坐席"
        placeholder="选择坐席（必填）"
        showSearch={{ optionFilterProp: 'label' }}
        loading={agents.isPending}
        status={agents.error ? 'error' : undefined}
        notFoundContent={agents.error ? agents.error.message : '没有这个坐席，可在右边添加'}
        options={agents.data?.map((agent) => ({
          value: agent.number,
          label: `${agent.name} ${agent.number}`,
        }))}
        value={props.value}
        onChange={props.change}
      />
      <Button icon={<PlusOutlined />} onClick={() => setIsAdding(true)}>
        添加坐席
      </Button>
    </span>
  );
}
