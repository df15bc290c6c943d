/** A 95 % interval: between which bounds the true figure lies in 95 of 100 such samples. */
export type Interval = { low: number; high: number };

/** The 97.5 % point of the normal distribution. */
export const Z95 = 1.959964;
