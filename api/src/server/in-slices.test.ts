import { expect, test } from 'vitest';
import { inSlices } from './in-slices.ts';

test('what comes out of the slices is what went in, rare characters at the seams too', async () => {
  const texts = ['', '{', `a${'𠮷'.repeat(300_000)}`, '您好'.repeat(200_001), '}'];
  expect(await new Response(inSlices(texts)).text()).toBe(texts.join(''));
});
