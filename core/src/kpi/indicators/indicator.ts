import { z } from 'zod';

const formula = z.coerce.string().min(1).max(500);
const variant = z.strictObject({
  id: z.coerce.string().regex(/^[a-z0-9-]{1,32}$/, '应为小写字母、数字和连字符'),
  above: formula,
  below: formula,
  definition: z.string().min(4).max(300),
});

/** One figure as it is written down; see core/kpi/indicators.yaml. */
export const indicatorText = z.strictObject({
  name: z.string().min(1).max(40),
  unit: z.string().min(1).max(12),
  times: z.number().positive().default(1),
  better: z.enum(['higher', 'lower', 'neither']),
  scope: z.array(z.enum(['agent', 'team', 'centre'])).min(1),
  enough: z.number().min(0).default(0),
  isSample: z.boolean().default(false),
  interval: z.enum(['share', 'mean', 'none']).default('none'),
  squares: z.string().optional(),
  variants: z.array(variant).min(1).max(10),
});
export type IndicatorText = z.infer<typeof indicatorText>;
export type Scope = IndicatorText['scope'][number];
