import { Refusal } from '@tingjian/core/refusal.ts';
import type { MiddlewareHandler } from 'hono';

const MEGABYTE = 2 ** 20;

/**
 * A body is at most 1 MB, unless it is a file: the routes that take files read them with limits of their own. It has
 * to say how long it is; no more than that is read.
 */
export function limitBodies(maxBytes = MEGABYTE): MiddlewareHandler {
  return (c, next) => {
    if (/^(multipart\/form-data|text\/csv)/i.test(c.req.header('content-type') ?? '')) return next();
    if (c.req.header('transfer-encoding')) throw new Refusal('length-missing');
    if (Number(c.req.header('content-length') ?? 0) > maxBytes) {
      throw new Refusal('body-too-large', { detail: `最多 ${maxBytes / MEGABYTE} MB` });
    }
    return next();
  };
}
