import type { PersonState } from './imported-person.ts';

/** Nothing is different; the order in which fields were written down does not count. */
export function isSamePerson(a: PersonState, b: PersonState): boolean {
  return inOrder(a) === inOrder(b);
}

function inOrder({ name, role, post, entryDay, probationEnd, leftOn, stays }: PersonState): string {
  return JSON.stringify([
    ...[name, role, post, entryDay, probationEnd, leftOn],
    stays.map((stay) => [stay.teamId, stay.fromDay, stay.toDay]),
  ]);
}
