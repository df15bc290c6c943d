import { z } from '@hono/zod-openapi';

/** What a person says in words: not empty, not endless. PostgreSQL takes no NUL in text. */
export function saidWords(name: string, most: number) {
  return z
    .string({ error: `${name}应为文字` })
    .trim()
    .min(1, `${name}不能为空`)
    .max(most, `${name}最多 ${most} 字`)
    .refine((text) => !text.includes('\0'), '含有 NUL 字符');
}
