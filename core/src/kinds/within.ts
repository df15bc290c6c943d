import { z } from 'zod';
import { type Answer, answer, type Place, stateOf } from '../judge/answer.ts';
import { near } from '../judge/near.ts';
import type { Scope } from '../judge/scope.ts';
import { scopeFor } from '../judge/windows.ts';
import { commonFields, condition as nested } from '../rules/condition.ts';
import { kind } from './kind.ts';

const milliseconds = z.number().int().min(1).max(3_600_000);
const schema = z.strictObject({
  kind: z.literal('within'),
  ...commonFields,
  /** What it hangs on: a hit of this condition, looked for in the whole window. */
  anchor: nested,
  /** For every anchor, the first, the last, the n-th; or enough if it was so for any of them. */
  which: z.union([z.enum(['each', 'first', 'last', 'any']), z.number().int().min(1).max(1000)]).optional(),
  /** The stretch around the anchor: so many turns of `find`'s role, or so long. The anchor's own turn always counts for its speaker. */
  turnsAfter: z.number().int().min(0).max(100).optional(),
  turnsBefore: z.number().int().min(0).max(100).optional(),
  afterMs: milliseconds.optional(),
  beforeMs: milliseconds.optional(),
  find: nested,
  none: z.string().max(100).optional(),
});
/** A transcript with more is not one of a telephone call; it must end in time all the same. */
const MOST_ANCHORS = 200;

type Within = z.infer<typeof schema>;

/** Kind `within`: something is said near something else: before, after or around an anchor. */
export const within = kind(schema, (condition, scope): Answer => {
  const found = scope.ask(condition.anchor, scope);
  const unknown = found.doubts.find(({ times }) => times === null);
  if (unknown) return answer({ doubts: [unknown] });
  const anchors = chosen(found.hits, condition.which);
  if (anchors.length === 0) {
    const asked = perhaps(found, condition, scope);
    if (asked) return asked;
    return answer({
      notDue: condition.none ?? found.notDue ?? `没有出现${condition.anchor.name ?? '相应的情形'}`,
    });
  }
  const answers: { anchor: Place; found: Answer }[] = [];
  for (const anchor of anchors.slice(0, MOST_ANCHORS)) {
    const answered = { anchor, found: askNear(anchor, condition, scope) };
    answers.push(answered);
    if (condition.which === 'any' && stateOf(answered.found) === 'yes') break;
  }
  const held = answers.filter((each) => stateOf(each.found) === 'yes');
  const hits = held.flatMap(({ anchor, found: near }) => near.hits.map((hit) => withAnchor(anchor, hit)));
  if (held.length === answers.length || (condition.which === 'any' && held.length > 0))
    return answer({ hits });
  const rest = answers.filter((each) => stateOf(each.found) !== 'yes');
  const gaps = rest.flatMap(({ anchor, found: near }) => near.gaps.map((gap) => withAnchor(anchor, gap)));
  const doubts = rest.flatMap(({ anchor, found: near }) =>
    near.doubts.map((doubt) => withAnchor(anchor, doubt)),
  );
  if (condition.which !== 'any') return answer({ gaps, doubts });
  return doubts.length > 0 ? answer({ doubts: doubts.slice(0, 1) }) : answer({ gaps: gaps.slice(0, 1) });
});

function chosen(hits: Place[], which: Within['which'] = 'each'): Place[] {
  const inOrder = hits.filter(isFirstOfLine).sort((a, b) => startOf(a) - startOf(b));
  if (which === 'each' || which === 'any') return inOrder;
  if (which === 'first') return inOrder.slice(0, 1);
  return which === 'last' ? inOrder.slice(-1) : inOrder.slice(which - 1, which);
}

/** An anchor that may be none is for a person only when nothing was said near it. */
function perhaps({ doubts }: Answer, condition: Within, scope: Scope): Answer | null {
  const open = doubts.filter(({ isOpen }) => isOpen).slice(0, MOST_ANCHORS);
  const asked = open.map((anchor) => ({ anchor, found: askNear(anchor, condition, scope) }));
  const unheeded = asked.find(({ found }) => stateOf(found) !== 'yes');
  if (unheeded) return answer({ doubts: [unheeded.anchor] });
  const hits = asked.flatMap(({ anchor, found }) => found.hits.map((hit) => withAnchor(anchor, hit)));
  return hits.length > 0 ? answer({ hits }) : null;
}

/** A sentence found twice, by two conditions, is one anchor. */
function isFirstOfLine({ line }: Place, i: number, all: Place[]): boolean {
  return !line || all.findIndex((other) => other.line === line) === i;
}

function askNear(anchor: Place, condition: Within, scope: Scope): Answer {
  const inside = scopeFor(condition.find, scope);
  return scope.ask(condition.find, { ...inside, window: near(anchor, condition, inside) });
}

function withAnchor(anchor: Place, found: Place): Place {
  return {
    ...found,
    why: `${anchor.why}，${found.why}`,
    evidence: [...anchor.evidence.slice(0, 1), ...found.evidence],
    span: anchor.span ?? found.span,
    line: anchor.line ?? found.line,
    nearest: found.nearest,
  };
}

function startOf({ span }: Place): number {
  return span?.startMs ?? 0;
}
