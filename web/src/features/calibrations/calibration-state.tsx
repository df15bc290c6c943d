import { CheckOutlined, EditOutlined } from '@ant-design/icons';
import type { CalibrationRow } from '../../api/calibrations.ts';

export function CalibrationState({ state }: { state: CalibrationRow['state'] }) {
  return (
    <span className={`calibration-state calibration-${state}`}>
      {state === 'scoring' ? <EditOutlined /> : <CheckOutlined />} {state === 'scoring' ? '评分中' : '已比对'}
    </span>
  );
}
