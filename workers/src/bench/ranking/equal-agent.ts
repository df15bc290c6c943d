import type { Sums } from '@tingjian/core/kpi/measures.ts';

/** Spread of call scores of one agent, in points: domain section 5. */
const DEVIATION = 10;
const EVALUATIONS = 8;
const RATINGS = 40;
const SATISFIED = 0.9;

/** The month of an agent whose quality is the same as everybody's: only the sample differs. */
export function equalAgent(random: () => number, mean: number): Sums {
  let qaPoints = 0;
  let qaPointsSquared = 0;
  for (let call = 0; call < EVALUATIONS; call += 1) {
    const points = Math.min(100, Math.max(0, Math.round(mean + DEVIATION * normal(random))));
    qaPoints += points;
    qaPointsSquared += points ** 2;
  }
  let ratingsSatisfied = 0;
  for (let rating = 0; rating < RATINGS; rating += 1) ratingsSatisfied += random() < SATISFIED ? 1 : 0;
  return {
    ...{ qaCalls: EVALUATIONS, qaPoints, qaPointsSquared, qaPassed: 0, qaFatal: 0 },
    ...{ ratings: RATINGS, ratingsSatisfied, offered: 400, answered: 384, missed: 16, handled: 400 },
    ...{ complaintsDue: 0, complaintsClosed: 0, complaintsProven: 0, logsDue: 22, logsComplete: 21 },
    ...{ tickets: 100, ticketsComplete: 96, exams: 1, examMarks: 82 },
    ...{ talkSeconds: 60_000, holdSeconds: 10_000, afterCallSeconds: 6_000, outboundSeconds: 0 },
    ...{ signedInSeconds: 100_000, accountPoints: 100, personMonths: 1, attendanceLost: 3, conductLost: 2 },
    ...{ longBusyDays: 0, commendations: 0, suggestions: 0 },
  };
}

function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
