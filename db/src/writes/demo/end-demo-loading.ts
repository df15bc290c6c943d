import { change, type Writing } from '../../change.ts';
import { demoState } from '../../reads/demo/demo-state.ts';
import { keepSetting } from '../keep-setting.ts';

/** The demo is in. It is never loaded a second time. */
export function endDemoLoading(writing: Writing): Promise<void> {
  return change(writing, async (c) => {
    const demo = await demoState(c.tx);
    if (demo?.state !== 'loading') return;
    await keepSetting(c, 'demo', { ...demo, state: 'loaded', share: 1 });
    await c.note({ action: 'end-demo-loading', subject: 'demo', after: { demo: 'loaded' } });
  });
}
