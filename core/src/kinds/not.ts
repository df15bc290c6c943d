import { z } from 'zod';
import { type Answer, answer, place, stateOf } from '../judge/answer.ts';
import { commonFields, condition as nested } from '../rules/condition.ts';
import { kind } from './kind.ts';

const schema = z.strictObject({ kind: z.literal('not'), ...commonFields, of: nested });

/** Kind `not`: the condition inside does not hold. Every place where it does is a fault. */
export const not = kind(schema, (condition, scope): Answer => {
  const inside = scope.ask(condition.of, scope);
  if (inside.notDue !== null) return inside;
  if (stateOf(inside) === 'unknown') return answer({ doubts: inside.doubts });
  if (inside.gaps.length > 0) {
    const { searched } = scope.window;
    return answer({ hits: [place(condition.name ?? inside.gaps[0]!.why, { searched, span: searched })] });
  }
  const held =
    inside.hits.length > 0 ? inside.hits : [place(`不应有：${condition.of.name ?? condition.of.kind}`)];
  return answer({ gaps: held, doubts: inside.doubts });
});
