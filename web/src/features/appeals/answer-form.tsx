import { useMutation, useQueryClient } from '@tanstack/react-query';
import { APPEAL_OUTCOME_NAMES, APPEAL_OUTCOMES, type AppealOutcome } from '@tingjian/core/appeals/appeal.ts';
import { DISMISS_REASONS } from '@tingjian/core/review/dismiss-reasons.ts';
import { Button, Input, InputNumber, Radio, Select } from 'antd';
import { useId, useState } from 'react';
import { type AppealAnswer, answerAppeal } from '../../api/appeals.ts';
import { ProblemNote } from '../../ui/problem-note.tsx';

const MEANS: Record<AppealOutcome, string> = {
  allowed: '这一项不再扣分',
  partly: '少算几次',
  rejected: '得分不变',
};
const REASONS = Object.entries(DISMISS_REASONS).map(([value, label]) => ({ value, label }));

/** The answer of somebody who did not score it. The score can only rise or stay. */
export function AnswerForm({ appeal }: { appeal: AppealAnswer }) {
  const [outcome, setOutcome] = useState<AppealOutcome | null>(null);
  const [times, setTimes] = useState<number | null>(Math.max(1, appeal.times - 1));
  const [reason, setReason] = useState<string | null>(null);
  const [answer, setAnswer] = useState('');
  const id = useId();
  const queries = useQueryClient();
  const answering = useMutation({
    mutationFn: answerAppeal,
    onSuccess: () =>
      Promise.all(
        [['appeal', appeal.id], ['appeals'], ['letter', appeal.call.id]].map((queryKey) =>
          queries.invalidateQueries({ queryKey }),
        ),
      ),
  });
  const isReady = outcome !== null && answer.trim() !== '' && (outcome !== 'partly' || times !== null);

  return (
    <form
      className="answer-form panel"
      aria-label="答复"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isReady) return;
        answering.mutate({
          ...{ id: appeal.id, outcome, answer },
          times: outcome === 'partly' ? times : null,
          reason: outcome === 'allowed' ? reason : null,
        });
      }}
    >
      <h2>答复</h2>
      <Radio.Group
        value={outcome}
        onChange={(event) => setOutcome(event.target.value as AppealOutcome)}
        options={APPEAL_OUTCOMES.map((value) => ({
          value,
          label: `${APPEAL_OUTCOME_NAMES[value]}：${MEANS[value]}`,
          disabled: value === 'partly' && appeal.times < 2,
        }))}
      />
      {outcome === 'partly' && (
        <div className="answer-line">
          <label htmlFor={`${id}-times`}>仍然算几次（现在 {appeal.times} 次）</label>
          <InputNumber
            id={`${id}-times`}
            min={1}
            max={appeal.times - 1}
            precision={0}
            value={times}
            onChange={setTimes}
          />
        </div>
      )}
      {outcome === 'allowed' && (
        <div className="answer-line">
          <label htmlFor={`${id}-reason`}>原判错在哪里</label>
          <Select
            id={`${id}-reason`}
            className="answer-reason"
            placeholder="其他"
            allowClear
            value={reason}
            options={REASONS}
            onChange={setReason}
          />
        </div>
      )}
      <label htmlFor={`${id}-answer`}>写给 {appeal.agent.name} 的话</label>
      <Input.TextArea
        id={`${id}-answer`}
        autoSize={{ minRows: 3 }}
        maxLength={1000}
        value={answer}
        placeholder="听到了什么、为什么这样判。"
        onChange={(event) => setAnswer(event.target.value)}
      />
      <p className="muted">提交后不能修改。成绩只会升高或不变；有变化时生成新的一版，旧版留着。</p>
      {answering.error && <ProblemNote error={answering.error} kept="您写的答复还在上面。" />}
      <Button type="primary" htmlType="submit" disabled={!isReady} loading={answering.isPending}>
        提交答复
      </Button>
    </form>
  );
}
