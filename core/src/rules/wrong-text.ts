import { CST, Lexer } from 'yaml';

/** Why a text is no rule set at all, and where. */
export type WrongText = { line: number; message: string; remedy: string };

const LARGEST = 1_000_000;
const MOST_VALUES = 30_000;
const DEEPEST_FLOW = 40;
/** In columns; each `-`, `?` or `:` of a line may begin one more level, and counts as a few. */
const DEEPEST_INDENT = 200;
const INDICATOR = 4;
const READABLE = '规则集是 UTF-8 编码的 YAML 文本，请从自带的规则集另存一份再改';
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const BINARY = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\uFFFD]|\p{Surrogate}/u;

/**
 * What makes a text not worth parsing: empty, too large, binary, nested beyond reason, or with anchors. Reads the signs
 * one after the other and never descends, so that no text costs more than its length.
 */
export function wrongText(text: string): WrongText | null {
  const at = (offset: number, message: string, remedy: string) => ({
    line: lineAt(text, offset),
    message,
    remedy,
  });
  if (text.length > LARGEST) return at(0, '文件超过 1 MB', '规则集通常只有几十 KB，请检查是不是选错了文件');
  const binary = text.search(BINARY);
  if (binary >= 0) return at(binary, '有控制字符或读不出的字符，不像文本', READABLE);
  let [values, flow, indent] = [0, 0, 0];
  for (const { type, token, offset } of signsOf(text)) {
    if (type === 'alias' || type === 'anchor') {
      return at(
        offset,
        `用了${type === 'alias' ? '引用' : '锚点'} ${token.slice(0, 20)}`,
        '把要重复的内容照写一遍',
      );
    }
    if (type === 'newline') indent = 0;
    else if (type === 'space') indent = Math.max(indent, token.length);
    else if (type === 'value') values += 1;
    else if (type === 'flow-map-start' || type === 'flow-seq-start') flow += 1;
    else if (type === 'flow-map-end' || type === 'flow-seq-end') flow -= 1;
    else if (flow <= 0 && type?.endsWith('-ind')) indent += INDICATOR;
    if (flow > DEEPEST_FLOW || indent > DEEPEST_INDENT) return at(offset, '嵌套得太深', '把这条规则拆成几条');
    if (values > MOST_VALUES)
      return at(offset, `内容超过 ${MOST_VALUES} 个值`, '拆成几个规则集，或删去重复的说法');
  }
  return values === 0 ? at(0, '文件是空的', READABLE) : null;
}

type SignOfYaml = { type: string | null; token: string; offset: number };

/** Every token with its place; words between the signs are of type `value`. */
function* signsOf(text: string): Generator<SignOfYaml> {
  let offset = 0;
  let isWord = false;
  for (const token of new Lexer().lex(text)) {
    const type: string | null = isWord ? 'value' : CST.tokenType(token);
    isWord = type === 'scalar';
    // Marks of the lexer's own; they are not in the text.
    if (isWord || type === 'doc-mode' || type === 'flow-error-end') continue;
    yield { type: type?.endsWith('-quoted-scalar') ? 'value' : type, token, offset };
    offset += token.length;
  }
}

function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}
