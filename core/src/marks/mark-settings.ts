/** From where on something is marked on the time line. Bounds are inclusive unless said otherwise. */
export type MarkSettings = {
  /** Shown; a silence longer than `longSilenceMs` is said to be long. */
  silenceMs: number;
  longSilenceMs: number;
  /** Shorter music is a ring or a click. */
  musicMs: number;
  overlapMs: number;
  /** Characters a minute that are still ordinary. */
  slowest: number;
  fastest: number;
  /** A turn of fewer characters says nothing about the rate. */
  rateFromCharacters: number;
};

/** Domain section 2.5. */
export const MARK_SETTINGS: MarkSettings = {
  silenceMs: 5_000,
  longSilenceMs: 10_000,
  musicMs: 1_000,
  overlapMs: 1_000,
  slowest: 120,
  fastest: 280,
  rateFromCharacters: 15,
};
