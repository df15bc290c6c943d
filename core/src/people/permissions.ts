import type { Role } from './roles.ts';

/** Whose things somebody may do it with: their own, those of their team, everybody's. */
export type Reach = 'own' | 'team' | 'all';

/**
 * The one table of who may do what (domain rows J07–J15). A role that is not named may not. `observer` reads and never
 * changes. `administrator` runs the system and does not judge people. Used by `api` for every route and by `web` for
 * what it shows.
 */
export const PERMISSIONS = {
  'read-calls': {
    ...{ agent: 'own', 'team-lead': 'team', inspector: 'all', trainer: 'all' },
    ...{ manager: 'all', administrator: 'all', observer: 'all' },
  },
  'hear-calls': {
    ...{ agent: 'own', 'team-lead': 'team', inspector: 'all', trainer: 'all' },
    ...{ manager: 'all', administrator: 'all', observer: 'all' },
  },
  'submit-calls': { inspector: 'all', manager: 'all', administrator: 'all' },
  'retry-calls': { inspector: 'all', manager: 'all', administrator: 'all' },
  'read-items': {
    ...{ agent: 'all', 'team-lead': 'all', inspector: 'all', trainer: 'all' },
    ...{ manager: 'all', administrator: 'all', observer: 'all' },
  },
  'read-people': {
    ...{ 'team-lead': 'team', inspector: 'all', trainer: 'all' },
    ...{ manager: 'all', administrator: 'all', observer: 'all' },
  },
  'change-people': { manager: 'all', administrator: 'all' },
  /** Roles, sign-in, one-time passwords. */
  'change-access': { administrator: 'all' },
  'change-keys': { administrator: 'all' },
  'change-webhooks': { administrator: 'all' },
  'read-system': { manager: 'all', administrator: 'all', observer: 'all' },
  'read-audit': { manager: 'all', administrator: 'all', observer: 'all' },
  'read-calendar': {
    ...{ agent: 'all', 'team-lead': 'all', inspector: 'all', trainer: 'all' },
    ...{ manager: 'all', administrator: 'all', observer: 'all' },
  },
  /** Tables of facts: what the telephone system, surveys and the roster say. */
  'read-facts': { manager: 'all', administrator: 'all', observer: 'all' },
  /** How well the queues of the centre are answered: nobody's own. */
  'read-service': {
    ...{ 'team-lead': 'all', inspector: 'all', trainer: 'all' },
    ...{ manager: 'all', administrator: 'all', observer: 'all' },
  },
  'import-facts': { manager: 'all', administrator: 'all' },
  'change-calendar': { manager: 'all', administrator: 'all' },
  'read-sampling': { inspector: 'all', manager: 'all', administrator: 'all', observer: 'all' },
  'change-sampling': { manager: 'all' },
  'read-reviews': { inspector: 'all', trainer: 'all', manager: 'all', observer: 'all' },
  /** Claim, draft, decide, submit; never a call of one's own. */
  'review-calls': { inspector: 'all', manager: 'all' },
  /** Recall, reassign, set back; load and pace of inspectors. */
  'manage-reviews': { manager: 'all' },
  'read-scorecards': {
    ...{ agent: 'own', 'team-lead': 'team', inspector: 'all', trainer: 'all' },
    ...{ manager: 'all', administrator: 'all', observer: 'all' },
  },
  /** The person concerned says: seen. Also for notices and coaching of one's own. */
  'acknowledge-scores': { agent: 'own', 'team-lead': 'own' },
  'file-appeals': { agent: 'own', 'team-lead': 'own' },
  'read-appeals': {
    ...{ agent: 'own', 'team-lead': 'team', inspector: 'all', trainer: 'all' },
    ...{ manager: 'all', observer: 'all' },
  },
  'answer-appeals': { inspector: 'all', manager: 'all' },
  'read-coaching': {
    ...{ agent: 'own', 'team-lead': 'team', inspector: 'all', trainer: 'all' },
    ...{ manager: 'all', observer: 'all' },
  },
  coach: { 'team-lead': 'team', trainer: 'all', manager: 'all' },
  'read-calibrations': { inspector: 'all', trainer: 'all', manager: 'all', observer: 'all' },
  'manage-calibrations': { manager: 'all' },
  'score-calibrations': { inspector: 'all', trainer: 'all', manager: 'all' },
  'read-agreement': { inspector: 'all', trainer: 'all', manager: 'all', observer: 'all' },
  'sign-off-rules': { manager: 'all' },
  /** 月度考核: published forms and their table; whoever reaches all sees it before it is published. */
  'read-kpi': { agent: 'own', 'team-lead': 'team', manager: 'all', administrator: 'all', observer: 'all' },
  /** Compute, check, publish, freeze; extras, schemes, what the ladder proposes. */
  'compute-kpi': { manager: 'all' },
  /** 月度报告: the whole centre for those who lead it; a comment in it needs `compute-kpi`. */
  'read-report': { manager: 'all', administrator: 'all', observer: 'all' },
  /** Have files made, and the list of them; what is in a file is a matter of its own action. */
  'take-away': {
    ...{ agent: 'own', 'team-lead': 'own', inspector: 'own', trainer: 'own' },
    ...{ manager: 'all', administrator: 'all', observer: 'all' },
  },
  'remove-exports': {
    ...{ agent: 'own', 'team-lead': 'own', inspector: 'own', trainer: 'own' },
    ...{ manager: 'all', administrator: 'all', observer: 'own' },
  },
  /** Which files are made every month by themselves. */
  'plan-exports': { manager: 'all', administrator: 'all' },
  /** A team lead's own form is signed by themselves and a manager. */
  'sign-kpi': { agent: 'own', 'team-lead': 'team', manager: 'all' },
  'read-own-notices': {
    ...{ agent: 'own', 'team-lead': 'own', inspector: 'own', trainer: 'own' },
    ...{ manager: 'own', administrator: 'own', observer: 'own' },
  },
} as const satisfies Record<string, Partial<Record<Role, Reach>>>;

export type Action = keyof typeof PERMISSIONS;
export const ACTIONS = Object.keys(PERMISSIONS) as Action[];

/** How far a role may do this, or null when it may not at all. */
export function reachOf(role: Role, action: Action): Reach | null {
  const row: Partial<Record<Role, Reach>> = PERMISSIONS[action];
  return row[role] ?? null;
}
