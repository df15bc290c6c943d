export type Place = { path: string[]; was: unknown; is: unknown };

/** The innermost places where two JSON values differ. What only one of them has is null in the other. */
export function placesThatDiffer(was: unknown, is: unknown, path: string[] = []): Place[] {
  if (was === is) return [];
  if (Array.isArray(was) && Array.isArray(is)) {
    const length = Math.max(was.length, is.length);
    return Array.from({ length }, (_, at) =>
      placesThatDiffer(was[at] ?? null, is[at] ?? null, [...path, String(at + 1)]),
    ).flat();
  }
  if (isObject(was) && isObject(is)) {
    const keys = new Set([...Object.keys(was), ...Object.keys(is)]);
    return [...keys].flatMap((key) => placesThatDiffer(was[key] ?? null, is[key] ?? null, [...path, key]));
  }
  return [{ path, was: was ?? null, is: is ?? null }];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
