import { readFile } from 'node:fs/promises';
import type { Guides } from '@tingjian/core/guides/guide.ts';
import { readGuides } from '@tingjian/core/guides/read-guides.ts';

const file = new URL('../../core/guides/items.yaml', import.meta.url);

/** The items explained, as they come with the product. */
export const shippedGuides: Guides = readGuides(await readFile(file, 'utf8'));
