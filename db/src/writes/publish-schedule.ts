import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { change, type Writing } from '../change.ts';
import { schedules } from '../schema/schedules.ts';
import { keepSetting } from './keep-setting.ts';

export type NewSchedule = { hash: string; version: string; text: string };

/** From now on calls are judged by this 扣分标准. Publishing what is already published only makes it count again. */
export function publishSchedule(writing: Writing, published: NewSchedule): Promise<void> {
  const { hash, version, text } = published;
  const textHash = createHash('sha256').update(text).digest('hex');
  return change(writing, async (c) => {
    await c.tx
      .insert(schedules)
      .values({ ...published, textHash, publishedAt: c.now })
      .onConflictDoNothing();
    // One that was there already keeps its text, which may differ in what has no meaning.
    const [kept] = await c.tx.select().from(schedules).where(eq(schedules.hash, hash));
    await keepSetting(c, 'schedule', hash);
    await c.note({
      action: 'publish-schedule',
      subject: `schedule:${hash}`,
      after: { hash, version, textHash: kept!.textHash },
    });
  });
}
