import type { CallFacts } from '../calls/call-facts.ts';
import type { Scorecard } from '../scorecard/scorecard.ts';
import type { Transcript } from '../transcript/transcript.ts';
import { conversationRisks } from './risk-conversation.ts';
import { scorecardRisks } from './risk-scorecard.ts';
import { RISK_SETTINGS, type RiskSettings } from './risk-settings.ts';

/**
 * Why a call comes into the risk queue (domain section 5, by risk), the most urgent first. `priority`: higher comes first in the queue, and a call
 * has that of its most urgent reason. `dueDays`: working days in which somebody looks. All figures are our own choice.
 */
export const RISKS = {
  fatal: { name: '疑似致命项', priority: 100, dueDays: 1 },
  escalation: { name: '客户要求找上级', priority: 80, dueDays: 2 },
  complaint: { name: '客户说到投诉', priority: 70, dueDays: 2 },
  'wide-range': { name: '分数跨度大', priority: 50, dueDays: 3 },
  proposals: { name: '有待确认的扣分', priority: 40, dueDays: 3 },
  'low-coverage': { name: '很多话没听清', priority: 30, dueDays: 3 },
  'long-silence': { name: '长时间静默', priority: 20, dueDays: 3 },
} as const satisfies Record<string, { name: string; priority: number; dueDays: number }>;
export type RiskCode = keyof typeof RISKS;
export const RISK_CODES = Object.keys(RISKS) as RiskCode[];

/** One reason for one call. `sentence`: Chinese, with what was seen in this call. */
export type Risk = { code: RiskCode; sentence: string; priority: number };

/** Every reason why a person should hear this call whatever the random draw says; empty for most. */
export function riskReasons(
  given: { scorecard: Scorecard; transcript: Transcript; facts: CallFacts },
  settings: RiskSettings = RISK_SETTINGS,
): Risk[] {
  const sentences = {
    ...scorecardRisks(given.scorecard, settings),
    ...conversationRisks(given.transcript, settings),
  };
  return risksOf(sentences);
}

/** Sentences by code, in the order of urgency. */
export function risksOf(sentences: Partial<Record<RiskCode, string>>): Risk[] {
  return RISK_CODES.flatMap((code) => {
    const sentence = sentences[code];
    return sentence ? [{ code, sentence, priority: RISKS[code].priority }] : [];
  });
}
