import type { Run } from '../run.ts';
import type { MatchValue, RegexValue } from './regex.ts';

const token = /\$(?:(\d+)|\{(\w+)\}|([$&`'+_]))/g;

/** The text of a replacement pattern for a match: `$1`, `${name}`, `$&`, `` $` ``, `$'`, `$+`, `$_`, `$$`. */
export function expand(match: MatchValue, pattern: string): string {
  const { input, index, length, groups } = match;
  return pattern.replace(token, (all: string, number?: string, name?: string, sign?: string) => {
    if (number !== undefined) return groups[Number(number)]?.value ?? all;
    if (name !== undefined) return (/^\d+$/.test(name) ? groups[Number(name)] : match.group(name))?.value ?? all;
    switch (sign) {
      case '$':
        return '$';
      case '&':
        return match.value;
      case '`':
        return input.slice(0, index);
      case "'":
        return input.slice(index + length);
      case '+':
        return groups.at(-1)?.value ?? '';
      default:
        return input;
    }
  });
}

/** Replaces matches, at most `count`. */
export function replaceMatches(
  run: Run,
  regex: RegexValue,
  text: string,
  replacement: (match: MatchValue) => string | null,
  count = Number.POSITIVE_INFINITY,
  from = 0,
): string {
  let result = '';
  let at = 0;
  let left = count;
  if (left === 0) return text;
  for (const match of regex.all(run, text, from)) {
    const part = replacement(match) ?? '';
    run.grow(part.length + match.index - at);
    result += text.slice(at, match.index) + part;
    at = match.index + match.length;
    if (--left === 0) break;
  }
  return result + text.slice(at);
}

/** Splits at matches; the captures of groups are parts too. */
export function splitMatches(run: Run, regex: RegexValue, text: string, count = 0): string[] {
  if (count === 1) return [text];
  const parts: string[] = [];
  let at = 0;
  let left = count === 0 ? Number.POSITIVE_INFINITY : count - 1;
  for (const match of regex.all(run, text)) {
    parts.push(text.slice(at, match.index));
    at = match.index + match.length;
    for (const group of match.groups.slice(1)) if (group.isSuccess) parts.push(group.value);
    run.grow(match.groups.length);
    if (--left === 0) break;
  }
  return [...parts, text.slice(at)];
}
