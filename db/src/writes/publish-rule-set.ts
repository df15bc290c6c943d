import { change, type Writing } from '../change.ts';
import { ruleSets } from '../schema/rule-sets.ts';
import { keepSetting } from './keep-setting.ts';

export type NewRuleSet = { hash: string; version: string; text: string };

/** From now on calls are judged by this 规则集. Publishing what is already published only makes it count again. */
export function publishRuleSet(writing: Writing, published: NewRuleSet): Promise<void> {
  return change(writing, async (c) => {
    await c.tx
      .insert(ruleSets)
      .values({ ...published, publishedAt: c.now })
      .onConflictDoNothing();
    await keepSetting(c, 'rule-set', published.hash);
    const { hash, version } = published;
    await c.note({ action: 'publish-rule-set', subject: `rule-set:${hash}`, after: { hash, version } });
  });
}
