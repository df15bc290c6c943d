/** Domain rows J07–J15. One role a person. */
export const ROLES = [
  'agent',
  'team-lead',
  'inspector',
  'trainer',
  'manager',
  'administrator',
  'observer',
] as const;
export type Role = (typeof ROLES)[number];

export const ROLE_NAMES: Record<Role, string> = {
  agent: '坐席',
  'team-lead': '班长',
  inspector: '质检员',
  trainer: '培训师',
  manager: '经理',
  administrator: '管理员',
  observer: '监管',
};
