import { type AppealChance, appealChance } from '@tingjian/core/appeals/appeal-chance.ts';
import { chinaMonth } from '@tingjian/core/calendar/china-day.ts';
import { inArray } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';
import { appeals } from '../../schema/appeals.ts';
import { calendarInForce } from '../calendar-list.ts';
import { isMonthFrozen } from '../is-month-frozen.ts';
import type { Standing } from '../scores/score-standings.ts';

/**
 * For each of these scores, by call and item: whether this person may object now. Every item that is missed is told
 * of, and every other one that is asked for.
 */
export async function appealChances(
  db: Queries,
  standings: Standing[],
  asked: { by: string; now: Date; items?: string[] },
): Promise<Map<string, Map<string, AppealChance>>> {
  const calendar = await calendarInForce(db);
  const months = new Set(standings.map(({ startedAt }) => chinaMonth(startedAt)));
  const frozen = new Set<string>();
  for (const month of months) if (await isMonthFrozen(db, month)) frozen.add(month);
  const ids = standings.flatMap(({ publication }) => publication?.versionId ?? []);
  const earlier =
    ids.length > 0 ? await db.select().from(appeals).where(inArray(appeals.versionId, ids)) : [];

  return new Map(
    standings.map((standing) => {
      const { callId, publication, missed, startedAt } = standing;
      const items = new Set([...missed, ...(asked.items ?? [])]);
      const chances = [...items].map((item): [string, AppealChance] => {
        const filing = {
          isOwnCall: standing.agentNumber === asked.by,
          publishedAt: publication?.at ?? null,
          isMissed: missed.includes(item),
          isMonthFrozen: frozen.has(chinaMonth(startedAt)),
          earlier: earlier
            .filter((appeal) => appeal.callId === callId && appeal.item === item)
            .sort((a, b) => a.round - b.round),
        };
        return [item, appealChance(filing, asked.now, calendar)];
      });
      return [callId, new Map(chances)];
    }),
  );
}
