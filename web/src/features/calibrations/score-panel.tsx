import { aloneScore } from '@tingjian/core/agreement/alone-score.ts';
import { Button, Modal } from 'antd';
import { type ReactNode, useMemo, useState } from 'react';
import type { CalibrationCallAnswer } from '../../api/calibrations.ts';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { Faults } from './faults.tsx';
import type { useAloneScore } from './use-alone-score.ts';

/** The score somebody makes alone: the points as they stand, the faults, and handing in. */
export function ScorePanel(props: {
  needed: CalibrationCallAnswer;
  scoring: ReturnType<typeof useAloneScore>;
  seek: (ms: number) => void;
  openAdd: () => void;
  /** Where an item is looked up and added, while it is open. */
  adding: ReactNode;
}) {
  const { needed, scoring, seek, openAdd, adding } = props;
  const { decisions, change, isClosed, isKept, draft, submit } = scoring;
  const [isAsking, setIsAsking] = useState(false);
  const { points } = useMemo(() => aloneScore(decisions, needed.schedule), [decisions, needed.schedule]);
  const nameOf = (code: string) => needed.schedule.items[code]?.name ?? '';
  return (
    <section className="panel score-panel" aria-label="我的评分">
      <p className="own-points">
        <b>{points}</b> 分 <span className="muted">满分 100</span>
        <span role="status" className="muted kept">
          {isClosed ? '已提交，不能再改' : isKept ? '草稿已存' : draft.error ? '草稿没有存上' : '正在存草稿…'}
        </span>
      </p>
      {draft.error && !isKept && (
        <ProblemNote
          error={draft.error}
          kept="您记的内容还在这一页上，没有丢。"
          again={() => draft.mutate(decisions)}
        />
      )}
      {!isClosed && (adding || <Button onClick={openAdd}>记一个问题（A）</Button>)}
      <Faults decisions={decisions} nameOf={nameOf} isClosed={isClosed} change={change} seek={seek} />
      {!isClosed && (
        <Button type="primary" onClick={() => setIsAsking(true)}>
          提交评分
        </Button>
      )}
      <Modal
        open={isAsking && !isClosed}
        title={`提交 ${points} 分？`}
        okText="提交"
        cancelText="再听听"
        okButtonProps={{ loading: submit.isPending }}
        onOk={() => submit.mutate()}
        onCancel={() => setIsAsking(false)}
      >
        <p>提交后不能再改。比对之前，别人看不到您的评分，您也看不到别人的。</p>
        {submit.error && <ProblemNote error={submit.error} kept="没有提交，草稿还在。" />}
      </Modal>
    </section>
  );
}
