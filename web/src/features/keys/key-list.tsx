import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { PERMISSION_NAMES } from '@tingjian/core/people/permission-names.ts';
import { ROLE_NAMES } from '@tingjian/core/people/roles.ts';
import { Button, Popconfirm, Skeleton } from 'antd';
import { type KeyAnswer, keysQuery, revokeKey } from '../../api/people.ts';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { whenInChina } from '../../ui/say-time.ts';

function standing({ revokedAt, expiresAt }: KeyAnswer): { text: string; isOver: boolean } {
  if (revokedAt) return { text: `${whenInChina(revokedAt)} 停用`, isOver: true };
  if (!expiresAt) return { text: '不过期', isOver: false };
  const isOver = new Date(expiresAt).getTime() < Date.now();
  return { text: `${whenInChina(expiresAt)} ${isOver ? '已到期' : '到期'}`, isOver };
}

const nameOf = (action: string) => (PERMISSION_NAMES as Record<string, string>)[action] ?? action;

export function KeyList() {
  const keys = useQuery(keysQuery);
  const queries = useQueryClient();
  const revoking = useMutation({
    mutationFn: revokeKey,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['keys'] }),
  });
  const error = keys.error ?? revoking.error;
  return (
    <>
      {error && <ProblemNote error={error} kept="密钥没有改动。" again={() => void keys.refetch()} />}
      {keys.isPending && <Skeleton active title={false} paragraph={{ rows: 4 }} />}
      {keys.data?.length === 0 && <p className="muted">还没有密钥。</p>}
      {keys.data && keys.data.length > 0 && (
        <div className="panel scroll-x">
          <table className="plain-table">
            <thead>
              <tr>
                <th>给谁用</th>
                <th>开头</th>
                <th>角色</th>
                <th>只许做</th>
                <th>建立</th>
                <th>最近使用</th>
                <th>有效</th>
                <th>
                  <span className="sr-only">操作</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {keys.data.map((key) => {
                const { text, isOver } = standing(key);
                return (
                  <tr key={key.id} className={isOver ? 'has-left' : undefined}>
                    <td>{key.name}</td>
                    <td>
                      <code>{key.start}…</code>
                    </td>
                    <td className="nowrap">{ROLE_NAMES[key.role]}</td>
                    <td>{key.actions ? key.actions.map(nameOf).join('、') : '角色能做的全部'}</td>
                    <td>
                      {whenInChina(key.madeAt)} {key.madeBy}
                    </td>
                    <td className="nowrap">{key.lastUsedAt ? whenInChina(key.lastUsedAt) : '没有用过'}</td>
                    <td className="nowrap">{text}</td>
                    <td>
                      {!isOver && (
                        <Popconfirm
                          title={`停用“${key.name}”的密钥？`}
                          description="用它的程序立即不能再请求，不能恢复。"
                          okText="停用"
                          cancelText="不停用"
                          onConfirm={() => revoking.mutate(key.id)}
                        >
                          <Button size="small" aria-label={`停用 ${key.name}`}>
                            停用
                          </Button>
                        </Popconfirm>
                      )}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
