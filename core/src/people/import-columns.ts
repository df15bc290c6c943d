import type { Column } from '../table-import/map-columns.ts';

export const PERSON_FIELDS = ['number', 'name', 'team', 'post', 'entryDay', 'probationEnd', 'role'] as const;
export type PersonField = (typeof PERSON_FIELDS)[number];

/** What a file of people may hold, in the order of the template. */
export const PERSON_COLUMNS: readonly Column<PersonField>[] = [
  {
    field: 'number',
    name: '工号',
    alsoCalled: ['员工工号', '员工编号', '坐席工号', '编号'],
    isRequired: true,
  },
  { field: 'name', name: '姓名', alsoCalled: ['员工姓名', '名字'], isRequired: true },
  { field: 'team', name: '班组', alsoCalled: ['组别', '小组', '团队', '所属班组'], isRequired: false },
  { field: 'post', name: '岗位', alsoCalled: ['职位', '岗位名称'], isRequired: false },
  { field: 'entryDay', name: '入职日期', alsoCalled: ['入职时间', '入职日', '入职'], isRequired: false },
  {
    field: 'probationEnd',
    name: '试用期至',
    alsoCalled: ['试用期止', '试用期结束', '试用期截止', '转正日期'],
    isRequired: false,
  },
  { field: 'role', name: '角色', alsoCalled: ['权限'], isRequired: false },
];

export const PERSON_FIELD_NAMES = Object.fromEntries(
  PERSON_COLUMNS.map(({ field, name }) => [field, name]),
) as Record<PersonField, string>;
