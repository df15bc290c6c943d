export type Direction = 'inbound' | 'outbound';
export type Side = 'agent' | 'customer';

/** What the telephone system knows of a call. `null` means that nobody told us, never a default. */
export type CallFacts = {
  direction: Direction | null;
  /** Who hung up. */
  releasedBy: Side | null;
  businessType: string | null;
  /** 工号, digits as written by the centre. */
  agentNumber: string | null;
  /** The ticket (工单) that a call-back belongs to. */
  ticket: string | null;
  /** The queue or skill group (队列) that the call came through, by the name the telephone system gives it. */
  queue: string | null;
};
