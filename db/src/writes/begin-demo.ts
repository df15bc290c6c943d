import { change, type Writing } from '../change.ts';
import { setting } from '../reads/setting.ts';
import { calls } from '../schema/calls.ts';
import { keepSetting } from './keep-setting.ts';

/** May the demo be loaded? Only into a database without calls, or to finish what was begun. */
export function beginDemo(writing: Writing): Promise<boolean> {
  return change(writing, async (c) => {
    const state = await setting(c.tx, 'demo');
    if (state === 'loaded') return false;
    if (state === 'loading') return true;
    const [any] = await c.tx.select({ id: calls.id }).from(calls).limit(1);
    if (any) return false;
    await keepSetting(c, 'demo', 'loading');
    await c.note({ action: 'begin-demo', subject: 'demo', after: { demo: 'loading' } });
    return true;
  });
}
