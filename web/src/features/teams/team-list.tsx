import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Skeleton } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { addTeam, renameTeam, type TeamAnswer, teamsQuery } from '../../api/people.ts';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { useViewer } from '../../ui/viewer.tsx';

function NameForm(props: {
  label: string;
  act: string;
  first?: string;
  save: (name: string) => Promise<unknown>;
  close?: () => void;
}) {
  const [name, setName] = useState(props.first ?? '');
  const queries = useQueryClient();
  const saving = useMutation({
    mutationFn: () => props.save(name.trim()),
    onSuccess: async () => {
      setName('');
      await queries.invalidateQueries({ queryKey: ['teams'] });
      await queries.invalidateQueries({ queryKey: ['people'] });
      props.close?.();
    },
  });
  return (
    <form
      className="form-acts"
      aria-label={props.label}
      onSubmit={(event) => {
        event.preventDefault();
        saving.mutate();
      }}
    >
      <Input
        aria-label={props.label}
        placeholder={props.label}
        maxLength={40}
        style={{ width: 200 }}
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
      <Button htmlType="submit" disabled={name.trim() === ''} loading={saving.isPending}>
        {props.act}
      </Button>
      {props.close && <Button onClick={props.close}>取消</Button>}
      {saving.error && <ProblemNote error={saving.error} kept="班组没有改动。" />}
    </form>
  );
}

function TeamRow({ team, mayChange }: { team: TeamAnswer; mayChange: boolean }) {
  const [isRenaming, setIsRenaming] = useState(false);
  return (
    <tr>
      <td>
        {isRenaming ? (
          <NameForm
            label={`${team.name} 的新名字`}
            act="改名"
            first={team.name}
            save={(name) => renameTeam(team.id, name)}
            close={() => setIsRenaming(false)}
          />
        ) : (
          <Link to={`/people?team=${team.id}`}>{team.name}</Link>
        )}
      </td>
      <td>
        {team.leads.length === 0 && <span className="muted">没有班长</span>}
        {team.leads.map(({ number, name }) => (
          <Link key={number} to={`/people/${encodeURIComponent(number)}`} className="nowrap">
            {name} {number}{' '}
          </Link>
        ))}
      </td>
      <td className="right">{team.members} 人</td>
      <td>
        <Link to={`/dashboard?team=${team.id}`}>走势</Link>
      </td>
      <td>
        {mayChange && !isRenaming && (
          <Button size="small" onClick={() => setIsRenaming(true)} aria-label={`${team.name} 改名`}>
            改名
          </Button>
        )}
      </td>
    </tr>
  );
}

export function TeamList() {
  const teams = useQuery(teamsQuery);
  const mayChange = useViewer().may('change-people');
  return (
    <>
      {mayChange && <NameForm label="新班组的名字" act="新建班组" save={addTeam} />}
      {teams.error && (
        <ProblemNote error={teams.error} kept="班组没有改动。" again={() => void teams.refetch()} />
      )}
      {teams.isPending && <Skeleton active title={false} paragraph={{ rows: 4 }} />}
      {teams.data?.length === 0 && <p className="muted">还没有班组。新建一个，或导入名册时一起建。</p>}
      {teams.data && teams.data.length > 0 && (
        <div className="panel scroll-x">
          <table className="plain-table">
            <thead>
              <tr>
                <th>班组</th>
                <th>班长</th>
                <th className="right">今天的人数</th>
                <th>看板</th>
                <th>
                  <span className="sr-only">操作</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {teams.data.map((team) => (
                <TeamRow key={team.id} team={team} mayChange={mayChange} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
