import { change, type Writing } from '../../change.ts';
import { type DemoState, demoState } from '../../reads/demo/demo-state.ts';
import { keepSetting } from '../keep-setting.ts';

/** How far the loading is, for the page; false when somebody has ended the demo meanwhile. */
export function noteDemoProgress(writing: Writing, progress: Partial<DemoState>): Promise<boolean> {
  return change(writing, async (c) => {
    const demo = await demoState(c.tx);
    if (demo?.state !== 'loading') return false;
    await keepSetting(c, 'demo', { ...demo, ...progress });
    return true;
  });
}
