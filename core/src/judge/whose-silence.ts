import type { Span } from '../transcript/transcript.ts';
import type { CallView } from './call-view.ts';
import { findSaid } from './find-said.ts';
import type { Line } from './line.ts';

const ASKING = [
  '吗',
  '呢',
  '多少',
  '什么',
  '哪里',
  '哪个',
  '请问',
  '提供一下',
  '报一下',
  '说一下',
  '告诉我',
  '请您提供',
];
const ASKED_IN_LAST_UNITS = 14;
const ACKNOWLEDGED_UNITS = 4;

/**
 * Whose silence a gap is (domain traps 2: one silence costs once). After the customer's words the agent owes an
 * answer: the customer waits. After an agent's question the customer is thinking: unexplained unless excused.
 */
export function whoseSilence(
  span: Span,
  view: CallView,
): 'customer-waits' | 'unexplained' | 'excused' | 'unknown' {
  if (view.speakerDoubt) return 'unknown';
  const before = view.lines.filter((line) => line.startMs < span.startMs + 200).at(-1);
  const after = view.lines.find((line) => line.startMs >= span.endMs - 200);
  if (isExcused(span, after, view)) return 'excused';
  if (!before) return 'unexplained';
  if (before.speaker === 'customer') return 'customer-waits';
  const { lookUpWords, waitRequests } = view.settings;
  if (findSaid([before], { phrases: [...lookUpWords, ...waitRequests] }).sure.length > 0)
    return 'customer-waits';
  if (isAsking(before)) return 'unexplained';
  const isAcknowledgement = before.units.length <= ACKNOWLEDGED_UNITS;
  if (isAcknowledgement || after?.speaker === 'agent') return 'customer-waits';
  return 'unexplained';
}

function isExcused(span: Span, after: Line | undefined, view: CallView): boolean {
  const near = (line: Line) =>
    line.endMs >= span.startMs - view.settings.lookBackMs && line.startMs < span.startMs;
  const customer = view.customerLines.filter((line) => near(line) || line === after);
  if (findSaid(customer, { phrases: view.settings.customerExcuses, sure: 0.9 }).sure.length > 0) return true;
  return (
    findSaid(view.agentLines.filter(near), { phrases: view.settings.agentExcuses, sure: 0.9 }).sure.length > 0
  );
}

function isAsking(line: Line): boolean {
  if (/[?？]\s*$/.test(line.text)) return true;
  const end = { ...line, units: line.units.slice(-ASKED_IN_LAST_UNITS) };
  return ASKING.some((wording) =>
    end.units
      .map((unit) => unit.char)
      .join('')
      .includes(wording),
  );
}
