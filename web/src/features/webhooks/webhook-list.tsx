import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Popconfirm } from 'antd';
import { changeWebhook, removeWebhook, testWebhook, type WebhookAnswer } from '../../api/webhooks.ts';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { whenInChina } from '../../ui/say-time.ts';
import { EVENT_NAMES } from './event-names.ts';

type Props = {
  webhooks: WebhookAnswer[];
  opened: string | null;
  open: (id: string) => void;
  edit: (webhook: WebhookAnswer) => void;
};

/** The addresses, how they fare, and what can be done with them. */
export function WebhookList({ webhooks, opened, open, edit }: Props) {
  const queries = useQueryClient();
  const acting = useMutation({
    mutationFn: (act: () => Promise<unknown>) => act(),
    onSettled: () => queries.invalidateQueries({ queryKey: ['webhooks'] }),
  });
  return (
    <>
      {acting.error && <ProblemNote error={acting.error} kept="推送地址没有改动。" />}
      <ul className="webhook-list">
        {webhooks.map((webhook) => (
          <li key={webhook.id} className="panel" aria-current={opened === webhook.id || undefined}>
            <div className="webhook-head">
              <b>{webhook.name}</b>
              {!webhook.isActive && <span className="webhook-paused">已暂停</span>}
              <span className="muted webhook-url">{webhook.url}</span>
            </div>
            <div className="muted">
              {webhook.events.map((event) => EVENT_NAMES[event] ?? event).join('、')}
            </div>
            <div className="webhook-counts">
              送达 <b>{webhook.delivered}</b> · 等待 <b>{webhook.waiting}</b> ·{' '}
              <span className={webhook.dead > 0 ? 'delivery-dead' : ''}>
                失败 <b>{webhook.dead}</b>
              </span>
              <span className="muted">
                {webhook.lastDeliveredAt
                  ? `　最近送达 ${whenInChina(webhook.lastDeliveredAt)}`
                  : '　还没有送达过'}
              </span>
            </div>
            <div className="webhook-acts">
              <Button size="small" onClick={() => open(webhook.id)}>
                推送记录
              </Button>
              <Button
                size="small"
                onClick={() => {
                  acting.mutate(() => testWebhook(webhook.id));
                  open(webhook.id);
                }}
              >
                发测试消息
              </Button>
              <Button size="small" onClick={() => edit(webhook)}>
                修改
              </Button>
              <Button
                size="small"
                onClick={() =>
                  acting.mutate(() => changeWebhook(webhook.id, { isActive: !webhook.isActive }))
                }
              >
                {webhook.isActive ? '暂停' : '恢复'}
              </Button>
              <Popconfirm
                title={`删除“${webhook.name}”和它的推送记录？`}
                okText="删除"
                cancelText="不删除"
                onConfirm={() => acting.mutate(() => removeWebhook(webhook.id))}
              >
                <Button size="small">删除</Button>
              </Popconfirm>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
