import { UnsupportedError } from '../../../runtime/exception.ts';
import { pathError } from './context.ts';

const token =
  /\s*(?:("[^"]*"|'[^']*'|\d+\.?\d*|\.\d+)|(\/\/|::|!=|<=|>=|\.\.|[/@.[\]()|,=<>+*-])|((?:[\p{L}_][\p{L}\p{N}_.-]*:)?(?:[\p{L}_][\p{L}\p{N}_.-]*|\*)))/uy;

/** The tokens of an expression. A qualified name is one of them. */
export function tokensOf(source: string): string[] {
  if (source.includes('$')) throw new UnsupportedError('Variables in XPath are not supported');
  const found: string[] = [];
  for (let at = 0; source.slice(at).trim() !== ''; at = token.lastIndex) {
    token.lastIndex = at;
    const match = token.exec(source);
    if (!match) throw pathError(`'${source}' has an invalid token.`);
    // In `child::a`, what is before the colons is not a prefix.
    found.push((match[1] ?? match[2] ?? match[3]) as string);
  }
  return found;
}
