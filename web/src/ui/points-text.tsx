import type { Points } from '@tingjian/core/scorecard/scorecard.ts';
import { Tooltip } from 'antd';
import './points-text.css';

/** Points as what they are: 88–94 while proposals are open, 94 when nothing is. */
export function PointsText({ points, hasFatalProposal }: { points: Points; hasFatalProposal: boolean }) {
  if (points.final !== null)
    return (
      <Tooltip title="没有待人工的检出，这是机检得分，满分 100 分">
        <span className="points">
          <b>{points.final}</b> 分
        </span>
      </Tooltip>
    );
  const range = points.highest === points.lowest ? `${points.lowest}` : `${points.lowest}–${points.highest}`;
  const why = `待人工的检出全部成立时 ${points.lowest} 分，全部不成立时 ${points.highest} 分，满分 100 分`;
  return (
    <Tooltip title={why}>
      <span className={hasFatalProposal ? 'points points-fatal' : 'points points-open'}>
        <b>{range}</b> 分{hasFatalProposal && <span className="points-note">致命项待人工</span>}
      </span>
    </Tooltip>
  );
}
