import { parse } from 'yaml';
import { sayFraction } from '../formula/say-formula.ts';
import { type IndicatorText, indicatorText } from './indicator.ts';
import { indicatorFile, readIndicator, type VariantChoice } from './read-indicators.ts';

/** One indicator with all its definitions; `above` and `below` as they are written and in words. */
export type ListedIndicator = Omit<IndicatorText, 'variants' | 'squares'> & {
  code: string;
  /** The centre made it. */
  isOwn: boolean;
  /** The definition that counts. */
  chosen: string;
  variants: { id: string; definition: string; above: string; below: string; said: string }[];
};

/** Every indicator there is: those of the file, then the centre's own. */
export function listIndicators(texts: {
  file: string;
  choice: VariantChoice;
  own: Record<string, string>;
}): ListedIndicator[] {
  const shipped = indicatorFile(texts.file);
  const own = Object.fromEntries(
    Object.entries(texts.own).map(([code, text]) => [code, indicatorText.parse(parse(text))]),
  );
  const codes = [...Object.keys(shipped), ...Object.keys(own)];
  const listed = (code: string, text: IndicatorText): ListedIndicator => {
    const { variants, squares: _, ...plain } = text;
    return {
      ...plain,
      ...{ code, isOwn: code in own, chosen: texts.choice[code] ?? variants[0]!.id },
      variants: variants.map(({ id, definition, above, below }) => {
        const read = readIndicator(code, text, codes, id);
        return {
          id,
          definition,
          above,
          below,
          said: sayFraction(read.above, read.below),
        };
      }),
    };
  };
  return Object.entries({ ...shipped, ...own }).map(([code, text]) => listed(code, text));
}
