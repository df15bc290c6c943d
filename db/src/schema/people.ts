import type { Role } from '@tingjian/core/people/roles.ts';
import { ROLES } from '@tingjian/core/people/roles.ts';
import { sql } from 'drizzle-orm';
import { check, date, pgTable, text, timestamp } from 'drizzle-orm/pg-core';

const roles = ROLES.map((role) => `'${role}'`).join(', ');

/** 人员: everybody with a 工号, those whose calls are judged and those who judge. Nobody is ever deleted. */
export const people = pgTable(
  'people',
  {
    number: text('number').primaryKey(),
    name: text('name').notNull(),
    role: text('role').$type<Role>().notNull().default('agent'),
    /** 岗位, as the centre calls it: 产险坐席 … */
    post: text('post'),
    /** Days in China, YYYY-MM-DD. */
    entryDay: date('entry_day'),
    probationEnd: date('probation_end'),
    /** The last day; null while they work here. */
    leftOn: date('left_on'),
    /** Initials of the name in pinyin, in every likely reading: `dxm zxm`. Null: not worked out yet. */
    initials: text('initials'),
    addedAt: timestamp('added_at', { withTimezone: true }).notNull(),
  },
  () => [check('people_role_known', sql.raw(`role in (${roles})`))],
);
