import type { FactValues } from '@tingjian/core/kpi/facts/fact-kind.ts';
import { type SeededNumbers, seededNumbers } from '@tingjian/core/sampling/seeded-numbers.ts';
import { type DemoAgent, isPlanned, isSick } from './demo-agents-of.ts';
import type { DemoMonth } from './demo-time.ts';

const SHIFT_SECONDS = 8 * 3600;

/** What a day of each agent comes to: kind of fact → rows. */
export function agentDays(agents: DemoAgent[], { days }: DemoMonth): Record<string, FactValues[]> {
  const rows: Record<string, FactValues[]> = {
    ...{ 'telephony-day': [], 'attendance-day': [], 'work-log-day': [], 'ticket-day': [] },
    ...{ 'callback-day': [], 'first-solved-day': [] },
  };
  for (const agent of agents) {
    for (const day of days) {
      if (!isPlanned(agent, day)) continue;
      const numbers = seededNumbers(`day ${agent.number} ${day}`);
      const common = { person: agent.number, day };
      rows['attendance-day']!.push({ ...common, ...attendance(agent, day, numbers) });
      if (isSick(agent, day)) continue;
      const calls = telephony(agent, numbers);
      const answered = calls.answered;
      rows['telephony-day']!.push({ ...common, ...calls });
      rows['work-log-day']!.push({
        ...common,
        due: 1,
        complete: happens(numbers, 0.025 * agent.carelessness) ? 0 : 1,
      });
      rows['ticket-day']!.push({ ...common, ...tickets(answered, agent, numbers) });
      const due = numbers.below(4);
      rows['callback-day']!.push({
        ...common,
        due,
        done: happens(numbers, 0.06) ? Math.max(0, due - 1) : due,
      });
      rows['first-solved-day']!.push({ ...common, ...firstSolved(answered, agent, numbers) });
    }
  }
  return rows;
}

const happens = (numbers: SeededNumbers, chance: number) => numbers.share() < chance;
/** About this much, give or take that share. */
const about = (numbers: SeededNumbers, value: number, spread: number) =>
  Math.round(value * (1 + (numbers.share() * 2 - 1) * spread));

function telephony({ number, carelessness }: DemoAgent, numbers: SeededNumbers) {
  const own = seededNumbers(`pace ${number}`);
  const [talkEach, handledShare] = [150 + own.share() * 70, 0.78 + own.share() * 0.1];
  const offered = about(numbers, 42, 0.25);
  const missed = Math.min(
    offered,
    Array.from({ length: offered }).filter(() => happens(numbers, 0.018 + 0.022 * carelessness)).length,
  );
  const answered = offered - missed;
  const outbound = numbers.below(5);
  const handled = answered + outbound;
  const talk = Math.round(handled * about(numbers, talkEach, 0.15));
  const hold = handled * about(numbers, 11, 0.4);
  const afterCall = handled * about(numbers, 34, 0.3);
  const outboundTalk = outbound * 95;
  const work = talk + hold + afterCall + outboundTalk;
  const busy = happens(numbers, 0.02 * carelessness) ? 1810 + numbers.below(900) : 300 + numbers.below(1200);
  const signedIn = Math.round(work / (handledShare - 0.015 * carelessness)) + busy;
  return {
    ...{ offered, answered, missed, talk, hold, afterCall, signedIn, busy, outbound, outboundTalk },
    ...{ ready: Math.max(0, signedIn - work - busy), onSite: signedIn + 1800, paid: SHIFT_SECONDS },
  };
}

function attendance(agent: DemoAgent, day: string, numbers: SeededNumbers): FactValues {
  const plannedTime = SHIFT_SECONDS;
  if (isSick(agent, day)) return { planned: 1, worked: 0, sick: 1, plannedTime };
  const { carelessness } = agent;
  if (happens(numbers, 0.004)) return { planned: 1, worked: 0, leave: 1, plannedTime };
  const late = happens(numbers, 0.012 * carelessness) ? 3 + numbers.below(22) : null;
  const early = happens(numbers, 0.004 * carelessness) ? 4 + numbers.below(15) : null;
  return { planned: 1, worked: 1, plannedTime, late, early };
}

function tickets(answered: number, { carelessness }: DemoAgent, numbers: SeededNumbers): FactValues {
  const all = Math.round(answered * 0.55);
  const wrongOnes = (chance: number) =>
    Array.from({ length: all }).filter(() => happens(numbers, chance)).length;
  const dispatched = Math.round(all * 0.4);
  return {
    ...{ tickets: all, complete: all - wrongOnes(0.01 + 0.012 * carelessness) },
    ...{ wrong: wrongOnes(0.004 * carelessness), dispatched },
    returned: Math.min(dispatched, wrongOnes(0.003 * carelessness)),
  };
}

function firstSolved(answered: number, { carelessness }: DemoAgent, numbers: SeededNumbers): FactValues {
  const first = Math.round(answered * 0.82);
  const again72 = Array.from({ length: first }).filter(() =>
    happens(numbers, 0.11 + 0.02 * carelessness),
  ).length;
  const again48 = Math.round(again72 * 0.85);
  return { first, again24: Math.round(again48 * 0.7), again48, again72 };
}
