import { parse } from 'yaml';
import { z } from 'zod';
import { Refusal } from '../refusal.ts';
import type { GuideLine, Guides } from './guide.ts';
import { readExample } from './read-example.ts';

const words = z.string().trim().min(1);

const example = z.string().transform((text, context): GuideLine[] => {
  const { lines, unread } = readExample(text);
  for (const line of unread)
    context.addIssue({ code: 'custom', message: `“${line}”要以“坐席：”或“客户：”开头，或整行放在（）里` });
  if (lines.length === 0) context.addIssue({ code: 'custom', message: '例子是空的' });
  return lines;
});

const guides = z.record(
  z.string().regex(/^[PUSKZ]\d\d$/),
  z.strictObject({
    asks: words,
    why: words,
    kept: example,
    missed: example,
    notDue: words,
    machine: z.string().trim(),
  }),
);

/** Reads guides from YAML. Throws a `bad-request` refusal that names every wrong place. */
export function readGuides(text: string): Guides {
  const read = guides.safeParse(parse(text, { maxAliasCount: 0 }));
  if (read.success) return read.data;
  const problems = read.error.issues.slice(0, 20).map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Refusal('bad-request', { detail: `质检项说明有误：${problems.join('；')}` });
}
