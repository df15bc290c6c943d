import type { Line } from './line.ts';

const LONGEST_OPENING_MS = 30_000;
/** 喂, 你好, 嗯嗯: a customer who answers the greeting does not end the agent's first turn. */
const SHORT_ANSWER_UNITS = 3;

/** The agent's first turn: everything until the customer says something of substance (domain A01). */
export function findOpening(agentLines: Line[], customerLines: Line[]): Line[] {
  const first = agentLines[0];
  if (!first) return [];
  const answer = customerLines.find(
    (line) =>
      line.endMs > first.startMs && line.startMs > first.startMs && line.units.length > SHORT_ANSWER_UNITS,
  );
  const endsMs = Math.min(answer?.startMs ?? Number.POSITIVE_INFINITY, first.startMs + LONGEST_OPENING_MS);
  return agentLines.filter((line) => line === first || line.startMs < endsMs);
}
