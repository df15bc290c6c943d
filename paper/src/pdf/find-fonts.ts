import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Refusal } from '@tingjian/core/refusal.ts';
import { create, type Font } from 'fontkit';

/** Opened once, for to read a font's tables takes longer than to write a page; documents may share them. */
export type PdfFonts = { regular: Font; bold: Font };

/** Where systems keep a font with all Chinese characters that may be embedded. */
const SYSTEM = [
  '/usr/share/fonts/opentype/noto',
  '/usr/share/fonts/noto-cjk',
  '/usr/share/fonts/google-noto-sans-cjk-fonts',
  '/usr/share/fonts/google-noto-cjk',
];

/**
 * The fonts of our PDF files: what PDF_FONT names (`/file.ttf`, or `/file.ttc#Name` for one of a collection), else the
 * one that is installed with us, else the system's Noto Sans CJK. Throws `no-pdf-font` with what to do.
 */
export async function findFonts(setting: string | undefined): Promise<PdfFonts> {
  if (setting !== undefined) {
    const face = await faceAt(setting).catch((error: Error) => {
      throw new Refusal('no-pdf-font', { detail: `PDF_FONT：${error.message}` });
    });
    return { regular: face, bold: face };
  }
  for (const [regular, bold] of [...installedWithUs(), ...SYSTEM.map(notoCjk)]) {
    const found = await faceAt(regular).catch(() => null);
    if (found) return { regular: found, bold: await faceAt(bold).catch(() => found) };
  }
  throw new Refusal('no-pdf-font');
}

function installedWithUs(): [string, string][] {
  try {
    const main = createRequire(import.meta.url).resolve('@embedpdf/fonts-sc');
    const folder = join(dirname(main), '../fonts');
    return [[join(folder, 'NotoSansHans-Regular.otf'), join(folder, 'NotoSansHans-Bold.otf')]];
  } catch {
    return [];
  }
}

function notoCjk(folder: string): [string, string] {
  return [
    `${folder}/NotoSansCJK-Regular.ttc#NotoSansCJKsc-Regular`,
    `${folder}/NotoSansCJK-Bold.ttc#NotoSansCJKsc-Bold`,
  ];
}

async function faceAt(place: string): Promise<Font> {
  const [file, family] = place.split('#') as [string, string | undefined];
  // A collection has no font of a wrong name, and is no font by itself.
  const opened = create(await readFile(file), family) as ReturnType<typeof create> | null;
  if (opened === null) throw new Error(`${file} 里没有字体 ${family}`);
  if ('fonts' in opened) throw new Error(`${file} 里有几种字体，要写明用哪一种：${file}#字体名`);
  return opened;
}
