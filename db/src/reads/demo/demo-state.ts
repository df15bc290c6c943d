import type { Queries } from '../../connect.ts';
import { setting } from '../setting.ts';

/**
 * How far the demo is. `ended`: somebody took it away. `share`: 0..1 while it is being put in. `people` and `teams`:
 * what it added to the roster itself.
 */
export type DemoState = {
  state: 'loading' | 'loaded' | 'ended';
  share: number;
  /** What is being put in, in Chinese. */
  doing: string;
  people: string[];
  teams: string[];
};

const BEGUN: DemoState = { state: 'loading', share: 0, doing: '人员和班组', people: [], teams: [] };

/** Null: there never was a demo here. */
export async function demoState(db: Queries): Promise<DemoState | null> {
  const kept = await setting(db, 'demo');
  if (kept === null) return null;
  // Before there were months in it, the demo was kept as one word.
  if (typeof kept === 'string') return { ...BEGUN, state: kept === 'loading' ? 'loading' : 'loaded' };
  return { ...BEGUN, ...(kept as Partial<DemoState>) };
}
