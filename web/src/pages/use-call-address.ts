import { useLocation, useSearchParams } from 'react-router';

/** The selected finding, mark and second live in the address: paste it, and a colleague hears the same place. */
export function useCallAddress() {
  const [params, setParams] = useSearchParams();
  const { state } = useLocation();
  const seconds = Number(params.get('t'));

  const put = (part: { finding?: string; atMs?: number; mark?: string | null; hide?: string | null }) =>
    setParams(
      (old) => {
        const next = new URLSearchParams(old);
        for (const name of ['finding', 'mark', 'hide'] as const)
          if (part[name]) next.set(name, part[name]);
          else if (part[name] === null) next.delete(name);
        if (part.atMs !== undefined) next.set('t', (part.atMs / 1000).toFixed(1));
        return next;
      },
      { replace: true, state },
    );
  return {
    selected: params.get('finding'),
    mark: params.get('mark'),
    /** Kinds of marks that are not shown, as `silence,rate`. */
    hide: params.get('hide') ?? '',
    atMs: params.has('t') && Number.isFinite(seconds) ? seconds * 1000 : null,
    put,
  };
}
