import { change, type Writing } from '../change.ts';
import { keepSetting } from './keep-setting.ts';

/** The demo is in. It is never loaded a second time. */
export function endDemo(writing: Writing): Promise<void> {
  return change(writing, async (c) => {
    await keepSetting(c, 'demo', 'loaded');
    await c.note({ action: 'end-demo', subject: 'demo', after: { demo: 'loaded' } });
  });
}
