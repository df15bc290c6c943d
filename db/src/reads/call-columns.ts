import { calls } from '../schema/calls.ts';
import { people } from '../schema/people.ts';
import { scorecards } from '../schema/scorecards.ts';

/** What a row of the list shows of a call; the columns of `CallSummary`. */
export const callColumns = {
  id: calls.id,
  label: calls.label,
  state: calls.state,
  progress: calls.progress,
  agentNumber: people.number,
  agentName: people.name,
  direction: calls.direction,
  businessType: calls.businessType,
  startedAt: calls.startedAt,
  durationMs: calls.durationMs,
  derived: scorecards.derived,
  missed: scorecards.missed,
  problem: calls.problem,
  isDemo: calls.isDemo,
};
