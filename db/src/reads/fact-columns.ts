import { calls } from '../schema/calls.ts';

/** The columns of `CallFacts`. */
export const factColumns = {
  direction: calls.direction,
  releasedBy: calls.releasedBy,
  businessType: calls.businessType,
  agentNumber: calls.agentNumber,
  ticket: calls.ticket,
  queue: calls.queue,
};
