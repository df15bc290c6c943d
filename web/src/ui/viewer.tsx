import type { Action } from '@tingjian/core/people/permissions.ts';
import { createContext, type ReactNode, useContext } from 'react';
import type { MeAnswer } from '../api/me.ts';

const Viewer = createContext<MeAnswer | null>(null);

export function ViewerProvider({ me, children }: { me: MeAnswer; children: ReactNode }) {
  return <Viewer.Provider value={me}>{children}</Viewer.Provider>;
}

/** The person who is signed in, and what they may do; only inside the shell. */
export function useViewer() {
  const me = useContext(Viewer);
  if (!me) throw new Error('useViewer outside the shell');
  return { ...me, may: (action: Action) => action in me.permissions };
}
