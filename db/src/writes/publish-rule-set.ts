import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { change, type Writing } from '../change.ts';
import { ruleSets } from '../schema/rule-sets.ts';
import { keepSetting } from './keep-setting.ts';

export type NewRuleSet = { hash: string; version: string; text: string };

/** From now on calls are judged by this 规则集. Publishing what is already published only makes it count again. */
export function publishRuleSet(writing: Writing, published: NewRuleSet): Promise<void> {
  const { hash, version, text } = published;
  const textHash = createHash('sha256').update(text).digest('hex');
  return change(writing, async (c) => {
    await c.tx
      .insert(ruleSets)
      .values({ ...published, textHash, publishedAt: c.now })
      .onConflictDoNothing();
    // One that was there already keeps its text, which may differ in what has no meaning.
    const [kept] = await c.tx.select().from(ruleSets).where(eq(ruleSets.hash, hash));
    await keepSetting(c, 'rule-set', hash);
    await c.note({
      action: 'publish-rule-set',
      subject: `rule-set:${hash}`,
      after: { hash, version, textHash: kept!.textHash },
    });
  });
}
