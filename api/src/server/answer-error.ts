import { Refusal } from '@tingjian/core/refusal.ts';
import { isDatabaseAway } from '@tingjian/db/connect.ts';
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Logger } from 'pino';
import type { RefusalAnswer } from '../answers/calls.ts';
import { REFUSAL_STATUS } from './refusal-status.ts';

/** Every "no" in one shape: a code, a Chinese sentence, never a stack. */
export function answerError(error: Error, c: Context, log: Logger): Response {
  const refusal = refusalOf(error);
  if (refusal) return answerRefusal(refusal, c);
  log.error({ err: error, method: c.req.method, path: c.req.path }, 'a fault of ours');
  const fault: RefusalAnswer = {
    error: {
      code: 'fault',
      message: '服务出了意外，已记入日志。已有的数据没有改动，请稍后再试。',
      detail: null,
      callId: null,
    },
  };
  return c.json(fault, 500);
}

export function answerRefusal(refusal: Refusal, c: Context): Response {
  const { code, message, detail, callId } = refusal;
  const body: RefusalAnswer = { error: { code, message, detail, callId } };
  return c.json(body, REFUSAL_STATUS[code]);
}

function refusalOf(error: Error): Refusal | null {
  if (error instanceof Refusal) return error;
  if (isDatabaseAway(error)) return new Refusal('database-away');
  if (error instanceof HTTPException && error.status < 500) return new Refusal('bad-request');
  return null;
}
