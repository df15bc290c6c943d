import { and, gte, isNull, lte, or } from 'drizzle-orm';
import { CHINA_TODAY } from '../china-today.ts';
import { teamStays } from '../schema/teams.ts';

/** The stay is the one of today: moves may be entered before their day. */
export const isToday = and(
  lte(teamStays.fromDay, CHINA_TODAY),
  or(isNull(teamStays.toDay), gte(teamStays.toDay, CHINA_TODAY)),
);
