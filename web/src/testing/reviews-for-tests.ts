import { randomUUID } from 'node:crypto';
import { asJson, cookiesOf, type Stack, scoredCall, submit } from './real-stack.ts';
import { HEATED_CALL } from './sample-calls.ts';

/** Asks the api as a person who is signed in. */
export async function asPerson(stack: Stack, number: string) {
  const cookie = (await cookiesOf(stack, number)).map(({ name, value }) => `${name}=${value}`).join('; ');
  return async (path: string, body?: unknown) => {
    const init = body === undefined ? { headers: {} } : asJson(body);
    const headers = { ...init.headers, cookie };
    const answer = await fetch(`${stack.address}${path}`, { ...init, headers });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer.status === 204 ? null : answer.json();
  };
}

const metadata = { agentNumber: '8006', direction: 'inbound', releasedBy: 'customer', businessType: '报案' };

/** A scored call with three proposals, one fatal, and a review of it that a manager gave to somebody. */
export async function reviewFor(stack: Stack, to: string | null, { isBlind = false } = {}) {
  // The same bytes are one call: each gets an id of its own.
  const text = HEATED_CALL.replace('"heated"', `"${randomUUID()}"`);
  const callId = await submit(stack, 'heated.json', text, metadata);
  await scoredCall(stack, callId);
  const manager = await asPerson(stack, '9001');
  const { id } = (await manager('/api/reviews', { callId, to, isBlind })) as { id: string };
  return { id, callId };
}
