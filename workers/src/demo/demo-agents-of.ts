import { dayAfter, monthAfter } from '@tingjian/core/calendar/china-day.ts';
import { seededNumbers } from '@tingjian/core/sampling/seeded-numbers.ts';
import { DEMO_PEOPLE, DEMO_TEAMS } from '@tingjian/db/seed/demo-people.ts';

/** One invented agent: where they sit, and what they are like. */
export type DemoAgent = {
  number: string;
  team: number;
  /** 1 is middling; see spoken-call.ts. */
  carelessness: number;
  /** Days YYYY-MM-DD between which they work here, both included. */
  fromDay: string;
  toDay: string;
  /** Weekdays off, 0 is Sunday. */
  daysOff: number[];
  /** On sick leave, both included. */
  sick: { from: string; to: string } | null;
};

/** Who moves, leaves and falls ill, so that the months are not all alike. */
export const MOVER = '8030';
export const LEAVER = '8029';
const ILL = '8019';
const STRUGGLING = ['8012', '8022', '8044', '8036'];
const LONG_AGO = '2000-01-01';
const FOREVER = '9999-12-31';

/** The agents as they are today; what happened to some of them happened in the month before the last. */
export function demoAgentsOf(today: string): DemoAgent[] {
  const month = today.slice(0, 7);
  const eventful = monthAfter(month, -2);
  return DEMO_PEOPLE.filter(({ role }) => role === 'agent').map(({ number, team, isNew }, at) => {
    const numbers = seededNumbers(`agent ${number}`);
    const middling = 0.35 + numbers.share() * 1.6;
    return {
      ...{ number, team: DEMO_TEAMS.indexOf(team!) },
      carelessness: STRUGGLING.includes(number) ? 3 + numbers.share() * 1.6 : middling,
      fromDay: isNew ? dayAfter(today, -40) : LONG_AGO,
      toDay: number === LEAVER ? dayAfter(`${monthAfter(month, -1)}-01`, -1) : FOREVER,
      daysOff: [at % 7, (at + 3) % 7],
      sick: number === ILL ? { from: `${eventful}-06`, to: `${eventful}-25` } : null,
    };
  });
}

export function isSick({ sick }: DemoAgent, day: string): boolean {
  return sick !== null && day >= sick.from && day <= sick.to;
}

/** Is on the rota that day; whoever is sick is on it all the same. */
export function isPlanned({ fromDay, toDay, daysOff }: DemoAgent, day: string): boolean {
  return day >= fromDay && day <= toDay && !daysOff.includes(new Date(`${day}T00:00:00Z`).getUTCDay());
}
