import type { z } from 'zod';
import { kinds } from '../kinds/kinds.ts';
import { nearestName } from './nearest-name.ts';
import { rule } from './rule.ts';
import { settings } from './settings.ts';
import { wrongValue } from './wrong-value.ts';

/** A place in the written data that is not as a rule set is written. */
export type ShapeProblem = { path: PropertyKey[]; message: string; remedy: string };

const TOP_FIELDS = ['version', 'name', 'settings', 'rules'];
const KINDS = Object.keys(kinds);

/** What a schema found wrong, in words for the person who wrote it. */
export function shapeProblems(error: z.ZodError, written: unknown): ShapeProblem[] {
  return error.issues.flatMap((issue) => problemsOf(issue, written, []));
}

function problemsOf(issue: z.core.$ZodIssue, written: unknown, above: PropertyKey[]): ShapeProblem[] {
  const path = [...above, ...issue.path];
  const value = valueAt(written, path);
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownField(path, key, written));
  if (issue.code !== 'invalid_union') return [{ path, ...wrongValue(issue, value, path) }];
  if (path.at(-1) === 'kind') return [{ path, ...unknownKind(value) }];
  const isObject = typeof value === 'object' && value !== null;
  const branch = (isObject ? issue.errors.at(-1) : issue.errors[0]) ?? [];
  return branch.flatMap((each) => problemsOf(each, written, path));
}

function unknownKind(value: unknown) {
  if (value === undefined) return { message: '缺少 kind', remedy: `写明是哪种条件：${KINDS.join('、')}` };
  const nearest = nearestName(String(value), KINDS);
  const remedy = nearest ? `是不是想写 ${nearest}` : `可以写：${KINDS.join('、')}`;
  return { message: `没有“${String(value).slice(0, 40)}”这种条件`, remedy };
}

function unknownField(path: PropertyKey[], key: string, written: unknown): ShapeProblem {
  const fields = fieldsAt(path, valueAt(written, path));
  const nearest = nearestName(key, fields);
  return {
    path: [...path, key],
    message: `没有“${key.slice(0, 40)}”这个字段`,
    remedy: nearest ? `是不是想写 ${nearest}` : `这里可以写：${fields.join('、')}`,
  };
}

/** What may be written at a place. */
function fieldsAt(path: PropertyKey[], value: unknown): string[] {
  const { kind } = (value ?? {}) as { kind?: unknown };
  if (typeof kind === 'string' && Object.hasOwn(kinds, kind)) return Object.keys(kinds[kind]!.schema.shape);
  if (path.length === 0) return TOP_FIELDS;
  if (path.length === 1 && path[0] === 'settings') return Object.keys(settings.shape);
  if (path.length === 2 && path[0] === 'rules') return Object.keys(rule.shape);
  if (path.at(-1) === 'window')
    return ['firstTurns', 'lastTurns', 'firstMs', 'lastMs', 'firstPercent', 'lastPercent'];
  return ['say', 'sure', 'maybe'];
}

function valueAt(written: unknown, path: PropertyKey[]): unknown {
  let value = written;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}
