import { Tooltip } from 'antd';

const ONE = new Intl.NumberFormat('zh-CN', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
export const oneDecimal = (points: number) => ONE.format(points);

/** A mean never stands alone: over how many calls, and between which bounds it is sure. */
export function MeanText(props: { points: number; count: number; low: number; high: number }) {
  const { points, count, low, high } = props;
  const why = `随机抽检并复核过的 ${count} 通的平均分，满分 100。95% 区间：真实水平多半在 ${oneDecimal(low)} 到 ${oneDecimal(high)} 分之间；通数越多，区间越窄。风险队列和指定复核不计入。`;
  return (
    <Tooltip title={why}>
      <span className="mean-text nowrap">
        <b>{oneDecimal(points)}</b> 分{' '}
        <span className="muted">
          （{count} 通，{oneDecimal(low)}–{oneDecimal(high)}）
        </span>
      </span>
    </Tooltip>
  );
}
