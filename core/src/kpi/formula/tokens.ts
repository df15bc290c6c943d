import { Refusal } from '../../refusal.ts';

/** A piece of a formula; `at` counts characters from 0. */
export type Token = { kind: 'number' | 'name' | 'sign'; text: string; at: number };

const LONGEST = 500;
const PIECE = /\s*(?:(\d+(?:\.\d+)?)|([A-Za-z][A-Za-z0-9]*)|([-+*/()]))/y;
const WRITTEN: Record<string, string> = {
  '×': '*',
  '÷': '/',
  '＋': '+',
  '－': '-',
  '−': '-',
  '（': '(',
  '）': ')',
};

/** The pieces of a formula in reading order. Throws a `bad-formula` refusal at the first sign it does not know. */
export function tokensOf(formula: string): Token[] {
  if (formula.length > LONGEST) throw new Refusal('bad-formula', { detail: `公式最长 ${LONGEST} 个字` });
  const text = formula.replace(/[×÷＋－−（）]/g, (sign) => WRITTEN[sign]!);
  const tokens: Token[] = [];
  PIECE.lastIndex = 0;
  while (text.slice(PIECE.lastIndex).trim() !== '') {
    const from = PIECE.lastIndex;
    const match = PIECE.exec(text);
    if (!match) {
      const at = from + text.slice(from).search(/\S/);
      throw new Refusal('bad-formula', { detail: `第 ${at + 1} 个字：不认识“${text[at]}”` });
    }
    const [whole, number, name, sign] = match;
    const kind = number ? 'number' : name ? 'name' : 'sign';
    const piece = number ?? name ?? sign!;
    tokens.push({ kind, text: piece, at: from + whole.length - piece.length });
  }
  return tokens;
}
