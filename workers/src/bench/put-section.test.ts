import { expect, test } from 'vitest';
import { putSection } from './put-section.ts';

const titles = ['One', 'Two', 'Three'];

test('a section measured again takes its place, the others stay', () => {
  const before = '# Old head\n\n## One\n\nfirst\n\n## Three\n\nthird\n\n### Below\n\nmore\n';
  const after = putSection({
    before,
    head: '# Head\n',
    titles,
    title: 'Two',
    section: '## Two\n\nsecond\n',
  });
  expect(after).toBe(
    '# Head\n\n## One\n\nfirst\n\n## Two\n\nsecond\n\n## Three\n\nthird\n\n### Below\n\nmore\n',
  );
  expect(
    putSection({ before: after, head: '# Head', titles, title: 'One', section: '## One\n\nnew\n' }),
  ).toBe('# Head\n\n## One\n\nnew\n\n## Two\n\nsecond\n\n## Three\n\nthird\n\n### Below\n\nmore\n');
});

test('a section nobody measures any more goes', () => {
  const before = '# Head\n\n## Gone\n\nold\n';
  expect(putSection({ before, head: '# Head', titles, title: 'One', section: '## One\n' })).toBe(
    '# Head\n\n## One\n',
  );
});
