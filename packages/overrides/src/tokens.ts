/** A token in a text, which is replaced with an external value: `{#NAME#}`, `{#[NAME]#}` or `${env:NAME}`. */
export interface Token {
  readonly name: string;
  /** As written. */
  readonly raw: string;
  /** Escaped with a backslash (or `$${…}`): literal text. */
  readonly literal: boolean;
}

const tokenAt = /(\\?)\{#\[?([\w][\w .-]*?)\]?#\}|(\\|\$)?\$\{env:(\w+)\}/g;

/** A text whose tokens are replaced with plain words of the same length for the parser. */
export interface Covered {
  readonly text: string;
  readonly tokens: readonly Token[];
}

const first = 0xe000;
const width = 0x800;
const cover = (index: number, length: number) =>
  String.fromCharCode(first, first + 1 + Math.floor(index / width), first + 0x800 + (index % width)).padEnd(
    length,
    String.fromCharCode(0xf000),
  );
const covered = /\uE000([\uE001-\uE7FF])([\uE800-\uEFFF])\uF000*/g;

/** Covers the tokens of a text. Positions in the covered text are the same as in the text. */
export function coverTokens(text: string): Covered {
  const tokens: Token[] = [];
  const plain = text.replaceAll(tokenAt, (raw, slash: string, name: string | undefined, escaped, variable: string) => {
    tokens.push({
      name: name ?? variable,
      raw: slash || escaped ? raw.slice(1) : raw,
      literal: Boolean(slash || escaped),
    });
    return cover(tokens.length - 1, raw.length);
  });
  return { text: plain, tokens };
}

/** Returns the tokens in a part of a covered text. */
export function tokensIn(piece: string, tokens: readonly Token[]): readonly Token[] {
  return [...piece.matchAll(covered)].flatMap(([, high, low]) => tokens[indexOf(high, low)] ?? []);
}

/** Returns the part with each token replaced. */
export function uncover(piece: string, tokens: readonly Token[], replace: (token: Token) => string): string {
  return piece.replaceAll(covered, (whole, high: string, low: string) => {
    const token = tokens[indexOf(high, low)];
    return token ? replace(token) : whole;
  });
}

/** Returns the escaped form of a token. */
export const escapeToken = (raw: string) => (raw.startsWith('$') ? `$${raw}` : `\\${raw}`);

/** Returns true if the part is exactly one token. */
export const isToken = (piece: string) => piece.replace(covered, '') === '' && piece !== '';

const indexOf = (high = '', low = '') => (high.charCodeAt(0) - first - 1) * width + low.charCodeAt(0) - first - 0x800;

/** Returns a name as an environment variable. */
export const variableName = (name: string) =>
  /^[A-Za-z_]\w*$/.test(name) ? name : name.toUpperCase().replaceAll(/[^A-Z0-9]/g, '_');
