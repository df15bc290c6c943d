import { useQuery } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { type WebhookAnswer, webhooksQuery } from '../api/webhooks.ts';
import { Deliveries } from '../features/webhooks/deliveries.tsx';
import { WebhookForm } from '../features/webhooks/webhook-form.tsx';
import { WebhookList } from '../features/webhooks/webhook-list.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import '../features/webhooks/webhooks.css';

/** Which other systems are told what happens here, and did it arrive? */
export function WebhooksPage() {
  const [params, setParams] = useSearchParams();
  const [editing, setEditing] = useState<WebhookAnswer | 'new' | null>(null);
  const found = useQuery({ ...webhooksQuery, refetchInterval: 5000 });
  const opened = found.data?.find(({ id }) => id === params.get('id'));
  return (
    <div className="page">
      <h1>推送</h1>
      <p className="muted">
        评分、复核、申诉、致命项发生时，主动通知别的系统。每条消息都有签名，对方可以核对。
      </p>
      <Button type="primary" onClick={() => setEditing('new')}>
        添加推送地址
      </Button>
      {found.error && (
        <ProblemNote error={found.error} kept="只是没有读到，推送照常。" again={() => void found.refetch()} />
      )}
      {found.isPending && <Skeleton active title={false} paragraph={{ rows: 6 }} />}
      {found.data?.length === 0 && <p className="panel nothing-found">还没有推送地址。</p>}
      {found.data && (
        <WebhookList
          webhooks={found.data}
          opened={opened?.id ?? null}
          open={(id) => setParams({ id })}
          edit={setEditing}
        />
      )}
      {opened && <Deliveries key={opened.id} webhook={opened} />}
      {editing && <WebhookForm webhook={editing === 'new' ? null : editing} close={() => setEditing(null)} />}
    </div>
  );
}
