import { z } from 'zod';
import { Refusal } from '../refusal.ts';
import type { Direction, Side } from './call-facts.ts';

/** What the telephone system tells about a call when it hands it in. */
export type CallMetadata = {
  agentNumber: string;
  direction: Direction | null;
  startedAt: Date | null;
  businessType: string | null;
  releasedBy: Side | null;
  agentChannel: 'left' | 'right' | null;
  externalId: string | null;
  /** The ticket (工单) that a call-back belongs to. */
  ticket: string | null;
  /** The queue or skill group (队列) that the call came through. */
  queue: string | null;
};

const CONTROL = /\p{Cc}/u;
const words = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest, `最多 ${longest} 个字`)
    .refine((text) => !CONTROL.test(text), '含有控制字符')
    .transform((text) => text || null)
    .nullish()
    .transform((text) => text ?? null);

const metadata = z.object(
  {
    agentNumber: z
      .string({ error: '必须有工号' })
      .trim()
      .regex(/^[\p{L}\p{N}_-]{1,32}$/u, '工号应为 1 到 32 位数字或字母'),
    direction: z.enum(['inbound', 'outbound'], { error: '应为 inbound 或 outbound' }).nullish(),
    startedAt: z.string({ error: '应为日期时间文字' }).nullish(),
    businessType: words(60),
    releasedBy: z.enum(['agent', 'customer'], { error: '应为 agent 或 customer' }).nullish(),
    agentChannel: z.enum(['left', 'right'], { error: '应为 left 或 right' }).nullish(),
    externalId: words(200),
    ticket: words(60),
    queue: words(60),
  },
  { error: '应为一个对象' },
);

/** Clocks of recorders run a little ahead of ours. */
const TOLERANCE_MS = 5 * 60_000;

/** Metadata as given by a person or a machine; a refusal that names every wrong field. */
export function readCallMetadata(given: unknown, now: Date): CallMetadata {
  const read = metadata.safeParse(given);
  if (!read.success) {
    const problems = read.error.issues.map((issue) =>
      [issue.path.join('.'), issue.message].filter(Boolean).join(': '),
    );
    throw new Refusal('bad-metadata', { detail: problems.join('；') });
  }
  const { direction, releasedBy, agentChannel, startedAt, ...same } = read.data;
  return {
    ...same,
    direction: direction ?? null,
    releasedBy: releasedBy ?? null,
    agentChannel: agentChannel ?? null,
    startedAt: startedAt ? readMoment(startedAt, now) : null,
  };
}

const MOMENT =
  /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/i;

/** A moment as recorders write it. Without a zone it is China's time. */
export function readMoment(text: string, now: Date): Date {
  const parts = MOMENT.exec(text.trim());
  const wrong = () => new Refusal('bad-metadata', { detail: `startedAt: 读不懂“${text.slice(0, 40)}”` });
  if (!parts) throw wrong();
  const [, year, month, day, hour = '0', minute = '0', second = '0', fraction = '', zone = '+08:00'] = parts;
  const two = (digits: string) => digits.padStart(2, '0');
  const date = `${year}-${two(month!)}-${two(day!)}`;
  const time = `${two(hour)}:${minute}:${two(second)}.${fraction.slice(0, 3).padEnd(3, '0')}`;
  const offset = /^z$/i.test(zone) ? 'Z' : zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`;
  const at = new Date(`${date}T${time}${offset}`);
  // 31 February is not the third of March.
  const midnight = new Date(`${date}T00:00:00.000Z`);
  const isReal = !Number.isNaN(midnight.getTime()) && midnight.toISOString().slice(0, 10) === date;
  if (Number.isNaN(at.getTime()) || !isReal || at.getUTCFullYear() < 1990) throw wrong();
  if (at.getTime() > now.getTime() + TOLERANCE_MS)
    throw new Refusal('date-in-future', { detail: text.trim() });
  return at;
}
