import { useSearchParams } from 'react-router';

/** A filter that lives in the address, by these names, so that it can be pasted to a colleague and Back works. */
export function useAddressFilter<Name extends string>(names: readonly Name[]) {
  type Filter = { [N in Name]?: string };
  const [params, setParams] = useSearchParams();
  const filter: Filter = {};
  for (const name of names) filter[name] = params.get(name) ?? undefined;

  /** Any change but that of the page goes back to the first page. */
  const change = (part: Filter) =>
    setParams((old) => {
      const next = new URLSearchParams(old);
      if (!('page' in part)) next.delete('page');
      for (const [name, value] of Object.entries<string | undefined>(part)) {
        value ? next.set(name, value) : next.delete(name);
      }
      return next;
    });
  const isFiltered = names.some((name) => !name.startsWith('page') && filter[name]);
  return { filter, change, clear: () => setParams({}), isFiltered };
}
