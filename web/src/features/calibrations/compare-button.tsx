import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { type CalibrationAnswer, compareCalibration } from '../../api/calibrations.ts';
import { ProblemNote } from '../../ui/problem-note.tsx';

/** A manager opens the scores; what is not handed in by then stays out. */
export function CompareButton({ session }: { session: CalibrationAnswer }) {
  const { id, people, calls, submitted } = session;
  const [isAsking, setIsAsking] = useState(false);
  const queries = useQueryClient();
  const missing = people.length * calls.length - submitted.length;
  const compare = useMutation({
    mutationFn: () => compareCalibration(id),
    onSuccess: async () => {
      setIsAsking(false);
      await queries.invalidateQueries();
    },
  });
  return (
    <>
      <Button type="primary" onClick={() => setIsAsking(true)}>
        比对
      </Button>
      <Modal
        open={isAsking}
        title="现在比对？"
        okText="比对"
        cancelText="再等等"
        okButtonProps={{ loading: compare.isPending }}
        onOk={() => compare.mutate()}
        onCancel={() => setIsAsking(false)}
      >
        <p>
          {missing > 0 ? `还有 ${missing} 份没有交，它们不会计入。` : '大家都交齐了。'}
          比对之后，所有人都能看到全部评分，也不能再评。
        </p>
        {compare.error && <ProblemNote error={compare.error} kept="没有比对，大家的评分都还在。" />}
      </Modal>
    </>
  );
}
