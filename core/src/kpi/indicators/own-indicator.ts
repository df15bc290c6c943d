import { z } from 'zod';
import type { IndicatorText } from './indicator.ts';

/** What a centre types in for an indicator of its own: one definition, no sampling. */
export const ownIndicator = z.strictObject({
  name: z.string().trim().min(1, '请写名称').max(40, '名称最多 40 个字'),
  unit: z.string().trim().min(1, '请写单位').max(12, '单位最多 12 个字'),
  /** By what the quotient is multiplied: 100 for %. */
  times: z.number().positive('倍数应大于 0').max(1_000_000),
  better: z.enum(['higher', 'lower', 'neither']),
  scope: z.array(z.enum(['agent', 'team', 'centre'])).min(1, '至少选一个适用范围'),
  /** The smallest denominator that counts as enough. */
  enough: z.number().min(0, '最少样本不能为负').max(1_000_000),
  above: z.string().min(1, '请写分子').max(500, '公式最长 500 个字'),
  below: z.string().min(1, '请写分母').max(500, '公式最长 500 个字'),
  definition: z.string().trim().min(4, '口径说明至少 4 个字').max(300, '口径说明最多 300 个字'),
});
export type OwnIndicator = z.infer<typeof ownIndicator>;

/** As indicators are kept. */
export function ownIndicatorText({ above, below, definition, ...plain }: OwnIndicator): IndicatorText {
  return {
    ...plain,
    ...{ isSample: false, interval: 'none' },
    variants: [{ id: 'own', above, below, definition }],
  };
}

/** The way back, to be changed on the page. */
export function ownIndicatorOf({ variants, ...text }: IndicatorText): OwnIndicator {
  const { name, unit, times, better, scope, enough } = text;
  const { above, below, definition } = variants[0]!;
  return { name, unit, times, better, scope, enough, above, below, definition };
}
