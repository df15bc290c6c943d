import type { CallFacts } from '../calls/call-facts.ts';
import type { Scorecard } from '../scorecard/scorecard.ts';
import type { Transcript } from '../transcript/transcript.ts';
import { RISK_CODES, RISKS, type RiskCode } from './risk-codes.ts';
import { conversationRisks } from './risk-conversation.ts';
import { scorecardRisks } from './risk-scorecard.ts';
import type { RiskSettings } from './risk-settings.ts';

/** One reason for one call. `sentence`: Chinese, with what was seen in this call. */
export type Risk = { code: RiskCode; sentence: string; priority: number };

/** Every reason why a person should hear this call whatever the random draw says; empty for most. */
export function riskReasons(
  given: { scorecard: Scorecard; transcript: Transcript; facts: CallFacts },
  settings: RiskSettings,
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
