/** +1.5, −3, 0: points above or below something. */
export function signedPoints(points: number, decimals = 1): string {
  const shown = Number(Math.abs(points).toFixed(decimals));
  if (shown === 0) return '0';
  return `${points > 0 ? '+' : '−'}${shown}`;
}
