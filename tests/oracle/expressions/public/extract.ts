import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { scanPolicy, startsExpression, type Token } from '@apimkit/policy';
import { decodeEntities, isEncoded } from '../../../../packages/policy/src/entities.ts';

const folder = fileURLToPath(new URL('../../../../../shared/data/policies', import.meta.url));

/** True where the public documents are beside this repository. */
export const hasPublicPolicies = (): boolean => existsSync(folder);

/** Every expression of the public documents, in their order: equal ones occur again. */
export function publicExpressions(): readonly string[] {
  return globSync('*.xml', { cwd: folder })
    .sort()
    .flatMap((file) => expressionsOf(readFileSync(join(folder, file), 'utf8')));
}

function expressionsOf(text: string): readonly string[] {
  return scanPolicy(text)
    .tokens.flatMap((token) => written(text, token))
    .map(named);
}

function written(text: string, token: Token): readonly string[] {
  if (token.type === 'expression') return [decoded(text.slice(token.start, token.end))];
  if (token.type === 'open')
    return token.attributes
      .filter(({ expression }) => expression)
      .map(({ value, quote }) => decoded(value.trim(), quote));
  if (token.type !== 'cdata') return [];
  // `<![CDATA[@{ … }]]>`: nothing in it is encoded.
  const content = text.slice(token.start + 9, token.end - 3).trim();
  return startsExpression(content, 0) ? [content] : [];
}

const decoded = (source: string, quote?: string) => (isEncoded(source, quote) ? decodeEntities(source) : source);

/** A named value is code or text: a name of the same length replaces both, as in `readExpression`. */
const named = (source: string) =>
  source.slice(0, 2) +
  source.slice(2).replaceAll(/\{\{\s*[\w.-]+\s*\}\}/g, (hole) => `N${'_'.repeat(hole.length - 1)}`);
