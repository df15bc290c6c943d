import { z } from 'zod';

/** Reads settings once, at start. A bad one stops the start, and every problem is listed. Empty counts as unset. */
export function readEnvironment<S extends z.ZodRawShape>(
  variables: S,
  env: Record<string, string | undefined>,
): z.infer<z.ZodObject<S>> {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  );
  const read = z.object(variables).safeParse(given);
  if (read.success) return read.data;
  const problems = read.error.issues.map((issue) => {
    const name = issue.path.join('.');
    return `  ${name}: ${given[name] === undefined ? '没有设置' : issue.message}`;
  });
  throw new Error(`设置有误，没有启动：\n${problems.join('\n')}`);
}
