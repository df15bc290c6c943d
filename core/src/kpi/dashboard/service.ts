import { figureOf } from '../indicators/figure.ts';
import type { Indicator } from '../indicators/read-indicators.ts';
import type { Sums } from '../measures.ts';
import { type Counted, countedFigure } from './counted.ts';

/** Name of a rate → code of its indicator. */
export const SERVICE_INDICATORS = {
  connection: 'connection-centre',
  level: 'service-level',
  abandonment: 'abandon-rate',
  wait: 'answer-speed',
} as const;
export type ServiceRate = keyof typeof SERVICE_INDICATORS;

export type Service = {
  offered: number;
  answered: number;
  answeredWithin: number;
  abandoned: number;
} & Record<ServiceRate, Counted>;

/** How well the queues were answered, in the definitions of the indicators. Waits are in seconds. */
export function serviceOf(sums: Sums, indicators: ReadonlyMap<string, Indicator>): Service {
  const rate = (name: ServiceRate): Counted => {
    const { hits: _, ...figure } = countedFigure(figureOf(indicators.get(SERVICE_INDICATORS[name])!, sums));
    return figure;
  };
  return {
    offered: sums.queueOffered ?? 0,
    answered: sums.queueAnswered ?? 0,
    answeredWithin: sums.queueAnsweredWithin ?? 0,
    abandoned: sums.queueAbandoned ?? 0,
    ...{ connection: rate('connection'), level: rate('level') },
    ...{ abandonment: rate('abandonment'), wait: rate('wait') },
  };
}
