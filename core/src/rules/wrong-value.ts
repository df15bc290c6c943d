import type { z } from 'zod';
import { nearestName } from './nearest-name.ts';
import { WINDOW_NAMES } from './window-spec.ts';

type Told = { message: string; remedy: string };

const TYPES: Record<string, string> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表',
  object: '一组字段',
  record: '一组字段',
};

/** One value that a schema refused: what is wrong with it and what it should be. */
export function wrongValue(issue: z.core.$ZodIssue, value: unknown, path: PropertyKey[]): Told {
  const field = String(path.findLast((key) => typeof key === 'string') ?? '文件');
  if (value === undefined && issue.code !== 'custom')
    return { message: `缺少 ${field}`, remedy: `补上 ${field}` };
  if (field === 'window' && typeof value === 'string') return unknownWindow(value);
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(field, TYPES[issue.expected] ?? issue.expected, value);
    case 'too_small':
      return {
        message: `${field} 太${issue.origin === 'number' ? '小' : '短'}`,
        remedy: `${issue.inclusive ? '至少' : '要大于'} ${issue.minimum}`,
      };
    case 'too_big':
      return {
        message: `${field} 太${issue.origin === 'number' ? '大' : '长'}`,
        remedy: `最多 ${issue.maximum}`,
      };
    case 'invalid_value':
      return oneOf(field, issue.values.map(String), value);
    case 'invalid_key':
      return {
        message: `“${field.slice(0, 40)}”不能作为这里的名称`,
        remedy: '质检项编号是一个字母加两位数字，如 P01；部分的名称用英文字母',
      };
    case 'custom':
      return { message: issue.message, remedy: '' };
    default:
      return { message: `${field} 的值不对`, remedy: '对照文档里的写法改正' };
  }
}

function wrongType(field: string, expected: string, value: unknown): Told {
  const isBare = expected === '文字' && (typeof value === 'number' || typeof value === 'boolean');
  const remedy = isBare ? `加上引号：'${value}'` : `改成${expected}`;
  return { message: `${field} 应为${expected}`, remedy };
}

function oneOf(field: string, values: string[], value: unknown): Told {
  const nearest = nearestName(String(value), values);
  const remedy = nearest ? `是不是想写 ${nearest}` : `可以写：${values.join('、')}`;
  return { message: `${field} 没有“${String(value).slice(0, 40)}”这个值`, remedy };
}

function unknownWindow(value: string): Told {
  const nearest = nearestName(value, [...WINDOW_NAMES]);
  const remedy = nearest
    ? `是不是想写 ${nearest}`
    : `可以写：${WINDOW_NAMES.join('、')}，或 { firstTurns: 2 } 这样的界限`;
  return { message: `没有“${value.slice(0, 40)}”这个窗口`, remedy };
}
