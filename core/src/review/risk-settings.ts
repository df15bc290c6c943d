/** From where on something brings a call into the risk queue. Bounds are inclusive. Our own choice, no norm. */
export type RiskSettings = {
  /** Points between the best and the worst a scorecard may become. */
  wideRangePoints: number;
  longSilenceMs: number;
  /** 0..1: of all speech, how much could not be written down. */
  unheardShare: number;
  /** Shorter speech than this is not missed. */
  unheardMs: number;
};

export const RISK_SETTINGS: RiskSettings = {
  wideRangePoints: 20,
  longSilenceMs: 30_000,
  unheardShare: 0.15,
  unheardMs: 5_000,
};
