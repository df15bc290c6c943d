import { z } from 'zod';

/** From where on something brings a call into the risk queue. Bounds are inclusive. The defaults are our own choice. */
export const riskSettings = z.strictObject({
  /** Points between the best and the worst a scorecard may become. */
  wideRangePoints: z.number().min(1).max(100).default(20),
  longSilenceMs: z.int().min(5_000).max(600_000).default(30_000),
  /** 0..1: of all speech, how much could not be written down. */
  unheardShare: z.number().min(0.01).max(1).default(0.15),
  /** Shorter speech than this is not missed. */
  unheardMs: z.int().min(0).max(600_000).default(5_000),
});
export type RiskSettings = z.infer<typeof riskSettings>;

export const RISK_SETTINGS: RiskSettings = riskSettings.parse({});
