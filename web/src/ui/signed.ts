/** A real minus sign: −2, not a hyphen. */
export const signed = (points: number) => String(points).replace('-', '−');
