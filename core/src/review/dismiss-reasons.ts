/** Why a machine finding is dismissed: a short list, so that it can be counted. */
export const DISMISS_REASONS = {
  misheard: '听写有误',
  'said-otherwise': '换了说法，已说到',
  'no-trigger': '触发条件不成立',
  'wrong-speaker': '说话人认错',
  quoted: '引用或解释，并非本人用语',
  timing: '时间或静默算错',
  'system-cause': '系统或线路原因',
  other: '其他（请写明）',
} as const;
export type DismissReason = keyof typeof DISMISS_REASONS;
