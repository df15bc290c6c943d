/** One piece of a regular expression, read apart. */
export type Part =
  /** One character: one of these, or nobody can list which. `builtIn` writes it for the built-in engine. */
  | { kind: 'sign'; chars: string[] | null; builtIn: string }
  /** No character at all: ^ $ \b \B. */
  | { kind: 'edge'; builtIn: string }
  | { kind: 'group'; name: string | null; of: Expression }
  | { kind: 'times'; of: Part; least: number; most: number; isLazy: boolean };

/** Alternatives, each a row of parts. */
export type Expression = Part[][];

const SHORT_SETS: Record<string, string> = {
  '.': '[^\\n]',
  '\\d': '[0-9]',
  '\\D': '[^0-9]',
  '\\s': '[\\t\\n\\f\\r ]',
  '\\S': '[^\\t\\n\\f\\r ]',
  '\\w': '[0-9A-Za-z_]',
  '\\W': '[^0-9A-Za-z_]',
};
const SPECIAL = /[\^$\\.*+?()[\]{}|/-]/g;

/** An expression read apart, or null when it holds something that is not understood here. */
export function readExpression(source: string): Expression | null {
  try {
    return new Reader(source).whole();
  } catch {
    return null;
  }
}

/** Reads from left to right; throws at anything it does not know. */
class Reader {
  private at = 0;
  private readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  whole(): Expression {
    const read = this.alternatives();
    if (this.at < this.source.length) throw new Error('unread');
    return read;
  }

  private alternatives(): Expression {
    const read = [this.row()];
    while (this.take('|')) read.push(this.row());
    return read;
  }

  private row(): Part[] {
    const parts: Part[] = [];
    while (this.at < this.source.length && !'|)'.includes(this.source[this.at]!))
      parts.push(this.repeated(this.part()));
    return parts;
  }

  private part(): Part {
    const rest = this.source.slice(this.at);
    const group = /^\((\?:|\?P<(\w+)>)?/.exec(rest);
    if (group) {
      this.at += group[0].length;
      const of = this.alternatives();
      if (!this.take(')')) throw new Error('open');
      return { kind: 'group', name: group[2] ?? null, of };
    }
    const set = /^\[(\^?)((?:\\.|[^\]\\[])+)\]/u.exec(rest);
    if (set) {
      this.at += set[0].length;
      return setOf(set[2]!, set[1] === '^');
    }
    const atom = /^(\\[dswDSWbB]|[.^$])|^\\([^A-Za-z0-9])|^([^\\()[\]{}*+?|])/u.exec(rest);
    if (!atom) throw new Error('unknown');
    this.at += atom[0].length;
    const sign = atom[2] ?? atom[3];
    if (sign) return { kind: 'sign', chars: [sign], builtIn: escaped(sign).replace('\\-', '-') };
    const builtIn = SHORT_SETS[atom[0]];
    return builtIn ? { kind: 'sign', chars: null, builtIn } : { kind: 'edge', builtIn: atom[0] };
  }

  private repeated(part: Part): Part {
    const found = /^(?:([?*+])|\{(\d+)(,?)(\d*)\})(\??)/.exec(this.source.slice(this.at));
    if (!found) return part;
    this.at += found[0].length;
    const [, sign, from, comma, to, lazy] = found;
    const least = sign ? (sign === '+' ? 1 : 0) : Number(from);
    const endless = sign ? sign !== '?' : comma === ',' && to === '';
    const most = endless ? Number.POSITIVE_INFINITY : sign ? 1 : Number(to || from);
    return { kind: 'times', of: part, least, most, isLazy: lazy === '?' };
  }

  private take(sign: string): boolean {
    if (this.source[this.at] !== sign) return false;
    this.at += 1;
    return true;
  }
}

function setOf(body: string, isNot: boolean): Part {
  const inside = body.replace(/\\(.)/gsu, (all, sign) => {
    if ('dsw'.includes(sign)) return SHORT_SETS[all]!.slice(1, -1);
    if ('ntrf'.includes(sign)) return all;
    if (/[A-Za-z0-9]/.test(sign)) throw new Error('unknown');
    return escaped(sign);
  });
  const chars = isNot || /[\\-]/.test(body) ? null : [...body];
  return { kind: 'sign', chars, builtIn: `[${isNot ? '^' : ''}${inside}]` };
}

function escaped(text: string): string {
  return text.replaceAll(SPECIAL, '\\$&');
}
