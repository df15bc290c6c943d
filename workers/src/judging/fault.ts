import { Refusal, type RefusalCode } from '@tingjian/core/refusal.ts';
import { isDatabaseAway } from '@tingjian/db/connect.ts';

/** An error on its way from one thread to another. */
export type Fault = {
  kind: 'refused' | 'database-away' | 'failed';
  message: string;
  stack: string;
  refusal: { code: RefusalCode; detail: string | null } | null;
};

export function faultOf(error: unknown): Fault {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  if (error instanceof Refusal) {
    return { kind: 'refused', message, stack: '', refusal: { code: error.code, detail: error.detail } };
  }
  const kind = isDatabaseAway(error) ? 'database-away' : 'failed';
  return { kind, message, stack: stack ?? '', refusal: null };
}

/** The error as it was thrown, as far as anybody asks. */
export function errorOf({ kind, message, stack, refusal }: Fault): Error {
  if (refusal) return new Refusal(refusal.code, { detail: refusal.detail ?? undefined });
  const error = Object.assign(new Error(message), { stack });
  return kind === 'database-away' ? Object.assign(error, { code: 'CONNECTION_CLOSED' }) : error;
}
