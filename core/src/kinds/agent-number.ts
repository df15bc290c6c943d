import { z } from 'zod';
import { findAgentNumber } from '../judge/agent-number.ts';
import { answer, place } from '../judge/answer.ts';
import { linesIn } from '../judge/scope.ts';
import { isUnheardIn } from '../judge/unheard.ts';
import { unknownSpeaker } from '../judge/unknown-speaker.ts';
import { commonFields } from '../rules/condition.ts';
import { kind } from './kind.ts';

const schema = z.strictObject({
  kind: z.literal('agent-number'),
  ...commonFields,
  /** Has to be the number that the telephone system knows, when it knows one. */
  isKnownOne: z.boolean().optional(),
  /** Somebody has just asked for it: digits alone are enough. */
  isAnswer: z.boolean().optional(),
});

/** Kind `agent-number`: the 工号 is said, in any spoken or written form (domain A12; items P01, P02, U25). */
export const agentNumber = kind(schema, (condition, scope) => {
  const { facts, settings } = scope.view;
  if (settings.systemPlaysAgentNumber && !condition.isAnswer)
    return answer({ hits: [place('系统自动报工号')] });
  const unknown = unknownSpeaker(scope);
  if (unknown) return unknown;
  const found = findAgentNumber(linesIn(scope), condition.isAnswer ?? false);
  const { searched } = scope.window;
  if (!found) {
    const why = `没有听到${condition.name ?? '工号'}`;
    if (isUnheardIn(scope)) {
      return answer({ doubts: [place(`${why}，但这一段有没听清的话，请人工听一遍`, { searched })] });
    }
    return answer({ gaps: [place(why, { searched, span: searched })] });
  }
  const { evidence, level, digits } = found;
  const more = { evidence: [evidence], span: evidence };
  if (condition.isKnownOne && facts.agentNumber && level === 'sure' && digits !== facts.agentNumber) {
    return answer({ gaps: [place(`报的工号是 ${digits}，登记的是 ${facts.agentNumber}`, more)] });
  }
  if (level === 'sure') return answer({ hits: [place(`报了工号 ${digits}`, more)] });
  return answer({ doubts: [place(`“${evidence.match?.heard}”是不是工号拿不准，请人工听一遍`, more)] });
});
