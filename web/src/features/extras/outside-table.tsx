import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Popconfirm } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { type OutsideAnswer, removeExtra } from '../../api/extras.ts';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { signedPoints } from '../../ui/signed-points.ts';

/** Everybody who has any: what was counted, what was entered and by whom, and what it comes to. */
export function OutsideTable(props: { outside: OutsideAnswer; month: string; mayChange: boolean }) {
  const { outside, month, mayChange } = props;
  const [reason, setReason] = useState('');
  const queries = useQueryClient();
  const removing = useMutation({
    mutationFn: removeExtra,
    onSuccess: () => {
      setReason('');
      return queries.invalidateQueries({ queryKey: ['kpi'] });
    },
  });
  const { people, entered, isFrozen } = outside;
  return (
    <>
      {removing.error && <ProblemNote error={removing.error} kept="没有撤销。" />}
      <div className="panel scroll-x">
        <table className="plain-table" aria-label="加扣分">
          <thead>
            <tr>
              <th>谁</th>
              <th>班组</th>
              <th>自动计</th>
              <th>登记</th>
              <th className="right">加分</th>
              <th className="right">扣分</th>
            </tr>
          </thead>
          <tbody>
            {people.map(({ person, team, hasForm, counted, added, cap, deducted }) => (
              <tr key={person.number}>
                <td className="nowrap">
                  <Link to={`/month/${month}/${person.number}`}>
                    {person.name} {person.number}
                  </Link>
                </td>
                <td className="nowrap">{hasForm ? (team ?? '没有') : '不在本月名单里，不计'}</td>
                <td>
                  {counted.map((line) => (
                    <div key={line.reason}>
                      {line.reason}
                      {line.times !== null && ` ${line.times} 次`} {signedPoints(line.points, 2)}
                    </div>
                  ))}
                  {counted.length === 0 && '—'}
                </td>
                <td>
                  {entered
                    .filter((each) => each.person.number === person.number)
                    .map((each) => (
                      <div key={each.id} className={each.removedAt ? 'muted' : ''}>
                        {signedPoints(each.points, 2)} {each.reason}（{each.madeBy} {each.madeAt.slice(0, 10)}
                        ）{each.removedAt && `已由 ${each.removedBy} 撤销`}
                        {!each.removedAt && mayChange && !isFrozen && (
                          <Popconfirm
                            title="撤销这一条？"
                            description={
                              <Input
                                aria-label="撤销的原因"
                                placeholder="原因（必填）"
                                maxLength={500}
                                value={reason}
                                onChange={({ target }) => setReason(target.value)}
                              />
                            }
                            okText="撤销"
                            cancelText="不撤销"
                            okButtonProps={{ disabled: reason.trim() === '' }}
                            onConfirm={() => removing.mutate({ id: each.id, reason: reason.trim() })}
                          >
                            <Button
                              size="small"
                              type="link"
                              aria-label={`撤销${person.name}的“${each.reason}”`}
                            >
                              撤销
                            </Button>
                          </Popconfirm>
                        )}
                      </div>
                    ))}
                </td>
                <td className="right nowrap">
                  {signedPoints(added, 2)}
                  {added === cap && cap > 0 && <span className="muted">（封顶）</span>}
                </td>
                <td className="right nowrap">{signedPoints(deducted, 2)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
