import type { Database } from '@tingjian/db/connect.ts';
import { accounts, sessions, users, verifications } from '@tingjian/db/schema/sign-in.ts';
import { emailOf } from '@tingjian/db/writes/open-account.ts';
import { betterAuth } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { genericOAuth, username } from 'better-auth/plugins';

/** A sign-in page elsewhere (OpenID Connect), when the centre has one. */
export type OidcSettings = { name: string; discoveryUrl: string; clientId: string; clientSecret: string };

export type AuthSettings = {
  /** 32 bytes, from the secret of the installation. */
  key: Uint8Array;
  /** `https://qa.example.com`, or where it listens. */
  origin: string;
  oidc: OidcSettings | null;
  /** Opens an account for somebody who is known here and comes from elsewhere for the first time. */
  openAccount(username: string): Promise<void>;
};

/** As long as the longest shift; it is not lengthened by use. */
const SESSION_SECONDS = 12 * 3600;

/**
 * Passwords, sessions and their cookies. Only what `routes/sign-in.ts` calls is reachable from outside: accounts are
 * made by administrators, and locks are ours, for better-auth counts wrong passwords per address.
 */
export function createAuth(db: Database, { key, origin, oidc, openAccount }: AuthSettings) {
  return betterAuth({
    baseURL: origin,
    basePath: '/api/auth',
    secret: Buffer.from(key).toString('base64url'),
    trustedOrigins: [origin],
    database: drizzleAdapter(db, {
      provider: 'pg',
      schema: { user: users, session: sessions, account: accounts, verification: verifications },
    }),
    // Whoever the sign-in page elsewhere knows under a 工号 is that person here.
    account: { accountLinking: { trustedProviders: ['oidc'], requireLocalEmailVerified: false } },
    emailAndPassword: { enabled: true, disableSignUp: true },
    user: {
      additionalFields: {
        personNumber: { type: 'string', required: true, input: false },
        mustChangePassword: { type: 'boolean', required: true, input: false },
      },
    },
    session: { expiresIn: SESSION_SECONDS, disableSessionRefresh: true },
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: 'tingjian',
      useSecureCookies: origin.startsWith('https:'),
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true },
    },
    telemetry: { enabled: false },
    logger: { disabled: true },
    plugins: [
      username({ minUsernameLength: 1, maxUsernameLength: 32, usernameValidator: () => true }),
      ...(oidc ? [genericOAuth({ config: [oidcProvider(oidc, openAccount)] })] : []),
    ],
  });
}

/** Whoever comes from elsewhere must be known here: their 工号 is the name they have there. */
function oidcProvider(
  { discoveryUrl, clientId, clientSecret }: OidcSettings,
  openAccount: AuthSettings['openAccount'],
) {
  return {
    ...{ providerId: 'oidc', discoveryUrl, clientId, clientSecret },
    ...{ scopes: ['openid', 'profile'], pkce: true, disableSignUp: true, disableImplicitSignUp: true },
    async mapProfileToUser(profile: Record<string, unknown>) {
      const username = String(profile.preferred_username ?? profile.sub).toLowerCase();
      await openAccount(username);
      return { email: emailOf(username), emailVerified: true };
    },
  };
}

export type Auth = ReturnType<typeof createAuth>;
