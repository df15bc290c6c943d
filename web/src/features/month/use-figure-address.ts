import { useSearchParams } from 'react-router';

/** Which figure is open beside the page lives in the address, so that it can be pasted to a colleague. */
export function useFigureAddress() {
  const [params, setParams] = useSearchParams();
  const [who, row] = [params.get('who'), params.get('row')];
  const change = (next: { who: string; row: string } | null) =>
    setParams((old) => {
      const changed = new URLSearchParams(old);
      for (const name of ['who', 'row'] as const) {
        if (next) changed.set(name, next[name]);
        else changed.delete(name);
      }
      return changed;
    });
  return { who, row, open: change, close: () => change(null) };
}
