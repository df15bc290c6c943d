/** A call passes from this many points on, without a fatal error (own; domain section 5). */
export const PASS_POINTS = 85;
