import type { Spared } from '@tingjian/core/kpi/ranking/standing.ts';

/** Why somebody below the line is not marked. */
export const SPARED_WORDS: Record<Spared, string> = {
  'above-floor': '在末位线以下，但总分不低于底线，未标记。',
  tie: '并列跨过末位线，系统不标记，由经理决定并写明理由。',
  'cannot-tell': '在末位线以下，但数据不足以与线上的人区分，未标记。',
  severity: '按复核松严调整后不在末位，未标记。',
};
