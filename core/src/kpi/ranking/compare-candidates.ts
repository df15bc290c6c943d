import type { Candidate } from './standing.ts';

type Ranked = Candidate & { total: number };

/**
 * The better one first: total, then (domain 3.5 rule 5) fewer confirmed fatals, higher QA mean, fewer proven
 * complaints, higher satisfaction, higher exam mark. 0: equal in all of them. Nobody is better for want of data.
 */
export function compareCandidates(a: Ranked, b: Ranked): number {
  return (
    b.total - a.total ||
    a.fatals - b.fatals ||
    higher(a.qaMean, b.qaMean) ||
    a.provenComplaints - b.provenComplaints ||
    higher(a.satisfaction, b.satisfaction) ||
    higher(a.exam, b.exam)
  );
}

function higher(a: number | null, b: number | null): number {
  return a === null || b === null ? 0 : b - a;
}
