import { sql } from 'drizzle-orm';
import { calls } from '../../schema/calls.ts';
import { people } from '../../schema/people.ts';
import { reviews } from '../../schema/reviews.ts';

const person = (column: typeof reviews.assignedTo) =>
  sql<{ number: string; name: string } | null>`(
    select json_build_object('number', who.number, 'name', who.name) from people who where who.number = ${column})`;

/** What every list and page shows of a review, but for what the machine found. */
export const reviewColumns = {
  id: reviews.id,
  queue: reviews.queue,
  state: reviews.state,
  reasons: reviews.reasons,
  priority: reviews.priority,
  isBlind: reviews.isBlind,
  blindAt: reviews.blindAt,
  createdAt: reviews.createdAt,
  dueAt: reviews.dueAt,
  assignedTo: person(reviews.assignedTo),
  claimedBy: person(reviews.claimedBy),
  claimedAt: reviews.claimedAt,
  leaseUntil: reviews.leaseUntil,
  submittedBy: person(reviews.submittedBy),
  submittedAt: reviews.submittedAt,
  secondBy: person(reviews.secondBy),
  secondReason: reviews.secondReason,
  isSecondAgreed: reviews.isSecondAgreed,
  recallReason: reviews.recallReason,
  published: sql<{ points: number; isFatal: boolean } | null>`(
    select json_build_object('points', v.points, 'isFatal', v.is_fatal) from score_versions v
    where v.id = ${calls.versionId})`,
  call: {
    id: calls.id,
    label: calls.label,
    agentNumber: people.number,
    agentName: people.name,
    direction: calls.direction,
    businessType: calls.businessType,
    startedAt: calls.startedAt,
    durationMs: calls.durationMs,
  },
};
