import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { Link, useParams } from 'react-router';
import { type CalibrationAnswer, calibrationQuery } from '../api/calibrations.ts';
import { CalibrationState } from '../features/calibrations/calibration-state.tsx';
import { CompareButton } from '../features/calibrations/compare-button.tsx';
import { Comparison } from '../features/calibrations/comparison.tsx';
import { Conclusion } from '../features/calibrations/conclusion.tsx';
import { CalibrationProgress, OwnCalls } from '../features/calibrations/progress.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { whenInChina } from '../ui/say-time.ts';
import { useViewer } from '../ui/viewer.tsx';
import '../features/calibrations/calibrations.css';

/** While it is scored: who is missing. Compared: do people agree, who differs, on what. */
export function CalibrationPage() {
  const { id = '' } = useParams();
  const found = useQuery(calibrationQuery(id));
  return (
    <div className="page">
      <p className="calibration-back">
        <Link to="/calibrations">← 全部校准</Link>
      </p>
      {found.data && <Session session={found.data} />}
      {found.error && (
        <>
          <h1>校准</h1>
          <ProblemNote
            error={found.error}
            kept="只是没有读到，大家的评分都在。"
            again={() => void found.refetch()}
          />
        </>
      )}
      {found.isPending && <Skeleton active paragraph={{ rows: 8 }} />}
    </div>
  );
}

function Session({ session }: { session: CalibrationAnswer }) {
  const { may } = useViewer();
  const { comparison, comparedAt, dueAt, madeBy } = session;
  return (
    <>
      <h1>
        {session.title} <CalibrationState state={session.state} />
      </h1>
      <p className="muted">
        {madeBy} 建立
        {dueAt && ` · ${whenInChina(dueAt)} 截止`}
        {comparedAt && ` · ${whenInChina(comparedAt)} 比对`}
      </p>
      {comparison ? (
        <>
          <Comparison session={{ ...session, comparison }} />
          <h2>结论</h2>
          <Conclusion session={session} mayWrite={may('manage-calibrations')} />
        </>
      ) : (
        <>
          <h2>我要评的通话</h2>
          <OwnCalls session={session} />
          <h2>谁交了</h2>
          <CalibrationProgress session={session} />
          {may('manage-calibrations') && (
            <p>
              <CompareButton session={session} />
            </p>
          )}
        </>
      )}
    </>
  );
}
