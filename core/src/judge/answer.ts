import type { Span } from '../transcript/transcript.ts';
import type { Evidence, Finding } from './finding.ts';
import type { Line } from './line.ts';

/** A place in the call that an answer rests on; `why` is a Chinese phrase without a full stop. */
export type Place = {
  why: string;
  evidence: Evidence[];
  span: Span | null;
  /** The sentence it is in, when it is in one. */
  line?: Line | undefined;
  /** The part of an item that is lacking. */
  part?: string | undefined;
  searched?: Span | null;
  /** The most similar thing that was said; looked for only when somebody will read it. */
  nearest?: (() => Finding['nearest']) | undefined;
  /** For doubts: how many faults it may be; null when nobody can say. 1 when absent. */
  times?: number | null;
  /** For doubts: the words were heard, only their meaning is open; a person is asked even where something hardly heard would be passed over. */
  isOpen?: boolean | undefined;
};

/**
 * What a condition saw. `hits`: where it holds. `gaps`: what is lacking, one for each thing that should be there.
 * `doubts`: what a person has to decide; beside hits they are further places where it may hold too.
 */
export type Answer = {
  hits: Place[];
  gaps: Place[];
  doubts: Place[];
  /** Why the condition had nothing to judge in this call; it then neither holds nor fails. */
  notDue: string | null;
};

export const answer = (more: Partial<Answer>): Answer => ({
  hits: [],
  gaps: [],
  doubts: [],
  notDue: null,
  ...more,
});

export const place = (why: string, more: Partial<Place> = {}): Place => ({
  why,
  evidence: [],
  span: null,
  ...more,
});

export type State = 'yes' | 'no' | 'unknown' | 'not-due';

/** Gaps outweigh the rest: what is surely lacking makes the whole lacking. A sure hit outweighs doubts about others. */
export function stateOf({ hits, gaps, doubts, notDue }: Answer): State {
  if (notDue !== null) return 'not-due';
  if (gaps.length > 0) return 'no';
  return doubts.length > 0 && hits.length === 0 ? 'unknown' : 'yes';
}

/** Nobody can say whether it holds: the speakers cannot be told apart, who hung up is not known, the words may mean either. */
export function isUnknowable(found: Answer): boolean {
  return stateOf(found) === 'unknown' && found.doubts.some(({ times, isOpen }) => times === null || isOpen);
}
