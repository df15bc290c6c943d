import { useMemo } from 'react';
import { useSearchParams } from 'react-router';

/** Rows by one of several keys, the lowest first, those without a figure last; the key stands in the address. */
export function useSortedRows<T, S extends string>(
  rows: T[],
  keys: Record<S, (row: T) => string | number | null>,
  first: NoInfer<S>,
) {
  const [params, setParams] = useSearchParams();
  const given = params.get('sort');
  const by = given !== null && Object.hasOwn(keys, given) ? (given as S) : first;
  const sorted = useMemo(() => {
    const key = keys[by];
    return rows.toSorted((a, b) => {
      const [one, other] = [key(a), key(b)];
      if (one === null || other === null) return Number(one === null) - Number(other === null);
      return one < other ? -1 : Number(one > other);
    });
  }, [rows, keys, by]);
  const sort = (name: S) => {
    const next = new URLSearchParams(params);
    name === first ? next.delete('sort') : next.set('sort', name);
    setParams(next, { replace: true });
  };
  return { sorted, by, sort };
}
