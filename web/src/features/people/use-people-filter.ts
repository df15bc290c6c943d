import { useSearchParams } from 'react-router';
import type { PeopleFilter } from '../../api/people.ts';

const NAMES = ['q', 'team', 'role', 'post', 'state', 'page', 'pageSize'] as const;

/** The filter lives in the address, so that it can be pasted to a colleague and Back works. */
export function usePeopleFilter() {
  const [params, setParams] = useSearchParams();
  const filter: PeopleFilter = {};
  for (const name of NAMES) filter[name] = params.get(name) ?? undefined;
  const change = (part: PeopleFilter) =>
    setParams((old) => {
      const next = new URLSearchParams(old);
      if (!('page' in part)) next.delete('page');
      for (const [name, value] of Object.entries(part)) value ? next.set(name, value) : next.delete(name);
      return next;
    });
  return { filter, change };
}
