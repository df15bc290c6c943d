import { useLocation, useSearchParams } from 'react-router';

/** The selected finding and second live in the address: paste it, and a colleague hears the same place. */
export function useCallAddress() {
  const [params, setParams] = useSearchParams();
  const { state } = useLocation();
  const seconds = Number(params.get('t'));

  const put = (part: { finding?: string | null; atMs?: number }) =>
    setParams(
      (old) => {
        const next = new URLSearchParams(old);
        if (part.finding !== undefined)
          part.finding ? next.set('finding', part.finding) : next.delete('finding');
        if (part.atMs !== undefined) next.set('t', (part.atMs / 1000).toFixed(1));
        return next;
      },
      { replace: true, state },
    );
  return {
    selected: params.get('finding'),
    atMs: params.has('t') && Number.isFinite(seconds) ? seconds * 1000 : null,
    put,
  };
}
