import { UnsupportedError } from '../exception.ts';
import { boundaryWord, characterTest } from './characters.ts';
import { canBeEmpty, type GroupSlot, option, type RegexNode } from './node.ts';
import { PatternReader } from './reader.ts';

/** A pattern that was read. */
export interface ParsedRegex {
  readonly node: RegexNode;
  /** Groups by their number; the first is the whole match. */
  readonly names: readonly string[];
  readonly numbers: ReadonlyMap<string, number>;
}

const isWordAt = (text: string, at: number): boolean =>
  at >= 0 && at < text.length && boundaryWord(text.charCodeAt(at));
const isBoundary = (text: string, at: number): boolean => isWordAt(text, at - 1) !== isWordAt(text, at);
const isEndOfText = (text: string, at: number): boolean =>
  at === text.length || (at === text.length - 1 && text[at] === '\n');

type Anchor = Extract<RegexNode, { is: 'anchor' }>['test'];

const anchors: Readonly<Record<string, Anchor>> = {
  A: (_, at) => at === 0,
  Z: isEndOfText,
  z: (text, at) => at === text.length,
  G: (_, at, start) => at === start,
  b: isBoundary,
  B: (text, at) => !isBoundary(text, at),
};

const lineStart: Anchor = (text, at) => at === 0 || text[at - 1] === '\n';
const lineEnd: Anchor = (text, at) => at === text.length || text[at] === '\n';

const optionLetters: Readonly<Record<string, number>> = {
  i: option.IgnoreCase,
  m: option.Multiline,
  n: option.ExplicitCapture,
  s: option.Singleline,
  x: option.IgnorePatternWhitespace,
};

/** Groups inside of groups: a bound for the stack. */
const deepest = 200;

class Parser {
  readonly #reader: PatternReader;
  readonly slots: GroupSlot[] = [];
  readonly references: string[] = [];
  #options: number;
  #depth = 0;

  constructor(pattern: string, options: number) {
    this.#reader = new PatternReader(pattern);
    this.#options = options;
  }

  whole(): RegexNode {
    const node = this.#alternatives();
    if (!this.#reader.isEnd) throw this.#reader.error("Too many )'s.");
    return node;
  }

  #has(flag: number): boolean {
    return (this.#options & flag) !== 0;
  }

  #alternatives(): RegexNode {
    const nodes = [this.#sequence()];
    while (this.#reader.take('|')) nodes.push(this.#sequence());
    return nodes.length === 1 ? (nodes[0] as RegexNode) : { is: 'either', nodes };
  }

  #sequence(): RegexNode {
    const nodes: RegexNode[] = [];
    for (;;) {
      this.#skip();
      const { next, isEnd } = this.#reader;
      if (isEnd || next === '|' || next === ')') return { is: 'sequence', nodes };
      const atom = this.#atom();
      if (atom) nodes.push(this.#quantified(atom));
    }
  }

  /** Comments, and white space where it does not count. */
  #skip(): void {
    for (;;) {
      if (this.#has(option.IgnorePatternWhitespace)) this.#reader.match(/(?:[ \t\n\f\r\v]|#[^\n]*)+/);
      if (!this.#reader.pattern.startsWith('(?#', this.#reader.at)) return;
      if (!this.#reader.match(/\(\?#[^)]*\)/)) throw this.#reader.error('Unterminated (?#...) comment.');
    }
  }

  #atom(): RegexNode | undefined {
    const reader = this.#reader;
    const character = reader.next;
    if (/[*+?]/.test(character)) throw reader.error(`Quantifier '${character}' following nothing.`);
    if (character === '(') return this.#group();
    if (reader.take('[')) return { is: 'set', test: reader.characterClass(this.#has(option.IgnoreCase)) };
    if (reader.take('.')) {
      const isAny = this.#has(option.Singleline);
      return { is: 'set', test: isAny ? () => true : (code) => code !== 10 };
    }
    if (reader.take('^')) return { is: 'anchor', test: this.#has(option.Multiline) ? lineStart : (_, at) => at === 0 };
    if (reader.take('$')) return { is: 'anchor', test: this.#has(option.Multiline) ? lineEnd : isEndOfText };
    if (reader.take('\\')) return this.#escape();
    reader.at++;
    return this.#character(character.charCodeAt(0));
  }

  #character(code: number): RegexNode {
    return { is: 'set', test: characterTest(code, this.#has(option.IgnoreCase)) };
  }

  #escape(): RegexNode {
    const reader = this.#reader;
    const anchor = anchors[reader.next];
    if (anchor) {
      reader.at++;
      return { is: 'anchor', test: anchor };
    }
    const test = reader.classEscape();
    if (test) return { is: 'set', test };
    const [found, angle, quoted] = reader.match(/k(?:<(\w+)>|'(\w+)')/) ?? [];
    const number = reader.match(/[1-9]\d*/)?.[0];
    const group = angle ?? quoted ?? number;
    if (group === undefined) {
      if (reader.next === 'k') throw reader.error('Malformed \\k<...> named back reference.');
      return this.#character(reader.characterEscape());
    }
    if (!found && group.length > 1) throw new UnsupportedError('References to groups of two digits are not supported');
    this.references.push(group);
    return { is: 'reference', group, ignoresCase: this.#has(option.IgnoreCase) };
  }

  #group(): RegexNode | undefined {
    const reader = this.#reader;
    const outer = this.#options;
    if (++this.#depth > deepest) throw new UnsupportedError('Groups of a pattern are nested too deeply');
    const make = this.#opening();
    if (!make) {
      this.#depth--;
      return undefined;
    }
    const node = make(this.#alternatives());
    if (!reader.take(')')) throw reader.error("Not enough )'s.");
    this.#options = outer;
    this.#depth--;
    return node;
  }

  /** Reads the start of a group; undefined after `(?i)`, which is for the rest of the group around it. */
  #opening(): ((node: RegexNode) => RegexNode) | undefined {
    const reader = this.#reader;
    if (reader.match(/\((?!\?)/)) return this.#has(option.ExplicitCapture) ? (node) => node : this.#capture(undefined);
    if (reader.take('(?:')) return (node) => node;
    if (reader.take('(?>')) return (node) => ({ is: 'atomic', node });
    const [look, behind, sign] = reader.match(/\(\?(<?)([=!])/) ?? [];
    if (look !== undefined) return (node) => ({ is: 'look', node, isAhead: behind === '', isNegative: sign === '!' });
    const [, angle, quoted] = reader.match(/\(\?(?:<(\w+)>|'(\w+)')/) ?? [];
    const name = angle ?? quoted;
    if (name !== undefined) {
      if (/^0\d|^0$/.test(name)) throw reader.error('Capture number cannot be zero.');
      if (/^\d+$/.test(name)) throw new UnsupportedError('Groups with a number as their name are not supported');
      return this.#capture(name);
    }
    if (reader.match(/\(\?\(/)) throw new UnsupportedError('Conditions in patterns are not supported');
    if (reader.match(/\(\?(?:<\w*-\w+>|'\w*-\w+')/)) throw new UnsupportedError('Balancing groups are not supported');
    const [flags, on = '', off = '', end] = reader.match(/\(\?([imnsx]*)(?:-([imnsx]*))?([:)])/) ?? [];
    if (flags === undefined) throw reader.error('Unrecognized grouping construct.');
    for (const letter of on) this.#set(letter, true);
    for (const letter of off) this.#set(letter, false);
    if (end === ')') return undefined;
    return (node) => node;
  }

  #set(letter: string, isOn: boolean): void {
    const flag = optionLetters[letter] ?? 0;
    this.#options = isOn ? this.#options | flag : this.#options & ~flag;
  }

  #capture(name: string | undefined): (node: RegexNode) => RegexNode {
    const known = name === undefined ? undefined : this.slots.find((slot) => slot.name === name);
    const slot = known ?? { name, number: 0 };
    if (!known) this.slots.push(slot);
    return (node) => ({ is: 'group', slot, node });
  }

  #quantified(node: RegexNode): RegexNode {
    const reader = this.#reader;
    this.#skip();
    const [found, sign, least, comma, most] = reader.match(/([*+?])|\{(\d+)(,?)(\d*)\}/) ?? [];
    if (found === undefined) return node;
    const min = least === undefined ? (sign === '+' ? 1 : 0) : Number(least);
    const max = least === undefined ? (sign === '?' ? 1 : Number.POSITIVE_INFINITY) : upTo(Number(least), comma, most);
    if (max < min) throw reader.error('Illegal {x,y} with x > y.');
    const isLazy = reader.take('?');
    this.#skip();
    if (reader.match(/[*+?]|\{\d+,?\d*\}/)) throw reader.error(`Nested quantifier '${found}'.`);
    if (isLazy && node.is !== 'set' && canBeEmpty(node))
      throw new UnsupportedError('A lazy loop over a part of a pattern that can be empty is not supported');
    return { is: 'loop', node, min, max, isLazy };
  }
}

const upTo = (least: number, comma: string | undefined, most: string | undefined): number =>
  most ? Number(most) : comma ? Number.POSITIVE_INFINITY : least;

/**
 * Reads a pattern of .NET.
 *
 * @throws RegexParseException
 * @throws UnsupportedError
 */
export function parseRegex(pattern: string, options: number): ParsedRegex {
  for (const name of ['RightToLeft', 'ECMAScript', 'NonBacktracking'] as const)
    if ((options & option[name]) !== 0) throw new UnsupportedError(`RegexOptions.${name} is not supported`);
  const parser = new Parser(pattern, options);
  const node = parser.whole();
  // Groups without names have the first numbers.
  const slots = [
    ...parser.slots.filter(({ name }) => name === undefined),
    ...parser.slots.filter(({ name }) => name !== undefined),
  ];
  slots.forEach((slot, index) => {
    slot.number = index + 1;
  });
  const names = ['0', ...slots.map(({ name, number }) => name ?? String(number))];
  const numbers = new Map(names.map((name, index) => [name, index]));
  for (const group of parser.references) {
    const number = /^\d+$/.test(group) ? Number(group) : numbers.get(group);
    if (number === undefined || number >= names.length)
      throw new PatternReader(pattern).error(`Reference to undefined group ${group}.`);
  }
  return { node, names, numbers };
}
