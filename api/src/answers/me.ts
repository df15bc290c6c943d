import type { Action, Reach } from '@tingjian/core/people/permissions.ts';
import type { Role } from '@tingjian/core/people/roles.ts';

/** GET /api/me */
export type MeAnswer = {
  /** 工号; null for a key. */
  number: string | null;
  name: string;
  role: Role;
  mustChangePassword: boolean;
  /** Only what they may do. */
  permissions: Partial<Record<Action, Reach>>;
};
/** GET /api/sign-in: the name of a sign-in page elsewhere, or null. */
export type SignInAnswer = { oidc: string | null };
