import { badTable } from './bad-table.ts';
import { plainText } from './plain-text.ts';
import { readWholeXml } from './read-xml.ts';
import type { TableLimits } from './table-limits.ts';

/** The texts that the cells of a workbook point to; of rich text its characters, without how they are read aloud. */
export function sharedTexts(pieces: Iterable<Uint8Array>, limits: TableLimits): string[] {
  const texts: string[] = [];
  let characters = 0;
  let text = '';
  let isText = false;
  let isReading = false;
  readWholeXml(pieces, {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 'rPh') isReading = true;
      else if (name === 't') isText = !isReading;
    },
    text(more) {
      if (isText) text += more;
    },
    close(name) {
      if (name === 't') isText = false;
      else if (name === 'rPh') isReading = false;
      else if (name === 'si') {
        texts.push(plainText(text));
        characters += text.length;
        if (texts.length > limits.sharedTexts || characters > limits.characters)
          throw badTable('不同的文字太多，请分几次导入');
      }
    },
  });
  return texts;
}
