import type { MeAnswer, SignInAnswer } from '@tingjian/api/answers/me.ts';
import { ask, send } from './ask.ts';

export type { MeAnswer };

export const meQuery = {
  queryKey: ['me'] as const,
  queryFn: () => ask<MeAnswer>('/api/me'),
  staleTime: 60_000,
};
export const signInQuery = {
  queryKey: ['sign-in'] as const,
  queryFn: () => ask<SignInAnswer>('/api/sign-in'),
  staleTime: Number.POSITIVE_INFINITY,
};
/** A page to go to, not something to fetch: the sign-in page elsewhere. */
export const OIDC_ADDRESS = '/api/auth/sign-in/oidc';

export const signIn = (given: { username: string; password: string }) => send<null>('/api/sign-in', given);
export const signOut = () => send<null>('/api/sign-out');
export const changePassword = (given: { current: string; next: string }) =>
  send<null>('/api/password', given);
