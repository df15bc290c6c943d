import { z } from 'zod';
import { answer, place } from '../judge/answer.ts';
import type { Scope } from '../judge/scope.ts';
import { commonFields } from '../rules/condition.ts';
import { kind } from './kind.ts';

const schema = z.strictObject({
  kind: z.literal('facts'),
  ...commonFields,
  direction: z.enum(['inbound', 'outbound']).optional(),
  /** Not this direction; unknown counts as not. */
  notDirection: z.enum(['inbound', 'outbound']).optional(),
  /** The call's business type contains one of these words; a name with `$` is a setting. */
  businessType: z.array(z.string().min(1).max(60)).max(200).optional(),
  /** The queue or skill group that the call came through contains one of these words. */
  queue: z.array(z.string().min(1).max(60)).max(200).optional(),
  isBusinessTypeKnown: z.boolean().optional(),
  hasTicket: z.boolean().optional(),
  /** A switch in the rule set's settings is on. */
  setting: z.enum(['surveyFollows', 'systemPlaysAgentNumber']).optional(),
});
type Facts = z.infer<typeof schema>;

/** Kind `facts`: what the telephone system knows of the call, and the switches of the centre. */
export const facts = kind(schema, (condition, scope) => {
  const wrong = firstWrong(condition, scope);
  return wrong
    ? answer({ gaps: [place(wrong)] })
    : answer({ hits: [place(condition.name ?? '话务资料相符')] });
});

function firstWrong(condition: Facts, { view: { facts: known, settings } }: Scope): string | null {
  const { direction, notDirection, businessType, queue, isBusinessTypeKnown, hasTicket, setting } = condition;
  if (direction && known.direction !== direction)
    return direction === 'outbound' ? '不是呼出电话' : '不是呼入电话';
  if (notDirection && known.direction === notDirection)
    return notDirection === 'outbound' ? '是呼出电话' : '是呼入电话';
  if (isBusinessTypeKnown !== undefined && isBusinessTypeKnown !== (known.businessType !== null)) {
    return known.businessType === null ? '没有提供业务类型' : `业务类型是“${known.businessType}”`;
  }
  if (businessType) {
    const wanted = businessType.flatMap((name) =>
      name === '$identityBusinessTypes' ? settings.identityBusinessTypes : name,
    );
    if (!wanted.some((name) => known.businessType?.includes(name)))
      return `业务类型“${known.businessType ?? '未提供'}”不在其列`;
  }
  if (queue && !queue.some((name) => known.queue?.includes(name)))
    return `队列“${known.queue ?? '未提供'}”不在其列`;
  if (hasTicket !== undefined && hasTicket !== (known.ticket !== null))
    return known.ticket ? '有关联工单' : '没有关联工单';
  return setting && !settings[setting] ? '本中心没有启用' : null;
}
