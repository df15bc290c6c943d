/** +1.5, −3, 0: points above or below something. */
export function signedPoints(points: number): string {
  const shown = Math.round(Math.abs(points) * 10) / 10;
  if (shown === 0) return '0';
  return `${points > 0 ? '+' : '−'}${shown}`;
}
