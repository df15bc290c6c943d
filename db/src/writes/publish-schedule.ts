import { change, type Writing } from '../change.ts';
import { schedules } from '../schema/schedules.ts';
import { keepSetting } from './keep-setting.ts';

export type NewSchedule = { hash: string; version: string; text: string };

/** From now on calls are judged by this 扣分标准. Publishing what is already published only makes it count again. */
export function publishSchedule(writing: Writing, published: NewSchedule): Promise<void> {
  return change(writing, async (c) => {
    await c.tx
      .insert(schedules)
      .values({ ...published, publishedAt: c.now })
      .onConflictDoNothing();
    await keepSetting(c, 'schedule', published.hash);
    const { hash, version } = published;
    await c.note({ action: 'publish-schedule', subject: `schedule:${hash}`, after: { hash, version } });
  });
}
