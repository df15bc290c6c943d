import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Pagination, Segmented, Skeleton } from 'antd';
import { useState } from 'react';
import { type DeliveryAnswer, deliveriesQuery, sendAgain, type WebhookAnswer } from '../../api/webhooks.ts';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { whenInChina } from '../../ui/say-time.ts';
import { EVENT_NAMES } from './event-names.ts';

const STATES = { waiting: '等待', delivered: '已送达', dead: '失败' };
const choices = [
  { value: '', label: '全部' },
  ...Object.entries(STATES).map(([value, label]) => ({ value, label })),
];

/** The messages to one address, and what came back. */
export function Deliveries({ webhook }: { webhook: WebhookAnswer }) {
  const [state, setState] = useState(webhook.dead > 0 ? 'dead' : '');
  const [page, setPage] = useState(1);
  const found = useQuery({ ...deliveriesQuery(webhook.id, state || null, page), refetchInterval: 5000 });
  const queries = useQueryClient();
  const again = useMutation({
    mutationFn: (deliveryId: string) => sendAgain(webhook.id, deliveryId),
    onSettled: () => queries.invalidateQueries({ queryKey: ['webhooks'] }),
  });
  return (
    <section aria-label={`${webhook.name} 的推送记录`}>
      <h2>{webhook.name} 的推送记录</h2>
      <Segmented
        aria-label="状态"
        options={choices}
        value={state}
        onChange={(next) => {
          setState(next);
          setPage(1);
        }}
      />
      {again.error && <ProblemNote error={again.error} kept="推送记录没有改动。" />}
      {found.error && (
        <ProblemNote error={found.error} kept="只是没有读到，推送照常。" again={() => void found.refetch()} />
      )}
      {found.isPending && <Skeleton active title={false} paragraph={{ rows: 4 }} />}
      {found.data?.total === 0 && <p className="muted">没有这样的推送。</p>}
      {found.data && found.data.rows.length > 0 && (
        <>
          <table className="panel webhook-table">
            <thead>
              <tr>
                <th>时间</th>
                <th>事件</th>
                <th>状态</th>
                <th>次数</th>
                <th>最后的应答</th>
                <th>内容</th>
                <th />
              </tr>
            </thead>
            <tbody>
              {found.data.rows.map((row) => (
                <Delivery
                  key={row.id}
                  row={row}
                  again={() => again.mutate(row.id)}
                  isSending={again.isPending && again.variables === row.id}
                />
              ))}
            </tbody>
          </table>
          <Pagination
            size="small"
            hideOnSinglePage
            current={page}
            pageSize={found.data.pageSize}
            total={found.data.total}
            showSizeChanger={false}
            onChange={setPage}
          />
        </>
      )}
    </section>
  );
}

function Delivery(props: { row: DeliveryAnswer; again: () => void; isSending: boolean }) {
  const { row } = props;
  return (
    <tr>
      <td className="nowrap">{whenInChina(row.madeAt)}</td>
      <td className="nowrap">{EVENT_NAMES[row.event] ?? row.event}</td>
      <td className={`nowrap delivery-${row.state}`}>{STATES[row.state]}</td>
      <td>{row.tries}</td>
      <td>
        {row.lastAnswer}
        {row.lastTryAt && <span className="muted"> {whenInChina(row.lastTryAt)}</span>}
      </td>
      <td>
        <details>
          <summary>查看</summary>
          <pre>{JSON.stringify(row.body, null, 2)}</pre>
        </details>
      </td>
      <td>
        {row.state === 'dead' && (
          <Button size="small" loading={props.isSending} onClick={props.again}>
            重发
          </Button>
        )}
      </td>
    </tr>
  );
}
