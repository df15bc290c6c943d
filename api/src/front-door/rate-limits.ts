import { Refusal } from '@tingjian/core/refusal.ts';
import type { Context, MiddlewareHandler } from 'hono';
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';

const MINUTE = 60;
const SIGN_INS = 20;
const EXPORTS = 10;
/** A whole centre sits behind one address. */
const ADDRESS_FACTOR = 4;
const FEWEST_PER_ADDRESS = 2000;

export type RateLimits = {
  /** Before anybody is known. */
  ofAddress: MiddlewareHandler;
  /** When it is known who asks. */
  ofViewer: MiddlewareHandler;
  /** Under one user name, from wherever. */
  ofSignIn(c: Context, username: string): Promise<void>;
};

/**
 * How often one may ask in a minute. Generous: they stop programs that run away, not people who are quick. Each
 * process counts for itself.
 */
export function rateLimits(perMinute: number | null): RateLimits {
  if (perMinute === null) {
    const pass: MiddlewareHandler = (_, next) => next();
    return { ofAddress: pass, ofViewer: pass, ofSignIn: async () => {} };
  }
  const perAddress = Math.max(FEWEST_PER_ADDRESS, perMinute * ADDRESS_FACTOR);
  const addresses = new RateLimiterMemory({ points: perAddress, duration: MINUTE });
  const viewers = new RateLimiterMemory({ points: perMinute, duration: MINUTE });
  const exports = new RateLimiterMemory({ points: EXPORTS, duration: MINUTE });
  const names = new RateLimiterMemory({ points: SIGN_INS, duration: MINUTE });
  return {
    async ofAddress(c, next) {
      const address = c.get('address');
      if (address) await count(c, addresses, address);
      return next();
    },
    async ofViewer(c, next) {
      const viewer = c.get('viewer');
      if (viewer) await count(c, viewers, viewer.actor);
      if (viewer && isExport(c.req.path)) await count(c, exports, viewer.actor);
      return next();
    },
    ofSignIn: (c, username) => count(c, names, username),
  };
}

/** By their names: `/api/…/export`, `/api/….csv`. */
export function isExport(path: string): boolean {
  return /\/export$|\.(csv|xlsx|zip)$/.test(path);
}

async function count(c: Context, limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (reached) {
    if (reached instanceof Error) throw reached;
    const seconds = Math.ceil((reached as RateLimiterRes).msBeforeNext / 1000);
    c.header('retry-after', String(seconds));
    throw new Refusal('too-many-requests', { detail: `请 ${seconds} 秒后再试` });
  }
}
