import { randomUUID } from 'node:crypto';
import { rulesToSuspend } from '@tingjian/core/agreement/rules-to-suspend.ts';
import { and, eq, isNotNull, max } from 'drizzle-orm';
import { change, type Writing } from '../../change.ts';
import { isHere } from '../../is-here.ts';
import { reviewedCalls } from '../../reads/agreement/reviewed-calls.ts';
import { suspendedItems } from '../../reads/agreement/suspended-items.ts';
import { suspensionSetting } from '../../reads/agreement/suspension-setting.ts';
import { people } from '../../schema/people.ts';
import { ruleSuspensions } from '../../schema/rule-suspensions.ts';
import { notify } from '../notify.ts';

const DAY_MS = 24 * 3600_000;
const percent = (share: number) => `${(share * 100).toFixed(0)}%`;

/**
 * Every night, and when a manager asks: rules whose precision lies below the bound for sure stop deducting and only
 * flag, until somebody signs them off. Managers are told. Answers with the items newly suspended; done twice, the
 * second finds nothing.
 */
export function suspendRules(writing: Writing): Promise<string[]> {
  return change(writing, async (c) => {
    const settings = await suspensionSetting(c.tx);
    const from = new Date(c.now.getTime() - settings.days * DAY_MS);
    const reviews = await reviewedCalls(c.tx, { from });
    const already = await suspendedItems(c.tx);
    const signedOff = await c.tx
      .select({ item: ruleSuspensions.item, at: max(ruleSuspensions.signedOffAt) })
      .from(ruleSuspensions)
      .where(isNotNull(ruleSuspensions.signedOffAt))
      .groupBy(ruleSuspensions.item);
    const countFrom = new Map(signedOff.map(({ item, at }) => [item, at!]));
    const found = [...rulesToSuspend(reviews, settings, countFrom)].filter(
      ([item]) => !already.includes(item),
    );
    const suspended: string[] = [];
    for (const [item, figures] of found) {
      const id = randomUUID();
      const made = await c.tx
        .insert(ruleSuspensions)
        .values({ id, item, since: c.now, figures })
        .onConflictDoNothing()
        .returning({ id: ruleSuspensions.id });
      if (made.length === 0) continue;
      suspended.push(item);
      await c.note({
        action: 'suspend-rule',
        subject: `item:${item}`,
        after: { suspensionId: id, ...figures },
      });
      for (const { number } of await c.tx
        .select({ number: people.number })
        .from(people)
        .where(and(eq(people.role, 'manager'), isHere(c.now)))) {
        await notify(c, {
          to: number,
          kind: 'rule-suspended',
          text: `质检项 ${item} 的规则暂停自动扣分：${figures.decided} 个检出里人工认可 ${figures.upheld} 个，查准率至多 ${percent(figures.high)}，低于 ${percent(figures.bound)}。现在只提请人工判断，改好后请签发恢复。`,
          link: `/items/${item}`,
        });
      }
    }
    return suspended;
  });
}
