import type { Decision } from '@tingjian/core/review/decision.ts';
import { asc, eq } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';
import {
  calibrationCalls,
  calibrationPeople,
  calibrationScores,
  calibrations,
} from '../../schema/calibrations.ts';
import { calls } from '../../schema/calls.ts';
import { people } from '../../schema/people.ts';
import { scorecards } from '../../schema/scorecards.ts';

export type CalibrationScore = {
  callId: string;
  person: string;
  decisions: Decision[];
  missed: Record<string, number>;
  points: number;
  isSubmitted: boolean;
};

export type CalibrationDetails = {
  calibration: typeof calibrations.$inferSelect & { makerName: string };
  /** By start. `scheduleHash`: what faults of this call cost. */
  calls: {
    id: string;
    label: string;
    agent: string;
    startedAt: Date;
    durationMs: number | null;
    scheduleHash: string;
  }[];
  people: { number: string; name: string }[];
  scores: CalibrationScore[];
};

/** A session with every score in it, also those not to be shown yet; null if there is none. */
export async function calibrationDetails(db: Queries, id: string): Promise<CalibrationDetails | null> {
  const [found] = await db
    .select({ calibration: calibrations, makerName: people.name })
    .from(calibrations)
    .leftJoin(people, eq(people.number, calibrations.madeBy))
    .where(eq(calibrations.id, id));
  if (!found) return null;
  const calibration = { ...found.calibration, makerName: found.makerName ?? found.calibration.madeBy };
  const chosen = await db
    .select({
      id: calls.id,
      label: calls.label,
      agent: people.name,
      startedAt: calls.startedAt,
      durationMs: calls.durationMs,
      scheduleHash: scorecards.scheduleHash,
    })
    .from(calibrationCalls)
    .innerJoin(calls, eq(calls.id, calibrationCalls.callId))
    .innerJoin(people, eq(people.number, calls.agentNumber))
    .innerJoin(scorecards, eq(scorecards.id, calibrationCalls.scorecardId))
    .where(eq(calibrationCalls.calibrationId, id))
    .orderBy(asc(calls.startedAt), asc(calls.label));
  const asked = await db
    .select({ number: people.number, name: people.name })
    .from(calibrationPeople)
    .innerJoin(people, eq(people.number, calibrationPeople.personNumber))
    .where(eq(calibrationPeople.calibrationId, id))
    .orderBy(asc(people.number));
  const scores = await db
    .select({
      callId: calibrationScores.callId,
      person: calibrationScores.personNumber,
      decisions: calibrationScores.decisions,
      missed: calibrationScores.missed,
      points: calibrationScores.points,
      isSubmitted: calibrationScores.isSubmitted,
    })
    .from(calibrationScores)
    .where(eq(calibrationScores.calibrationId, id))
    .orderBy(asc(calibrationScores.personNumber));
  return { calibration, calls: chosen, people: asked, scores };
}
