import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Checkbox, Input, Modal, Typography } from 'antd';
import { useId, useState } from 'react';
import { addWebhook, changeWebhook, type WebhookAnswer } from '../../api/webhooks.ts';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { EVENT_NAMES, EVENTS } from './event-names.ts';

const options = EVENTS.map((value) => ({ value, label: EVENT_NAMES[value] }));

/** A new address, or another name, address or choice for one that is there. */
export function WebhookForm({ webhook, close }: { webhook: WebhookAnswer | null; close: () => void }) {
  const [name, setName] = useState(webhook?.name ?? '');
  const [url, setUrl] = useState(webhook?.url ?? '');
  const [events, setEvents] = useState(webhook?.events ?? EVENTS);
  const [secret, setSecret] = useState<string | null>(null);
  const id = useId();
  const queries = useQueryClient();
  const saving = useMutation({
    mutationFn: async () => {
      const fields = { name: name.trim(), url: url.trim(), events };
      if (webhook) await changeWebhook(webhook.id, fields);
      else setSecret((await addWebhook(fields)).secret);
    },
    onSuccess: () => {
      if (webhook) close();
      return queries.invalidateQueries({ queryKey: ['webhooks'] });
    },
  });
  return (
    <Modal open title={webhook ? '修改推送地址' : '添加推送地址'} footer={null} onCancel={close} width={520}>
      {secret === null ? (
        <form
          className="webhook-form"
          onSubmit={(event) => {
            event.preventDefault();
            saving.mutate();
          }}
        >
          <label htmlFor={`${id}-name`}>名称</label>
          <Input
            id={`${id}-name`}
            required
            maxLength={60}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          <label htmlFor={`${id}-url`}>网址</label>
          <Input
            id={`${id}-url`}
            required
            type="url"
            placeholder="https://…"
            value={url}
            onChange={(event) => setUrl(event.target.value)}
          />
          <span className="webhook-events-label">推送什么</span>
          <Checkbox.Group options={options} value={events} onChange={setEvents} />
          <p className="muted">
            听鉴的服务器会访问这个网址，内网地址也可以；填谁由管理员决定。不跟随重定向，10
            秒内没有应答就稍后再试。
          </p>
          {saving.error && <ProblemNote error={saving.error} kept="没有保存，填写的内容还在。" />}
          <Button
            type="primary"
            htmlType="submit"
            disabled={!name.trim() || !url.trim() || events.length === 0}
            loading={saving.isPending}
          >
            保存
          </Button>
        </form>
      ) : (
        <>
          <Alert
            type="warning"
            showIcon
            title="这是签名用的密钥，只显示这一次"
            description="请现在复制到对方系统。丢了只能删除这个地址重新添加。"
          />
          <p>
            <Typography.Text code copyable={{ tooltips: ['复制', '已复制'] }}>
              {secret}
            </Typography.Text>
          </p>
          <Button type="primary" onClick={close}>
            已保存好
          </Button>
        </>
      )}
    </Modal>
  );
}
