import { fixed2 } from '../round.ts';

/** Points with their sign: +2.00, -5.00. */
export function signed(points: number): string {
  if (points === 0) return '0.00';
  return `${points > 0 ? '+' : '-'}${fixed2(Math.abs(points))}`;
}
