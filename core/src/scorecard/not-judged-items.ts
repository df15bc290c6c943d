import type { Finding } from '../judge/finding.ts';
import type { Schedule } from '../schedule/schedule.ts';
import type { Scorecard } from './scorecard.ts';

/** The items of the schedule that no rule looked at, each with the reason a person reads. */
export function notJudgedItems(findings: Finding[], schedule: Schedule): Scorecard['notJudged'] {
  const judged = new Set(findings.map((finding) => finding.item));
  return Object.entries(schedule.items)
    .filter(([item]) => !judged.has(item))
    .map(([item, { detection }]) => ({ item, why: reason(detection) }));
}

function reason(detection: string): string {
  if (detection === 'H') return '只能由人听音判断';
  if (detection === 'V→H') return '声音里的情绪和杂音要由人听音判断';
  if (detection.includes('D') && !/[TV]/.test(detection)) return '需要话务、工单等系统数据，目前没有接入';
  if (detection.includes('T') && detection.includes('→H')) return '要对照业务知识和登记内容判断，由人复核';
  return '当前规则集没有这一项的机检规则，由人判断';
}
