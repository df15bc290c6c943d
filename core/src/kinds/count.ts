import { z } from 'zod';
import { type Answer, answer, place } from '../judge/answer.ts';
import { linesIn } from '../judge/scope.ts';
import { commonFields, condition as nested } from '../rules/condition.ts';
import { kind } from './kind.ts';

const schema = z.strictObject({
  kind: z.literal('count'),
  ...commonFields,
  of: nested,
  atLeast: z.number().int().min(1).max(10_000),
  /** Also so many for every hundred characters said. */
  perHundredCharacters: z.number().positive().max(100).optional(),
});

/** Kind `count`: the condition inside is found so often; all its places together are one hit. */
export const count = kind(schema, (condition, scope): Answer => {
  const { hits, notDue, doubts } = scope.ask(condition.of, scope);
  if (notDue !== null) return answer({ notDue });
  if (doubts.some(({ times }) => times === null)) return answer({ doubts });
  const characters = linesIn(scope).reduce((sum, line) => sum + line.units.length, 0);
  const share = characters > 0 ? (hits.length * 100) / characters : 0;
  const what = condition.name ?? condition.of.name ?? '这类用语';
  if (hits.length < condition.atLeast || share < (condition.perHundredCharacters ?? 0)) {
    return answer({ gaps: [place(`${what}只有 ${hits.length} 次`, { searched: scope.window.searched })] });
  }
  const evidence = hits.flatMap((hit) => hit.evidence).slice(0, 6);
  return answer({
    hits: [place(`${what}共 ${hits.length} 次`, { evidence, span: hits[0]!.span, line: hits[0]!.line })],
  });
});
