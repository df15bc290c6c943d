import { z } from 'zod';
import { type Answer, answer, place, stateOf } from '../judge/answer.ts';
import { type Condition, commonFields, condition as nested } from '../rules/condition.ts';
import { kind } from './kind.ts';

const schema = z.strictObject({
  kind: z.literal('all'),
  ...commonFields,
  parts: z.record(z.string().regex(/^[a-z][A-Za-z0-9]*$/), nested).refine(isFilled, '至少要有一个部分'),
  /** However many parts are lacking, it is one fault. */
  asOne: z.boolean().optional(),
});

function isFilled(parts: Record<string, Condition>): boolean {
  return Object.keys(parts).length > 0;
}

/** Kind `all`: every part that is due holds. Each part that is lacking is a fault of its own, named by its key. */
export const all = kind(schema, (condition, scope): Answer => {
  const due = Object.entries(condition.parts)
    .map(([part, each]) => ({ part, each, found: scope.ask(each, scope) }))
    .filter(({ found }) => found.notDue === null);
  if (due.length === 0) return answer({ notDue: '没有一个部分适用于这通电话' });
  const gaps = due.flatMap(({ part, found }) =>
    found.gaps.map((gap) => ({ ...gap, part: gap.part ?? part })),
  );
  const doubts = due
    .filter(({ found }) => stateOf(found) !== 'yes')
    .flatMap(({ part, found }) => found.doubts.map((doubt) => ({ ...doubt, part: doubt.part ?? part })));
  const unknown = doubts.filter(({ times }) => times === null);
  if (unknown.length > 0) return answer({ doubts: unknown.slice(0, 1) });
  if (gaps.length > 0 && condition.asOne) return answer({ gaps: [together(gaps)] });
  if (doubts.length > 0 && condition.asOne) return answer({ doubts: [together(doubts)] });
  if (gaps.length + doubts.length > 0) return answer({ gaps, doubts });
  const said = due.filter(({ found }) => stateOf(found) === 'yes');
  const names = said.map(({ each, part }) => each.name ?? part).join('、');
  const hits = said.flatMap(({ found }) => found.hits);
  return answer({
    hits: [
      place(condition.name ?? `${names}都有`, {
        evidence: hits.flatMap(({ evidence }) => evidence.slice(0, 2)),
        span: hits.find(({ span }) => span)?.span ?? null,
        line: hits.find(({ line }) => line)?.line,
      }),
    ],
  });
});

function together(gaps: Answer['gaps']): Answer['gaps'][number] {
  return { ...gaps[0]!, why: gaps.map(({ why }) => why).join('；'), part: undefined };
}
