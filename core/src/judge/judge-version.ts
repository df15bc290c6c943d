/** Raised whenever the same call, rule set and schedule may give other findings than before. */
export const JUDGE_VERSION = 3;
