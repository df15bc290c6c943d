import { chinaDay } from '@tingjian/core/calendar/china-day.ts';
import { hasLeft } from '@tingjian/core/people/has-left.ts';
import type { Database } from '@tingjian/db/connect.ts';
import { apiKeyOf, viewerOf } from '@tingjian/db/reads/viewer-of.ts';
import { hashOfKey } from '@tingjian/db/writes/make-api-key.ts';
import { noteKeyUse } from '@tingjian/db/writes/note-key-use.ts';
import type { Auth } from './auth.ts';
import type { Viewer } from './viewer.ts';

const KEPT_MS = 1000;
const MOST_KEPT = 5000;
const USE_NOTED_EVERY_MS = 60_000;
const COOKIE = /(?:^|;\s*)(?:__Secure-)?tingjian\.session_token=([^;]+)/;

export type WhoAsks = {
  viewer(headers: Headers): Promise<Viewer | null>;
  /** Somebody's sessions or key ended: `null` when it may be anybody's. */
  forget(actor: string | null): void;
};

/**
 * Tells who asks, from a key or a session cookie. What was found is kept for a second, and dropped at once when
 * sessions end: thousands of requests need one question to the database, and nobody outstays their session.
 */
export function whoAsks(db: Database, auth: Auth, now: () => number): WhoAsks {
  const kept = new Map<string, { viewer: Viewer | null; until: number }>();
  const usedAt = new Map<string, number>();
  let ended = 0;

  async function ofKey(key: string): Promise<Viewer | null> {
    const found = await apiKeyOf(db, hashOfKey(key));
    if (!found || found.revokedAt || (found.expiresAt && found.expiresAt.getTime() <= now())) return null;
    if (now() - (usedAt.get(found.id) ?? 0) > USE_NOTED_EVERY_MS) {
      usedAt.set(found.id, now());
      await noteKeyUse(db, found.id, new Date(now()));
    }
    const { name, role, actions } = found;
    return {
      ...{ number: null, actor: `key:${found.id}`, name, role, teamIds: [], actions },
      mustChangePassword: false,
    };
  }

  async function ofSession(headers: Headers): Promise<Viewer | null> {
    const found = await auth.api.getSession({ headers });
    if (!found) return null;
    const person = await viewerOf(db, found.user.personNumber);
    if (!person || hasLeft(person, chinaDay(new Date(now())))) return null;
    const { number, name, role, teamIds } = person;
    return {
      ...{ number, actor: number, name, role, teamIds, actions: null },
      mustChangePassword: found.user.mustChangePassword,
    };
  }

  return {
    async viewer(headers) {
      const key = /^Bearer\s+(\S+)$/i.exec(headers.get('authorization') ?? '')?.[1];
      const cookie = COOKIE.exec(headers.get('cookie') ?? '')?.[1];
      const proof = key ? `key ${key}` : cookie && `cookie ${cookie}`;
      if (!proof) return null;
      const known = kept.get(proof);
      if (known && known.until > now()) return known.viewer;
      const before = ended;
      const viewer = key ? await ofKey(key) : await ofSession(headers);
      // What ended while we asked may not be kept as if it had not.
      if (before !== ended) return viewer;
      if (kept.size >= MOST_KEPT) kept.clear();
      kept.set(proof, { viewer, until: now() + KEPT_MS });
      return viewer;
    },
    forget(actor) {
      ended += 1;
      for (const [proof, { viewer }] of kept) {
        if (actor === null || viewer === null || viewer.actor === actor) kept.delete(proof);
      }
    },
  };
}
