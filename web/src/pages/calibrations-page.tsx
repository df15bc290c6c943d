import { useQuery } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import { useSearchParams } from 'react-router';
import { calibrationsQuery } from '../api/calibrations.ts';
import { CalibrationList } from '../features/calibrations/calibration-list.tsx';
import { NewCalibration } from '../features/calibrations/new-calibration.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { useViewer } from '../ui/viewer.tsx';
import '../features/calibrations/calibrations.css';

/** Which sessions there are, and where is my score missing? */
export function CalibrationsPage() {
  const found = useQuery(calibrationsQuery);
  const { may } = useViewer();
  const [params, setParams] = useSearchParams();
  const isMaking = params.has('new') && may('manage-calibrations');
  return (
    <div className="page">
      <h1>校准</h1>
      {isMaking && <NewCalibration close={() => setParams({})} />}
      {!isMaking && may('manage-calibrations') && (
        <p>
          <Button type="primary" onClick={() => setParams({ new: '1' })}>
            新建校准
          </Button>
        </p>
      )}
      {found.error && (
        <ProblemNote
          error={found.error}
          kept="只是没有读到，大家的评分都在。"
          again={() => void found.refetch()}
        />
      )}
      {found.isPending && <Skeleton active title={false} paragraph={{ rows: 6 }} />}
      {found.data && found.data.length > 0 && <CalibrationList rows={found.data} />}
      {found.data?.length === 0 && (
        <p className="muted">还没有校准。每月至少一次：几个人独立评同样的几通电话，再比一比差在哪里。</p>
      )}
    </div>
  );
}
