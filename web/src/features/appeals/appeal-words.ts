import type { RefusalCode } from '@tingjian/core/refusal.ts';

/** Why an item cannot be objected to now, said shortly; what is not here needs no words. */
const WHY_NOT: Partial<Record<RefusalCode, string>> = {
  'appeal-not-final': '还没有定稿，定稿后可以申诉。',
  'appeal-rounds-used': '已申诉两轮，答复为最终结果。',
  'appeal-too-late': '申诉期已过（公布或上一轮答复后 3 个工作日）。',
  'month-frozen': '这个月的考核已冻结，不能再申诉。',
};

export const whyNotWords = (code: RefusalCode | null): string | null => (code && WHY_NOT[code]) ?? null;

export const roundWords = (round: number): string => (round === 1 ? '第一轮' : '第二轮');
