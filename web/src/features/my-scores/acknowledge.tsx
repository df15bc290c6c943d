import { CheckOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { acknowledgeScore, type LetterAnswer } from '../../api/my.ts';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { whenInChina } from '../../ui/say-time.ts';

/** I have seen it. That says nothing about agreeing. */
export function Acknowledge({ letter }: { letter: LetterAnswer }) {
  const queries = useQueryClient();
  const saying = useMutation({
    mutationFn: acknowledgeScore,
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['letter', letter.call.id] }),
        queries.invalidateQueries({ queryKey: ['my'] }),
      ]),
  });
  const { shown } = letter;
  if (!shown) return null;
  if (shown.acknowledgedAt)
    return (
      <p className="letter-seen">
        <CheckOutlined /> 您已于 {whenInChina(shown.acknowledgedAt)} 确认看过
      </p>
    );
  return (
    <div className="letter-seen">
      <Button type="primary" loading={saying.isPending} onClick={() => saying.mutate(shown.id)}>
        确认看过
      </Button>{' '}
      <span className="muted">只表示看过，不等于同意；不同意的扣分，在下面逐项申诉。</span>
      {saying.error && <ProblemNote error={saying.error} kept="成绩没有改动。" />}
    </div>
  );
}
