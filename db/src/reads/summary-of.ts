import type { Direction } from '@tingjian/core/calls/call-facts.ts';
import type { CallState } from '@tingjian/core/calls/call-state.ts';
import type { Points } from '@tingjian/core/scorecard/scorecard.ts';
import type { Derived } from '../schema/scorecards.ts';

/** A call as every list shows it. */
export type CallSummary = {
  id: string;
  label: string;
  state: CallState;
  progress: number | null;
  agent: { number: string; name: string };
  direction: Direction | null;
  businessType: string | null;
  startedAt: string;
  durationMs: number | null;
  points: Points | null;
  missed: string[];
  open: string[];
  problem: string | null;
  isDemo: boolean;
  /** People judge this call for themselves first: what the machine found is not told to whoever asks. */
  isHidden: boolean;
};

type SummaryRow = Omit<CallSummary, 'agent' | 'startedAt' | 'points' | 'missed' | 'open' | 'isHidden'> & {
  isHidden?: boolean;
  agentNumber: string;
  agentName: string;
  startedAt: Date;
  derived: Derived | null;
  missed: string[] | null;
};

/** One selected row in the shape of the list. */
export function summaryOf(row: SummaryRow): CallSummary {
  const { agentNumber, agentName, startedAt, derived, missed, isHidden = false, ...same } = row;
  return {
    ...same,
    agent: { number: agentNumber, name: agentName },
    startedAt: startedAt.toISOString(),
    isHidden,
    points: isHidden ? null : (derived?.points ?? null),
    missed: isHidden ? [] : (missed ?? []),
    open: isHidden ? [] : (derived?.open ?? []),
  };
}
