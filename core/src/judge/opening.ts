import type { CallView } from './call-view.ts';
import type { Line } from './line.ts';

const LONGEST_OPENING_MS = 30_000;
/** 喂, 你好, 嗯嗯: a customer who answers the greeting does not end the agent's first turn; 报案 does. */
const GREETINGS = new Set('喂你您好嗯啊哦诶哎唉呃噢喔对是的在行哈嘿欸');
const LONGEST_GREETING = 3;

/** A pause longer than this ends the opening words, though perhaps not the turn. */
const PAUSE_MS = 3000;

/** When the agent had said the opening words: the end of the first lines without a long pause between them. */
export function openedMs({ opening, connectedMs }: CallView): number {
  let endMs = connectedMs;
  for (const [i, line] of opening.entries()) {
    if (i > 0 && line.startMs - endMs >= PAUSE_MS) break;
    endMs = Math.max(endMs, line.endMs);
  }
  return endMs;
}

/** The agent's first turn: everything until the customer says something of substance (domain A01). */
export function findOpening(agentLines: Line[], customerLines: Line[]): Line[] {
  const first = agentLines[0];
  if (!first) return [];
  const answer = customerLines.find(
    (line) => line.endMs > first.startMs && line.startMs > first.startMs && !isGreeting(line),
  );
  const endsMs = Math.min(answer?.startMs ?? Number.POSITIVE_INFINITY, first.startMs + LONGEST_OPENING_MS);
  return agentLines.filter((line) => line === first || line.startMs < endsMs);
}

function isGreeting({ units }: Line): boolean {
  return units.length <= LONGEST_GREETING && units.every(({ char }) => GREETINGS.has(char));
}
