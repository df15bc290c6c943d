import type { Role } from '@tingjian/core/people/roles.ts';
import { DEMO_AGENTS } from './demo-agents.ts';

export type DemoPerson = {
  number: string;
  name: string;
  role: Role;
  post: string;
  team: string | null;
  isNew: boolean;
};

export const DEMO_TEAMS = ['早班一组', '早班二组', '夜班组'];
/** The last of the agents are on probation. */
const NEW_AGENTS = 3;

const STAFF: [number: string, name: string, role: Role, post: string, team: string | null][] = [
  ['9001', '沈若兰', 'team-lead', '班长', DEMO_TEAMS[0]!],
  ['9002', '傅明轩', 'team-lead', '班长', DEMO_TEAMS[1]!],
  ['9003', '严小冬', 'team-lead', '班长', DEMO_TEAMS[2]!],
  ['9011', '苏晚晴', 'inspector', '质检员', null],
  ['9012', '丁一凡', 'inspector', '质检员', null],
  ['9021', '顾北辰', 'manager', '客服经理', null],
  ['9031', '温如玉', 'trainer', '培训师', null],
  ['9041', '乔安', 'observer', '监管', null],
];

/** Invented people: the agents in three teams, who leads them, and those who judge, train and watch. None can sign in yet. */
export const DEMO_PEOPLE: DemoPerson[] = [
  ...DEMO_AGENTS.map(({ number, name }, at) => ({
    ...{ number, name, role: 'agent' as const, post: '产险坐席' },
    team: DEMO_TEAMS[Math.floor((at * DEMO_TEAMS.length) / DEMO_AGENTS.length)]!,
    isNew: at >= DEMO_AGENTS.length - NEW_AGENTS,
  })),
  ...STAFF.map(([number, name, role, post, team]) => ({ number, name, role, post, team, isNew: false })),
];
