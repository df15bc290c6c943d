import type { Speaker } from '../transcript/transcript.ts';

/** One line of an example: a turn of somebody, or a note (speaker `null`) on what happens between two turns. */
export type GuideLine = { speaker: Exclude<Speaker, 'unknown'> | null; words: string };

/** One item explained to the agent it judges. What it costs stands in the schedule. */
export type Guide = {
  asks: string;
  why: string;
  kept: GuideLine[];
  missed: GuideLine[];
  notDue: string;
  /** Empty when only people judge the item. */
  machine: string;
};

/** Keyed by item code. */
export type Guides = Record<string, Guide>;
