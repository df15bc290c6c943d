import { type CountedShare, countedShare } from './counted.ts';

export type ComplaintSums = {
  complaints: number;
  /** Those of which somebody has said whether they are proven. */
  lookedInto: number;
  proven: number;
  closed: number;
  inTime: number;
};
export type Complaints = {
  complaints: number;
  proven: CountedShare;
  closed: CountedShare;
  inTime: CountedShare;
};

/** Proven of those looked into; closed, and closed in time, of all. */
export function complaintsOf(sums: ComplaintSums): Complaints {
  const { complaints, lookedInto, proven, closed, inTime } = sums;
  return {
    complaints,
    proven: countedShare(proven, lookedInto),
    closed: countedShare(closed, complaints),
    inTime: countedShare(inTime, complaints),
  };
}

export function addComplaints(all: Iterable<ComplaintSums>): ComplaintSums {
  const total: ComplaintSums = { complaints: 0, lookedInto: 0, proven: 0, closed: 0, inTime: 0 };
  for (const { complaints, lookedInto, proven, closed, inTime } of all) {
    total.complaints += complaints;
    total.lookedInto += lookedInto;
    total.proven += proven;
    total.closed += closed;
    total.inTime += inTime;
  }
  return total;
}
