import { z } from 'zod';
import { type Answer, answer, place, stateOf } from '../judge/answer.ts';
import { commonFields, condition as nested } from '../rules/condition.ts';
import { kind } from './kind.ts';

const schema = z.strictObject({
  kind: z.literal('any'),
  ...commonFields,
  of: z.array(nested).min(1).max(100),
  /** Several of them in one sentence are one hit. */
  oncePerLine: z.boolean().optional(),
});

/** Kind `any`: at least one holds. When none does that is one fault, with the nearest thing that was said. */
export const any = kind(schema, (condition, scope): Answer => {
  const asked = condition.of.map((each) => scope.ask(each, scope)).filter(({ notDue }) => notDue === null);
  if (asked.length === 0) return answer({ notDue: '没有一种情况适用于这通电话' });
  const held = asked.filter((each) => stateOf(each) === 'yes');
  if (held.length > 0) {
    const hits = held.flatMap((each) => each.hits);
    const doubts = held.flatMap((each) => each.doubts);
    return answer(condition.oncePerLine ? oncePerLine(hits, doubts) : { hits, doubts });
  }
  const doubts = asked.flatMap((each) => each.doubts);
  if (doubts.length > 0) return answer({ doubts: oneDoubt(doubts) });
  const gaps = asked.flatMap((each) => each.gaps);
  const [first] = gaps;
  const nearest = () =>
    gaps.flatMap((gap) => gap.nearest?.() ?? []).sort((a, b) => b.similarity - a.similarity)[0] ?? null;
  const why = condition.name
    ? `没有听到${condition.name}`
    : [...new Set(gaps.map((gap) => gap.why))].join('；');
  return answer({ gaps: [place(why, { ...first, why, nearest })] });
});

function oncePerLine(hits: Answer['hits'], doubts: Answer['doubts']): Pick<Answer, 'hits' | 'doubts'> {
  const isNew = (all: Answer['hits']) => (each: Answer['hits'][number], i: number) =>
    !each.line || !all.slice(0, i).some(({ line }) => line === each.line);
  const kept = hits.filter(isNew(hits));
  return {
    hits: kept,
    doubts: doubts.filter((each) => !each.line || !kept.some(({ line }) => line === each.line)),
  };
}

/** Whichever of them it was, it is one fault at most, unless nobody can say how many. */
function oneDoubt(doubts: Answer['doubts']): Answer['doubts'] {
  const unknown = doubts.find(({ times }) => times === null);
  const first = doubts.find(({ isOpen }) => isOpen) ?? doubts[0]!;
  return [unknown ?? { ...first, evidence: doubts.flatMap(({ evidence }) => evidence).slice(0, 6) }];
}
