import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { signOffRule } from '../../api/agreement.ts';
import { ProblemNote } from '../../ui/problem-note.tsx';

const LEAST = 2;

/** A manager lets a suspended rule deduct again, and says why. */
export function SignOff({ item }: { item: string }) {
  const [isOpen, setIsOpen] = useState(false);
  const [reason, setReason] = useState('');
  const queries = useQueryClient();
  const sign = useMutation({
    mutationFn: () => signOffRule(item, reason.trim()),
    onSuccess: async () => {
      setIsOpen(false);
      setReason('');
      await Promise.all(
        ['agreement', 'suspensions'].map((name) => queries.invalidateQueries({ queryKey: [name] })),
      );
    },
  });
  return (
    <>
      <Button size="small" onClick={() => setIsOpen(true)}>
        签发恢复
      </Button>
      <Modal
        open={isOpen}
        title={`恢复 ${item} 的自动扣分`}
        okText="签发恢复"
        cancelText="不恢复"
        okButtonProps={{ disabled: reason.trim().length < LEAST, loading: sign.isPending }}
        onOk={() => sign.mutate()}
        onCancel={() => setIsOpen(false)}
      >
        <p>以后评分的通话，这一项由机器直接扣分。已经评好的不变；以后的复核从今天起重新计算查准率。</p>
        <label htmlFor={`sign-off-${item}`}>理由（会记入审计）</label>
        <Input.TextArea
          id={`sign-off-${item}`}
          rows={3}
          maxLength={1000}
          value={reason}
          placeholder="例如：词表已改，抽听 20 通无误判"
          onChange={(event) => setReason(event.target.value)}
        />
        {sign.error && <ProblemNote error={sign.error} kept="规则仍然暂停，理由还在这里。" />}
      </Modal>
    </>
  );
}
