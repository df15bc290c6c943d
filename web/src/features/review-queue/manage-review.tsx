import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Dropdown, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import {
  type InspectorLoad,
  type ReviewRow,
  reassignReview,
  recallReview,
  setBackReview,
} from '../../api/reviews.ts';

type Act = 'reassign' | 'recall' | 'set-back';
const TITLES: Record<Act, string> = { reassign: '改派', recall: '撤回', 'set-back': '退回重审' };
const SAYS: Record<Act, string> = {
  reassign: '原来经手的人会收到通知，草稿随复核转走。',
  recall: '复核退出队列，不计分；草稿留着，以后可以改派再用。',
  'set-back': '出一个新版本，恢复这次复核之前的成绩；旧版本留着，坐席会收到通知，复核重新排队。',
};

const possible = ({ state }: ReviewRow): Act[] =>
  state === 'done'
    ? ['set-back']
    : state === 'second'
      ? ['recall']
      : state === 'recalled'
        ? ['reassign']
        : ['reassign', 'recall'];

/** What a manager does with one review; each asks once more, with the reason. */
export function ManageReview({ row, people }: { row: ReviewRow; people: InspectorLoad[] }) {
  const queries = useQueryClient();
  const [act, setAct] = useState<Act | null>(null);
  const [reason, setReason] = useState('');
  const [to, setTo] = useState<string | null>(null);
  const doing = useMutation({
    mutationFn: () => {
      if (act === 'reassign') return reassignReview(row.id, to);
      return act === 'recall' ? recallReview(row.id, reason.trim()) : setBackReview(row.id, reason.trim());
    },
    onSuccess: () => {
      setAct(null);
      setReason('');
      void queries.invalidateQueries({ queryKey: ['reviews'] });
    },
  });
  const open = (next: Act) => {
    doing.reset();
    setAct(next);
  };
  const options = people
    .filter(({ number }) => number !== row.call.agent.number)
    .map(({ number, name, inHand, assigned }) => ({
      value: number,
      label: `${name} ${number}（手里 ${inHand}，指定 ${assigned}）`,
    }));
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: possible(row).map((each) => ({ key: each, label: TITLES[each] })),
          onClick: ({ key }) => open(key as Act),
        }}
      >
        <Button size="small" aria-label={`管理 ${row.call.label}`}>
          管理 ▾
        </Button>
      </Dropdown>
      <Modal
        destroyOnHidden
        open={act !== null}
        title={act && `${TITLES[act]} ${row.call.label}`}
        okText={act && TITLES[act]}
        okButtonProps={{ disabled: act !== 'reassign' && reason.trim().length < 2 }}
        confirmLoading={doing.isPending}
        onOk={() => doing.mutate()}
        onCancel={() => setAct(null)}
      >
        <p>{act && SAYS[act]}</p>
        {act === 'reassign' ? (
          <Select
            aria-label="改派给"
            style={{ width: '100%' }}
            allowClear
            placeholder="谁都可以领取"
            value={to}
            options={options}
            onChange={(number?: string) => setTo(number ?? null)}
          />
        ) : (
          <Input.TextArea
            aria-label="理由"
            placeholder="理由，经手的人会看到"
            autoSize={{ minRows: 2 }}
            maxLength={1000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
        {doing.error && <Alert type="error" showIcon title={doing.error.message} />}
      </Modal>
    </>
  );
}
