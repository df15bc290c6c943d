import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';

/** Is that a day of the stay in a team? `stay`: the name that `team_stays` has in the query. */
export function stayCovers(stay: string, day: SQLWrapper): SQL {
  const of = sql.identifier(stay);
  return sql`(${of}.from_day <= ${day} and (${of}.to_day is null or ${of}.to_day >= ${day}))`;
}
