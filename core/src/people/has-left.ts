/** Are the days of this person over? The last day (YYYY-MM-DD) itself still counts as here. */
export function hasLeft({ leftOn }: { leftOn: string | null }, today: string): boolean {
  return leftOn !== null && leftOn < today;
}
