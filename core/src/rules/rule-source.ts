import { type Document, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';

/** A rule set as written: its data, and where in the text each part of it stands. */
export type RuleSource = {
  document: Document.Parsed;
  placeOf: (path: PropertyKey[]) => { line: number; column: number };
  placeAt: (offset: number) => { line: number; column: number };
};

export function ruleSource(text: string): RuleSource {
  const counter = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: counter,
    prettyErrors: false,
    stringKeys: true,
    logLevel: 'error',
  });
  const placeAt = (offset: number) => {
    const { line, col } = counter.linePos(Math.max(0, offset));
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  return { document, placeAt, placeOf: (path) => placeAt(offsetOf(document.contents, path)) };
}

/** Where the last part of the path that is written begins: a field's name, or an entry of a list. */
function offsetOf(root: Node | null, path: PropertyKey[]): number {
  let node: unknown = root;
  let offset = root?.range?.[0] ?? 0;
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
      if (!pair) break;
      offset = startOf(pair.key) ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(key)];
      offset = startOf(node) ?? offset;
    } else break;
  }
  return offset;
}

function startOf(node: unknown): number | undefined {
  return (node as Node | undefined)?.range?.[0];
}
