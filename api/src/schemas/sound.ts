import { z } from '@hono/zod-openapi';
import type { SoundLinkAnswer } from '../answers/sound.ts';

export const soundLinkAnswer = z
  .object({ url: z.string(), expiresAt: z.iso.datetime(), lastsSeconds: z.number() })
  .openapi('SoundLink') satisfies z.ZodType<SoundLinkAnswer>;
