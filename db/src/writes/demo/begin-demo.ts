import { change, type Writing } from '../../change.ts';
import { demoState } from '../../reads/demo/demo-state.ts';
import { calls } from '../../schema/calls.ts';
import { keepSetting } from '../keep-setting.ts';

/** May the demo be loaded? Only into a database without calls, or to finish what was begun. */
export function beginDemo(writing: Writing): Promise<boolean> {
  return change(writing, async (c) => {
    const demo = await demoState(c.tx);
    if (demo) return demo.state === 'loading';
    const [any] = await c.tx.select({ id: calls.id }).from(calls).limit(1);
    if (any) return false;
    await keepSetting(c, 'demo', { state: 'loading' });
    await c.note({ action: 'begin-demo', subject: 'demo', after: { demo: 'loading' } });
    return true;
  });
}
