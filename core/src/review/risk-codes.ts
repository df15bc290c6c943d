/**
 * Why a call comes into the risk queue (domain section 5, by risk), the most urgent first. `priority`: higher comes first in the queue, and a call
 * has that of its most urgent reason. `dueDays`: working days in which somebody looks. All figures are our own choice.
 */
export const RISKS = {
  fatal: { name: '疑似致命项', priority: 100, dueDays: 1 },
  escalation: { name: '客户要求找上级', priority: 80, dueDays: 2 },
  complaint: { name: '客户说到投诉', priority: 70, dueDays: 2 },
  'wide-range': { name: '分数跨度大', priority: 50, dueDays: 3 },
  proposals: { name: '有待确认的扣分', priority: 40, dueDays: 3 },
  'low-coverage': { name: '很多话没听清', priority: 30, dueDays: 3 },
  'long-silence': { name: '长时间静默', priority: 20, dueDays: 3 },
} as const satisfies Record<string, { name: string; priority: number; dueDays: number }>;
export type RiskCode = keyof typeof RISKS;
export const RISK_CODES = Object.keys(RISKS) as RiskCode[];
