import { expect, test } from 'vitest';
import { answersTo, factsPage, WRONG_ROWS } from '../../testing/facts-page.ts';
import { FACT_KINDS } from './fact-kinds.ts';

// After a change of the kinds: vitest -u writes the page anew.
test('docs/facts.md says what the kinds are', async () => {
  await expect(factsPage()).toMatchFileSnapshot('../../../../docs/facts.md');
});

test.each(FACT_KINDS)('$name: each wrong row of the page is answered once', (kind) => {
  for (const change of WRONG_ROWS[kind.kind]!) expect(answersTo(kind, change)).toHaveLength(1);
});
