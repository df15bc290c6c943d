import { useSearchParams } from 'react-router';
import type { CallFilter } from '../../api/calls.ts';

const NAMES = [
  ...(['state', 'agent', 'item', 'from', 'to', 'q'] as const),
  ...(['team', 'sample', 'missed', 'pointsFrom', 'pointsBelow', 'page', 'pageSize'] as const),
];

/** The filter lives in the address, so that it can be pasted to a colleague and Back works. */
export function useCallFilter() {
  const [params, setParams] = useSearchParams();
  const filter: CallFilter = {};
  for (const name of NAMES) filter[name] = params.get(name) ?? undefined;

  /** Any change but that of the page goes back to the first page. */
  const change = (part: CallFilter) =>
    setParams((old) => {
      const next = new URLSearchParams(old);
      if (!('page' in part)) next.delete('page');
      for (const [name, value] of Object.entries(part)) value ? next.set(name, value) : next.delete(name);
      return next;
    });
  const isFiltered = NAMES.some((name) => !name.startsWith('page') && filter[name]);
  return { filter, change, clear: () => setParams({}), isFiltered };
}
