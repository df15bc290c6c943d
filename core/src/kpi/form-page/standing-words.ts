import type { PersonMonth } from '../month/month.ts';
import type { Standing } from '../ranking/standing.ts';

/** Where a person stands, how sure that is, and why they are not ranked or not marked: sentences. */
export function standingWords({ standing, centreRank, uncounted }: PersonMonth): string[] {
  if (standing === null) return ['本方案不排名。'];
  if (standing.notRanked.length > 0) return [`不参与排名：${standing.notRanked.join('；')}。`];
  return [
    rankWords(standing, centreRank),
    ...markWords(standing),
    ...(uncounted === null ? [] : [`本月不计入连续月份：${uncounted}。`]),
  ];
}

function rankWords({ rank, rankInterval, band }: Standing, centreRank: number | null): string {
  const interval =
    rankInterval === null
      ? ''
      : rankInterval.best === rankInterval.worst
        ? `（95% 区间：第 ${rankInterval.best}）`
        : `（95% 区间：第 ${rankInterval.best} 至第 ${rankInterval.worst}）`;
  const centre = centreRank === null ? '' : `；全中心同岗位第 ${centreRank}`;
  const others = band.length === 0 ? '' : `；与 ${band.length} 人在统计上无法区分`;
  return `班组第 ${rank}${interval}${others}${centre}。`;
}

function markWords({ isMarked, spared }: Standing): string[] {
  if (isMarked) return ['本月排在末位。'];
  switch (spared) {
    case 'cannot-tell':
      return ['排在末位线以下，但数据不足以区分，未标记。'];
    case 'severity':
      return ['按复核松严调整后不在末位，未标记。'];
    case 'tie':
      return ['并列跨过末位线，由主管决定并写明理由。'];
    case 'above-floor':
    case null:
      return [];
  }
}
