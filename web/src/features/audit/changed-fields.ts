export type ChangedField = { field: string; before: string | null; after: string | null };

/** Of a list only the first are told, and how many there are. */
const MOST = 5;

type Content = Record<string, unknown> | null;

/** What was done, field by field: what is the same before and after is left out. `null`: it was not there. */
export function changedFields(before: Content, after: Content): ChangedField[] {
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  return fields
    .map((field) => ({ field, before: shown(before?.[field]), after: shown(after?.[field]) }))
    .filter((each) => each.before !== each.after);
}

function shown(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'object') return listed(value);
  return String(value);
}

function listed(value: object): string {
  const isPlain = (each: unknown) => typeof each !== 'object' || each === null;
  if (Array.isArray(value) && value.every(isPlain)) {
    if (value.length === 0) return '（空）';
    return `${value.slice(0, MOST).join('、')}${value.length > MOST ? ` 等 ${value.length} 个` : ''}`;
  }
  return JSON.stringify(value);
}
