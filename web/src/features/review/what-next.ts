import type { Points } from '@tingjian/core/scorecard/scorecard.ts';
import type { Standing } from './standing.ts';

/** What submitting does now, or what is still missing: said before, not after. */
export function whatNext(props: {
  standing: Standing;
  open: string[];
  fatals: string[];
  points: Points;
  agent: string;
}): { label: string; words: string; isReady: boolean } {
  const { standing, open, fatals, points, agent } = props;
  if (standing === 'blind')
    return { label: '交自己的判断', words: '之后显示机检结果，自己的判断不能再改', isReady: true };
  const label = '提交';
  if (open.length > 0)
    return { label, words: `还有 ${open.length} 项没有判定：${open.slice(0, 6).join('、')}`, isReady: false };
  if (fatals.length > 0)
    return { label, words: `致命项 ${fatals.join('、')} 交另一个人二次确认，然后打开下一通`, isReady: true };
  return { label, words: `公布 ${points.final} 分并通知 ${agent}，然后打开下一通`, isReady: true };
}
