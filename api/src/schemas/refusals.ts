import { refusalAnswer } from './answers.ts';

/** An answer that carries JSON of that shape. */
export function json<S>(schema: S, description: string) {
  return { description, content: { 'application/json': { schema } } };
}

/** The refusals a route may give, by status. */
export function refusals<const N extends number>(...statuses: N[]) {
  const answer = json(refusalAnswer, '不行，附代码和一句中文说明');
  return Object.fromEntries(statuses.map((status) => [status, answer])) as Record<N, typeof answer>;
}
