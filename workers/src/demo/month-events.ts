import { dayAfter } from '@tingjian/core/calendar/china-day.ts';
import type { FactValues } from '@tingjian/core/kpi/facts/fact-kind.ts';
import { type SeededNumbers, seededNumbers } from '@tingjian/core/sampling/seeded-numbers.ts';
import { type DemoAgent, isPlanned, isSick } from './demo-agents-of.ts';
import { atHour, type DemoMonth } from './demo-time.ts';

const worked = (agent: DemoAgent, days: string[]) =>
  days.filter((day) => isPlanned(agent, day) && !isSick(agent, day));
const one = <T>(numbers: SeededNumbers, of: readonly T[]): T => of[numbers.below(of.length)]!;

/** Customers of two or three calls a day are asked, and most answer. */
export function ratingRows(agents: DemoAgent[], { days }: DemoMonth): FactValues[] {
  return agents.flatMap((agent) =>
    worked(agent, days).flatMap((day) => {
      const numbers = seededNumbers(`rating ${agent.number} ${day}`);
      return Array.from({ length: 2 + numbers.below(3) }, (_, nth): FactValues => {
        const at = atHour(day, 9 + numbers.share() * 8).toISOString();
        const grade = numbers.share() < 0.72 ? gradeBy(agent, numbers.share()) : null;
        return { call: `D-${day}-${agent.number}-${nth}`, person: agent.number, at, invited: true, grade };
      });
    }),
  );
}

function gradeBy({ carelessness }: DemoAgent, share: number): string {
  const unhappy = 0.009 + 0.015 * carelessness;
  if (share < unhappy * 0.3) return '非常不满意';
  if (share < unhappy) return '不满意';
  if (share < unhappy * 2.1) return '一般';
  return share < 0.42 ? '满意' : '非常满意';
}

const COMPLAINTS: [sort: string, cause: string][] = [
  ...([
    ['理赔', '理赔时效'],
    ['理赔', '材料要求不清'],
    ['服务态度', '语气生硬'],
    ['承保', '保费解释不清'],
  ] as const),
  ...([
    ['理赔', '定损金额'],
    ['服务态度', '打断客户'],
    ['系统', '短信未收到'],
  ] as const),
].map(([sort, cause]) => [sort, cause]);

/** A complaint every third or fourth day; some are about an agent, few of them are proven. */
export function complaintRows(agents: DemoAgent[], { days }: DemoMonth): FactValues[] {
  const last = days.at(-1)!;
  return days.flatMap((day): FactValues[] => {
    const numbers = seededNumbers(`complaint ${day}`);
    if (numbers.share() > 0.3) return [];
    const [sort, cause] = one(numbers, COMPLAINTS);
    const careless = agents
      .filter((agent) => isPlanned(agent, day))
      .sort((a, b) => b.carelessness - a.carelessness);
    const isAbout = sort === '服务态度' || numbers.share() < 0.3;
    const agent = isAbout ? careless[Math.floor(numbers.share() ** 2 * careless.length)]! : null;
    const closedOn = dayAfter(day, 3 + numbers.below(13));
    const isClosed = closedOn <= last && numbers.share() < 0.988;
    return [
      {
        number: `TS-${day.replaceAll('-', '')}`,
        receivedAt: atHour(day, 9 + numbers.share() * 8).toISOString(),
        ...{ class: sort, cause, dueOn: dayAfter(day, 15), person: agent?.number ?? null },
        closedAt: isClosed ? atHour(closedOn, 16).toISOString() : null,
        proven: isClosed ? agent !== null && numbers.share() < 0.4 : null,
        satisfied: isClosed && numbers.share() < 0.8 ? numbers.share() < 0.85 : null,
      },
    ];
  });
}

const EXAM_DAY = 16;

/** One exam a month, in its middle. */
export function examRows(agents: DemoAgent[], { month, days }: DemoMonth): FactValues[] {
  if (days.length < EXAM_DAY) return [];
  return agents
    .filter(({ fromDay, toDay }) => fromDay <= days[EXAM_DAY - 1]! && toDay >= days[EXAM_DAY - 1]!)
    .map(({ number, carelessness }) => {
      const numbers = seededNumbers(`exam ${number} ${month}`);
      const mark = 97 - 6 * carelessness + (numbers.share() * 2 - 1) * 5;
      return { person: number, month, mark: Math.max(40, Math.min(100, Math.round(mark * 2) / 2)) };
    });
}

const CONDUCT: [code: string, points: number, remark: string][] = [
  ['L03', 1, '手机放在台面'],
  ['L08', 2, '工作区闲聊'],
  ['L12', 2, '工位吃零食'],
  ['M02', 1, '离座超过 20 分钟'],
  ['M03', 1, '未按时签出'],
];

/** What patrols saw, commendations and suggestions. */
export function conductRows(agents: DemoAgent[], { days }: DemoMonth): FactValues[] {
  return agents.flatMap((agent) =>
    worked(agent, days).flatMap((day): FactValues[] => {
      const numbers = seededNumbers(`conduct ${agent.number} ${day}`);
      const common = { record: `XC-${day}-${agent.number}`, person: agent.number, day };
      const share = numbers.share();
      if (share < 0.008 * agent.carelessness) {
        const [code, points, remark] = one(numbers, CONDUCT);
        return [{ ...common, code, points, remark }];
      }
      if (share > 0.992) return [{ ...common, code: 'R1', points: 0, remark: '客户来电表扬' }];
      if (share > 0.99) return [{ ...common, code: 'R2', points: 0, remark: '改进话术的建议被采纳' }];
      return [];
    }),
  );
}

const OPENS = 8;
const CLOSES = 22;
/** How busy the hours are, from eight in the morning. */
const BY_HOUR = [24, 46, 58, 52, 30, 34, 50, 56, 48, 36, 26, 22, 16, 10];

/** The hotline by half hours: what the agents answered on each day (day → calls) was answered in some of them. */
export function queueRows({ days }: DemoMonth, answeredOn: ReadonlyMap<string, number>): FactValues[] {
  return days.flatMap((day) => {
    const halves = Array.from({ length: (CLOSES - OPENS) * 2 }, (_, half) => {
      const numbers = seededNumbers(`queue ${day} ${half}`);
      return { half, numbers, busy: BY_HOUR[Math.floor(half / 2)]! * (0.85 + numbers.share() * 0.4) };
    });
    const all = halves.reduce((sum, { busy }) => sum + busy, 0);
    const scale = (answeredOn.get(day) ?? 0) / all;
    let [until, taken] = [0, 0];
    return halves.map(({ half, numbers, busy }): FactValues => {
      until += busy;
      const answered = Math.round(until * scale) - taken;
      taken += answered;
      const strain = Math.max(0, busy - 44) / 44;
      const abandoned = Math.round(answered * (0.015 + numbers.share() * 0.03 + strain * 0.12));
      const offered = answered + abandoned;
      const within = Math.round(answered * (0.94 - numbers.share() * 0.08 - strain * 0.45));
      return {
        ...{ queue: '客服热线', startsAt: atHour(day, OPENS + half / 2).toISOString() },
        ...{ ivrOffered: Math.round(offered * 1.6), ivrEnded: Math.round(offered * 0.5), offered, answered },
        ...{ answeredWithin: within, abandoned, shortAbandoned: Math.round(abandoned * 0.3) },
        wait: answered * Math.round(7 + numbers.share() * 6 + strain * 40),
      };
    });
  });
}
