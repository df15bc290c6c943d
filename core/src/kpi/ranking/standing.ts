/** What is known of one person when a team is ranked (domain section 3.5). */
export type Candidate = {
  number: string;
  /** Two decimals; null while the form waits for data. */
  total: number | null;
  /** Of the total, in points. */
  standardError: number;
  isOnProbation: boolean;
  /** A retraining that has not been passed yet: who has passed is back in the ranking. */
  isInRetraining: boolean;
  workingDays: number;
  evaluations: number;
  calls: number;
  fatals: number;
  qaMean: number | null;
  provenComplaints: number;
  satisfaction: number | null;
  exam: number | null;
};

/** Why somebody below the line is not marked all the same. */
export type Spared = 'above-floor' | 'tie' | 'cannot-tell' | 'severity';

export type Standing = {
  number: string;
  /** Competition ranking 1, 2, 2, 4; null when not ranked. */
  rank: number | null;
  /** 95 %: the ranks the person may have in truth, given the sampling errors. */
  rankInterval: { best: number; worst: number } | null;
  /** Those who cannot be told apart from this person, without them. */
  band: string[];
  isMarked: boolean;
  spared: Spared | null;
  /** Why not ranked, as Chinese sentences; empty when ranked. */
  notRanked: string[];
};

export type TeamRanking = {
  standings: Standing[];
  /** How many of the team are looked at from the end. */
  lookedAt: number;
  /** Somebody stands below the line and nobody could be marked for want of data. */
  cannotDecide: boolean;
};
