import { csvPieces } from '@tingjian/core/csv/csv-pieces.ts';
import type { PanelTable } from './panel-table.ts';

/** Hands a file to the person. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

export function tableAsCsv({ columns, rows }: PanelTable): Blob {
  return new Blob([...csvPieces([columns, ...rows])], { type: 'text/csv;charset=utf-8' });
}
