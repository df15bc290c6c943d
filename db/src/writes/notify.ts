import { randomUUID } from 'node:crypto';
import { type Change, NOTICE_CHANNEL } from '../change.ts';
import { notices } from '../schema/notices.ts';

export type NewNotice = {
  /** 工号 of whom it is for. */
  to: string;
  kind: string;
  /** A Chinese sentence. */
  text: string;
  /** A page of ours, such as /calls/…. */
  link?: string | null;
};

/** A notice behind somebody's bell, as part of a change. */
export async function notify(c: Change, { to, kind, text, link = null }: NewNotice): Promise<void> {
  await c.tx.insert(notices).values({ id: randomUUID(), personNumber: to, kind, text, link, at: c.now });
  await c.signal(NOTICE_CHANNEL, to);
}
