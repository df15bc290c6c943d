import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { type CallAnswer, type CallEvent, type CallsAnswer, listenToCalls } from '../../api/calls.ts';

/** Keeps every open page true without a reload. Answers whether the line to the server is up. */
export function useLiveCalls(): boolean {
  const queries = useQueryClient();
  const [isConnected, setIsConnected] = useState(true);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let wasLost = false;
    const readAgain = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        for (const key of ['calls', 'call', 'peaks', 'system'])
          void queries.invalidateQueries({ queryKey: [key] });
      }, 250);
    };
    /** The state each call was last heard in: progress within one state needs no reading. */
    const states = new Map<string, string>();
    const put = (event: CallEvent) => {
      const apply = <Row extends { id: string; state: string; progress: number | null }>(row: Row): Row =>
        row.id === event.id ? { ...row, state: event.state, progress: event.progress } : row;
      queries.setQueriesData<CallsAnswer>(
        { queryKey: ['calls'] },
        (old) => old && { ...old, rows: old.rows.map(apply) },
      );
      queries.setQueriesData<CallAnswer>({ queryKey: ['call', event.id] }, (old) => old && apply(old));
      if (states.get(event.id) !== event.state) readAgain();
      states.set(event.id, event.state);
    };
    const stop = listenToCalls({
      call: put,
      missed: readAgain,
      notice: () => void queries.invalidateQueries({ queryKey: ['notices'] }),
      open: () => {
        setIsConnected(true);
        if (wasLost) {
          readAgain();
          void queries.invalidateQueries({ queryKey: ['notices'] });
        }
        wasLost = false;
      },
      lost: () => {
        wasLost = true;
        // Perhaps because the session has ended.
        void queries.invalidateQueries({ queryKey: ['me'] });
        setIsConnected(false);
      },
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [queries]);

  return isConnected;
}
