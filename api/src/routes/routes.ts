import { OpenAPIHono, z } from '@hono/zod-openapi';
import { Refusal } from '@tingjian/core/refusal.ts';

// What is wrong with a field is said in Chinese.
z.config(z.locales.zhCN());

/** An empty set of routes whose bad parameters are refused in our shape. */
export function routes(): OpenAPIHono {
  return new OpenAPIHono({
    defaultHook(result) {
      if (result.success) return;
      const problems = result.error.issues.map((issue) =>
        [issue.path.join('.'), issue.message].filter(Boolean).join(': '),
      );
      throw new Refusal('bad-request', { detail: problems.join(';') });
    },
  });
}
