import { z } from 'zod';
import { type Answer, answer, type Place, place, stateOf } from '../judge/answer.ts';
import type { Scope } from '../judge/scope.ts';
import { commonFields, condition as nested } from '../rules/condition.ts';
import { kind } from './kind.ts';

const schema = z.strictObject({
  kind: z.literal('order'),
  ...commonFields,
  /** What has to come first. */
  first: nested,
  /** What may only come after it. Every time it comes without is a fault. */
  next: nested,
  /** Why there is nothing to judge when `next` never came. */
  none: z.string().max(100).optional(),
});

type Order = z.infer<typeof schema>;

/** Kind `order`: one thing is said before another (K70 and Z03: check the identity, then give the data). */
export const order = kind(schema, (condition, scope): Answer => {
  const later = scope.ask(condition.next, scope);
  const unknown = later.doubts.find(({ times }) => times === null);
  if (unknown) return answer({ doubts: [unknown] });
  if (later.notDue !== null || later.hits.length === 0) {
    const asked = unprepared(later, condition, scope);
    if (asked) return answer({ doubts: [asked] });
    return answer({
      notDue: condition.none ?? later.notDue ?? `没有出现${condition.next.name ?? '后一件事'}`,
    });
  }
  const earlier = scope.ask(condition.first, scope);
  const early = later.hits.filter((hit) => !earlier.hits.some((before) => isAfter(hit, before)));
  if (early.length === 0) return answer({ hits: later.hits });
  // What surely lacks a part is lacking, whatever else may have been said.
  const doubts = stateOf(earlier) === 'no' ? [] : earlier.doubts;
  const perhaps = early.filter((hit) => doubts.some((before) => isAfter(hit, before)));
  const surely = early.filter((hit) => !perhaps.includes(hit));
  const name = condition.first.name ?? '应先做的事';
  return answer({
    gaps: surely.map((hit) => ({ ...hit, why: `${hit.why}，此前没有${name}` })),
    doubts: perhaps.map((hit) =>
      place(`${hit.why}，此前是否已${name}拿不准`, { evidence: hit.evidence, span: hit.span }),
    ),
  });
});

/** What may be the later thing matters only when the first did not come before it. */
function unprepared({ doubts }: Answer, { first }: Order, scope: Scope): Place | undefined {
  const open = doubts.filter(({ isOpen }) => isOpen);
  const earlier = open.length > 0 ? scope.ask(first, scope).hits : [];
  return open.find((each) => !earlier.some((before) => isAfter(each, before)));
}

function isAfter(hit: Place, before: Place): boolean {
  return startOf(before) < startOf(hit);
}

function startOf({ span, line }: Place): number {
  return line?.startMs ?? span?.startMs ?? 0;
}
