/** Two decimals, halves away from zero, as a spreadsheet's ROUND does it: 1.005 is 1.01. */
export function round2(value: number): number {
  return (Math.sign(value) * Math.round(Math.abs(value) * 100 + 1e-7)) / 100;
}

/** Always with two decimals, rounded like `round2`: 92.00. */
export function fixed2(value: number): string {
  return round2(value).toFixed(2);
}
