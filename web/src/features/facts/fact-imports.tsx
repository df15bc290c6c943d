import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Pagination, Popconfirm, Skeleton } from 'antd';
import { useState } from 'react';
import { type FactKindAnswer, factImportsQuery, undoFacts } from '../../api/facts.ts';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { whenInChina } from '../../ui/say-time.ts';
import { ScrollX } from '../../ui/scroll-x.tsx';

/** What was imported before, the newest first, each to be taken back. */
export function FactImports({ kinds, mayUndo }: { kinds: FactKindAnswer[]; mayUndo: boolean }) {
  const queries = useQueryClient();
  const [page, setPage] = useState(1);
  const imports = useQuery(factImportsQuery(page));
  const undoing = useMutation({
    mutationFn: undoFacts,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['fact-imports'] }),
  });
  if (imports.error) return <ProblemNote error={imports.error} kept="导入的内容都还在。" />;
  if (!imports.data) return <Skeleton active title={false} />;
  const { rows, total, pageSize } = imports.data;
  return (
    <section aria-label="导入记录">
      <h2>导入记录</h2>
      {undoing.error && <ProblemNote error={undoing.error} kept="导入的内容都还在。" />}
      {total === 0 && <p className="muted">还没有导入过数据。</p>}
      {total > 0 && (
        <ScrollX name="导入记录">
          <table className="plain-table" aria-label="导入记录">
            <thead>
              <tr>
                <th>时间</th>
                <th>数据</th>
                <th>文件</th>
                <th>谁</th>
                <th className="right">新增</th>
                <th className="right">改动</th>
                <th className="right">不变</th>
                <th className="right" title="考核月冻结以后才到：留着，不改冻结的结果">
                  迟到
                </th>
                <th>撤销</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <td className="nowrap">{whenInChina(row.madeAt)}</td>
                  <td className="nowrap">{kinds.find(({ kind }) => kind === row.kind)?.name ?? row.kind}</td>
                  <td className="nowrap">{row.fileName ?? '接口'}</td>
                  <td className="nowrap">{row.madeBy === 'demo' ? '演示' : row.madeBy}</td>
                  <td className="right">{row.added}</td>
                  <td className="right">{row.changed}</td>
                  <td className="right">{row.unchanged}</td>
                  <td className="right">{row.late}</td>
                  <td className="nowrap">
                    {row.undoneAt && `${row.undoneBy} 已撤销`}
                    {!row.undoneAt && mayUndo && (
                      <Popconfirm
                        title="撤销这次导入？改动过的行恢复原样，新增的行移走。"
                        okText="撤销"
                        cancelText="不撤销"
                        onConfirm={() => undoing.mutate(row.id)}
                      >
                        <Button size="small" loading={undoing.isPending && undoing.variables === row.id}>
                          撤销
                        </Button>
                      </Popconfirm>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollX>
      )}
      {total > pageSize && (
        <Pagination
          className="import-pages"
          current={page}
          total={total}
          pageSize={pageSize}
          showSizeChanger={false}
          onChange={setPage}
        />
      )}
    </section>
  );
}
