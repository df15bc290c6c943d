import type { FactColumn } from './fact-kind.ts';

/** Whom a row is about. */
export const AGENT: FactColumn = {
  field: 'person',
  name: '工号',
  type: 'person',
  isRequired: true,
  hint: '坐席工号',
  alsoCalled: ['员工编号', '坐席工号', 'agent'],
};

/** The day a row is about. */
export const DAY: FactColumn = {
  field: 'day',
  name: '日期',
  type: 'day',
  isRequired: true,
  hint: '2026-10-31',
  alsoCalled: ['统计日期', 'date'],
};
