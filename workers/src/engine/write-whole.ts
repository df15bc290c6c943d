import { open, rename, rm } from 'node:fs/promises';

/** Writes a small file so that a reader sees the old one or the new one, never half of it. */
export async function writeWhole(path: string, content: string) {
  const draft = `${path}.${process.pid}.${Math.random().toString(36).slice(2)}.tmp`;
  try {
    const file = await open(draft, 'wx');
    await file.writeFile(content);
    await file.sync();
    await file.close();
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
