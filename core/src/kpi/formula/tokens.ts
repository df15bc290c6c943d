import { Refusal } from '../../refusal.ts';
import { FormulaMistake } from './formula-mistake.ts';

/** A piece of a formula; `at` counts characters from 0. */
export type Token = { kind: 'number' | 'name' | 'sign'; text: string; at: number };

const LONGEST = 500;
const PIECE = /\s*(?:(\d+(?:\.\d+)?)|([A-Za-z\p{Script=Han}][A-Za-z0-9\p{Script=Han}]*)|([-+*/()]))/uy;
const WRITTEN: Record<string, string> = {
  '×': '*',
  '÷': '/',
  '＋': '+',
  '－': '-',
  '−': '-',
  '（': '(',
  '）': ')',
};

/** The pieces of a formula in reading order. Throws a `FormulaMistake` at the first sign it does not know. */
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
      throw new FormulaMistake(at, `不认识“${text[at]}”`, '公式里只能有度量、数、+ - × ÷ 和括号');
    }
    const [whole, number, name, sign] = match;
    const kind = number ? 'number' : name ? 'name' : 'sign';
    const piece = number ?? name ?? sign!;
    tokens.push({ kind, text: piece, at: from + whole.length - piece.length });
  }
  return tokens;
}
