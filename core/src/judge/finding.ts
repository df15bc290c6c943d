import type { Span, Speaker } from '../transcript/transcript.ts';

/** `met`: the item was kept. `missed`: a fault. Unknown is never a pass and never a deduction. */
export type Outcome = 'met' | 'missed' | 'not-applicable' | 'needs-human';

export const OUTCOME_NAMES: Record<Outcome, string> = {
  met: '达标',
  missed: '扣分',
  'not-applicable': '不适用',
  'needs-human': '待人工',
};

/** A place in the call that proves something. Silence is evidence too: its text is then empty. */
export type Evidence = Span & {
  speaker: Speaker | null;
  text: string;
  /** The words that count inside `text`, and what they were taken for when the sound decided. */
  match?: {
    heard: string;
    intended: string;
    how: 'same-words' | 'same-sound' | 'similar-sound';
    similarity: number;
    /** The distance between the two in words a person understands; absent when there is none. */
    differs?: string;
  };
};

/** What one rule saw in one call. It says what happened, never what it costs. */
export type Finding = {
  /** Item code of domain section 2.2, such as P01. */
  item: string;
  outcome: Outcome;
  /** The machine saw a fault that only a person may confirm (→H and fatal items); the outcome is then `needs-human`. */
  isProposal: boolean;
  /** For items made of parts: the parts that are missing. */
  parts: string[];
  /** How often the fault happened for sure; 0 unless `missed`. */
  times: number;
  /** How many more faults a person has to decide on; null when nobody can say how many. */
  openTimes: number | null;
  evidence: Evidence[];
  /** The stretch that was searched, above all when something was not said. */
  searched: Span | null;
  /** The most similar thing that was said, when the phrase itself was not. */
  nearest: (Evidence & { intended: string; similarity: number }) | null;
  /** One Chinese sentence that a person understands at a glance. */
  why: string;
};
