/** Words of which one has to stand in every text that an expression fits; null when nothing can be said. */
type Needed = string[] | null;

const MOST_WORDS = 200;
/** How rarely a word of so many characters turns up by chance. */
const CHANCE = [1, 0.02, 0.0008, 0.00005];
const MOST_CLASS = 24;
const MOST_LISTS = 3;

/**
 * For each alternative of an expression some lists of words: a text that it fits holds, for one of the alternatives,
 * at least one word of each list. An alternative without lists may fit anywhere; so may an expression that is not
 * understood, which costs time and loses nothing.
 */
export function neededWords(source: string): string[][][] {
  try {
    const alternatives = new Reader(source).ofWhole();
    return alternatives.map((lists) => lists.sort((a, b) => chanceOf(a) - chanceOf(b)).slice(0, MOST_LISTS));
  } catch {
    return [[]];
  }
}

/** Reads an expression from left to right; throws at anything it does not know. */
class Reader {
  private at = 0;
  private readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  ofWhole(): string[][][] {
    const alternatives = this.ofAlternatives();
    if (this.at < this.source.length) throw new Error('unread');
    return alternatives;
  }

  private ofAlternatives(): string[][][] {
    const alternatives = [this.ofSequence()];
    while (this.take('|')) alternatives.push(this.ofSequence());
    return alternatives;
  }

  private ofSequence(): string[][] {
    const lists: string[][] = [];
    let run = '';
    const endRun = () => {
      if (run) lists.push([run]);
      run = '';
    };
    while (this.at < this.source.length && !'|)'.includes(this.source[this.at]!)) {
      const needed = this.ofAtom();
      const isOnce = !/^[?*+{]/.test(this.source.slice(this.at));
      if (isOnce && needed?.length === 1 && [...needed[0]!].length === 1) run += needed[0];
      else {
        endRun();
        if (this.leastTimes() > 0 && needed) lists.push(needed);
      }
    }
    endRun();
    return lists;
  }

  private ofAtom(): Needed {
    const rest = this.source.slice(this.at);
    const group = /^\((\?:|\?P<\w+>)?/.exec(rest);
    if (group) {
      this.at += group[0].length;
      const needed = eitherOf(this.ofAlternatives().map(rarest));
      if (!this.take(')')) throw new Error('open');
      return needed;
    }
    const set = /^\[(\^?)((?:\\.|[^\]\\[])+)\]/u.exec(rest);
    if (set) {
      this.at += set[0].length;
      return set[1] || /[\\-]/.test(set[2]!) ? null : signsOf(set[2]!);
    }
    const atom = /^(\\[dswDSWbB]|[.^$])|^\\([^A-Za-z0-9])|^([^\\()[\]{}*+?|])/u.exec(rest);
    if (!atom) throw new Error('unknown');
    this.at += atom[0].length;
    const sign = atom[2] ?? atom[3];
    return sign ? signsOf(sign) : null;
  }

  /** How often what was read has to be there; moves over the signs that say so. */
  private leastTimes(): number {
    const found = /^(\?|\*|\+|\{(\d+)(,\d*)?\})\??/.exec(this.source.slice(this.at));
    if (!found) return 1;
    this.at += found[0].length;
    return found[1] === '+' ? 1 : Number(found[2] ?? 0);
  }

  private take(sign: string): boolean {
    if (this.source[this.at] !== sign) return false;
    this.at += 1;
    return true;
  }
}

function signsOf(text: string): Needed {
  const signs = [...text];
  return signs.length <= MOST_CLASS ? signs : null;
}

/** One list for several: whichever of them it is. */
function eitherOf(lists: Needed[]): Needed {
  if (lists.some((list) => list === null)) return null;
  const words = [...new Set(lists.flatMap((list) => list!))];
  return words.length <= MOST_WORDS ? words : null;
}

function rarest(lists: string[][]): Needed {
  return lists.reduce<Needed>((best, list) => (best && chanceOf(best) <= chanceOf(list) ? best : list), null);
}

function chanceOf(words: string[]): number {
  return words.reduce((sum, word) => sum + CHANCE[Math.min([...word].length, 3)]!, 0);
}
