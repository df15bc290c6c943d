import { chinaMonth } from '@tingjian/core/calendar/china-day.ts';
import { sql } from 'drizzle-orm';
import type { Queries } from '../connect.ts';
import { demoState } from './demo/demo-state.ts';

export type SetupStepId = 'organisation' | 'people' | 'calls' | 'sampling' | 'scheme';
/** `default`: what came with the product counts, which may do. `count`: teams, people, calls … that there are. */
export type SetupStep = { id: SetupStepId; state: 'open' | 'default' | 'done'; count: number };

type Row = { rules: boolean; teams: number; agents: number; calls: number; plan: boolean; scheme: number };

/** How far a new installation has come, from what is there; what belongs to the demo does not count. */
export async function setupSteps(db: Queries, now: Date): Promise<SetupStep[]> {
  const demo = await demoState(db);
  const people = JSON.stringify(demo?.people ?? []);
  const teams = JSON.stringify(demo?.teams ?? []);
  const [found] = await db.execute<Row>(sql`select
    coalesce((select actor <> 'defaults' from audit where action = 'publish-rule-set'
      order by id desc limit 1), false) as rules,
    (select count(*)::int from teams where not (${teams}::jsonb ? id::text)) as teams,
    (select count(*)::int from people where role = 'agent' and not (${people}::jsonb ? number)) as agents,
    (select count(*)::int from calls where not is_demo) as calls,
    exists (select 1 from audit where action = 'change-plan'
      and subject = ${`sampling-plan:${chinaMonth(now)}`}) as plan,
    (select count(*)::int from kpi_schemes where published_by <> 'defaults') as scheme`);
  const { rules, teams: teamCount, agents, calls, plan, scheme } = found!;
  const orDefault = (isOwn: boolean) => (isOwn ? ('done' as const) : ('default' as const));
  return [
    { id: 'organisation', state: rules ? 'done' : 'open', count: Number(rules) },
    { id: 'people', state: agents > 0 && teamCount > 0 ? 'done' : 'open', count: agents },
    { id: 'calls', state: calls > 0 ? 'done' : 'open', count: calls },
    { id: 'sampling', state: orDefault(plan), count: Number(plan) },
    { id: 'scheme', state: orDefault(scheme > 0), count: scheme },
  ];
}
