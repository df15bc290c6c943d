import { expect, test } from 'vitest';
import { kpisPage } from '../testing/kpis-page.ts';

// After a change of indicators or schemes: vitest -u writes the page anew.
test('docs/kpis.md says what the indicators and schemes are', async () => {
  await expect(kpisPage()).toMatchFileSnapshot('../../../docs/kpis.md');
});
