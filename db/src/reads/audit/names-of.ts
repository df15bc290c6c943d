import { inArray } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';
import { apiKeys } from '../../schema/api-keys.ts';
import { calls } from '../../schema/calls.ts';
import { people } from '../../schema/people.ts';
import { reviews } from '../../schema/reviews.ts';
import { webhooks } from '../../schema/webhooks.ts';

const UUID = /^[0-9a-f-]{36}$/;

type Named = { actor: string; subject: string };

/** What the actors and subjects of some rows are called, for people. */
export async function namesOf(
  db: Queries,
  rows: Named[],
): Promise<{ actors: Map<string, string>; subjects: Map<string, string> }> {
  const ids = (kind: string, of: (row: Named) => string) => [
    ...new Set(
      rows
        .map(of)
        .filter((each) => each.startsWith(`${kind}:`))
        .map((each) => each.slice(kind.length + 1)),
    ),
  ];
  const uuids = (kind: string, of: (row: Named) => string) => ids(kind, of).filter((id) => UUID.test(id));
  const subject = (row: Named) => row.subject;
  const numbers = [...rows.map(({ actor }) => actor), ...ids('person', subject)];
  const reviewed = uuids('review', subject);
  const [persons, keys, ofReviews, hooks] = await Promise.all([
    db.select({ id: people.number, name: people.name }).from(people).where(inArray(people.number, numbers)),
    db
      .select({ id: apiKeys.id, name: apiKeys.name })
      .from(apiKeys)
      .where(inArray(apiKeys.id, [...uuids('key', (row) => row.actor), ...uuids('key', subject)])),
    db.select({ id: reviews.id, callId: reviews.callId }).from(reviews).where(inArray(reviews.id, reviewed)),
    db
      .select({ id: webhooks.id, name: webhooks.name })
      .from(webhooks)
      .where(inArray(webhooks.id, uuids('webhook', subject))),
  ]);
  const callIds = [...uuids('call', subject), ...ofReviews.map(({ callId }) => callId)];
  const labels = new Map(
    (await db.select({ id: calls.id, label: calls.label }).from(calls).where(inArray(calls.id, callIds))).map(
      ({ id, label }) => [id, label],
    ),
  );
  return {
    actors: new Map([
      ...persons.map(({ id, name }) => [id, name] as const),
      ...keys.map(({ id, name }) => [`key:${id}`, name] as const),
    ]),
    subjects: new Map([
      ...persons.map(({ id, name }) => [`person:${id}`, name] as const),
      ...keys.map(({ id, name }) => [`key:${id}`, name] as const),
      ...hooks.map(({ id, name }) => [`webhook:${id}`, name] as const),
      ...[...labels].map(([id, label]) => [`call:${id}`, label] as const),
      ...ofReviews.map(({ id, callId }) => [`review:${id}`, labels.get(callId) ?? ''] as const),
    ]),
  };
}
