import { signMessage } from '@tingjian/core/webhooks/sign-message.ts';
import type { Writing } from '@tingjian/db/change.ts';
import { deliveryToMake } from '@tingjian/db/reads/webhooks/delivery-to-make.ts';
import { delayDelivery, noteDelivery } from '@tingjian/db/writes/webhooks/note-delivery.ts';

const TIMEOUT_MS = 10_000;
const PAUSED_SECONDS = 600;

type Message = NonNullable<Awaited<ReturnType<typeof deliveryToMake>>>;

/** Sends one message to another system. At least once: a worker may die between the answer and our noting it. */
export async function deliverWebhook(
  deliveryId: string,
  writing: Writing,
  signal: AbortSignal,
  timeoutMs = TIMEOUT_MS,
): Promise<void> {
  const message = await deliveryToMake(writing.db, deliveryId); // read
  if (!message) return;
  if (!message.isActive && message.event !== 'test') {
    return delayDelivery(writing, deliveryId, PAUSED_SECONDS);
  }
  const result = await send(
    message,
    writing.clock.now(),
    AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
  );
  // Stopped in the middle: it is not the other side's fault, and does not count.
  signal.throwIfAborted();
  await noteDelivery(writing, { deliveryId, triesBefore: message.tries, ...result }); // write: one transaction
}

async function send({ id, event, body, url, secret }: Message, now: Date, signal: AbortSignal) {
  const text = JSON.stringify(body);
  const timestamp = Math.floor(now.getTime() / 1000);
  try {
    const answer = await fetch(url, {
      method: 'POST',
      redirect: 'manual',
      signal,
      headers: {
        'content-type': 'application/json',
        'user-agent': 'tingjian-webhooks',
        'tingjian-event': event,
        'tingjian-delivery': id,
        'tingjian-timestamp': String(timestamp),
        'tingjian-signature': `v1=${signMessage(secret, timestamp, text)}`,
      },
      body: text,
    });
    // What else is said there is of no interest, however much it may be.
    await answer.body?.cancel().catch(() => {});
    const { status } = answer;
    const isRedirect = status >= 300 && status < 400;
    return { isDelivered: answer.ok, answer: isRedirect ? `${status}（不跟随重定向）` : String(status) };
  } catch (error) {
    return { isDelivered: false, answer: whyNot(error) };
  }
}

function whyNot(error: unknown): string {
  if ((error as Error).name === 'TimeoutError') return `${TIMEOUT_MS / 1000} 秒内没有应答`;
  const { code } = ((error as Error).cause ?? {}) as { code?: string };
  return `连不上（${code ?? (error as Error).message}）`;
}
