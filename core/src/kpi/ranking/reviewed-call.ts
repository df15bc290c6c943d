/** One reviewed call of the random sample; a call with a fatal error is not one: its 0 says nothing of severity. */
export type ReviewedCall = { reviewer: string; person: string; points: number };
