import { z } from 'zod';
import { answer, place } from '../judge/answer.ts';
import { secondsText } from '../judge/clock-text.ts';
import { openedMs } from '../judge/opening.ts';
import type { Scope } from '../judge/scope.ts';
import { unknownSpeaker } from '../judge/unknown-speaker.ts';
import { commonFields } from '../rules/condition.ts';
import { kind } from './kind.ts';

const milliseconds = z.number().int().min(0).max(86_400_000);
const schema = z.strictObject({
  kind: z.literal('duration'),
  ...commonFields,
  /** The call; the window; what a role speaks in all; the time before the first word of the agent; the time after the opening. */
  of: z.enum(['call', 'window', 'speech', 'before-opening', 'after-opening']),
  atLeastMs: milliseconds.optional(),
  atMostMs: milliseconds.optional(),
});
const NAMES = {
  call: '通话',
  window: '这一段',
  speech: '说话',
  'before-opening': '接通后到开口',
  'after-opening': '开头语之后',
};

/** Kind `duration`: how long something lasts; both bounds count as inside. */
export const duration = kind(schema, (condition, scope) => {
  const unknown = condition.of === 'call' ? null : unknownSpeaker(scope);
  if (unknown) return unknown;
  const lastsMs = lengthOf(condition.of, scope);
  const { atLeastMs = 0, atMostMs = Number.POSITIVE_INFINITY } = condition;
  const span =
    condition.of === 'before-opening'
      ? { startMs: scope.view.connectedMs, endMs: scope.view.connectedMs + lastsMs }
      : null;
  const found = place(`${condition.name ?? NAMES[condition.of]} ${secondsText(lastsMs)}`, { span });
  return lastsMs >= atLeastMs && lastsMs <= atMostMs ? answer({ hits: [found] }) : answer({ gaps: [found] });
});

function lengthOf(of: z.infer<typeof schema>['of'], { view, role, window }: Scope): number {
  const { durationMs } = view.transcript;
  if (of === 'call') return durationMs;
  if (of === 'window') return window.searched.endMs - window.searched.startMs;
  if (of === 'after-opening') return durationMs - openedMs(view);
  if (of === 'before-opening') return (view.opening[0]?.startMs ?? durationMs) - view.connectedMs;
  const spans = role === 'any' ? Object.values(view.speech).flat() : view.speech[role];
  return spans.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);
}
