/** A claimed review that shows no sign of life for this long may be taken by somebody else (own: 30 minutes). */
export const LEASE_MINUTES = 30;

export function leaseFrom(now: Date): Date {
  return new Date(now.getTime() + LEASE_MINUTES * 60_000);
}
