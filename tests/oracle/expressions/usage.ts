import { existsSync, readFileSync } from 'node:fs';
import { loadCSharp } from '@apimkit/csharp/node';
import type { SyntaxNode } from '@apimkit/policy';
import { areas, sourceOf } from './cases/index.ts';

const file = new URL('../../../../shared/reference/policies/usage.md', import.meta.url);

/** True where the counts of what public policies use are beside this repository. */
export const hasUsage = (): boolean => existsSync(file);

/** Names in a section of the counts. */
function namesIn(section: string): readonly string[] {
  const text = readFileSync(file, 'utf8');
  const body = text.split(/^## /m).find((part) => part.startsWith(section)) ?? '';
  return [...body.matchAll(/`([^`]+)` \d+\/\d+/g)].map(([, name = '']) => name);
}

/** What public policies use and no case has, as `section: name`. */
export async function unusedInCases(): Promise<readonly string[]> {
  const codes = Object.entries(areas).flatMap(([area, all]) => (area === 'invalid' ? [] : all));
  // A public policy calls a property: that mistake is among the invalid cases.
  const text = [...codes, ...(areas.invalid ?? [])].join('\n').replaceAll(/\s+/g, '');
  const nodes = await constructsOf(codes);
  const has = (name: string) => text.includes(name.replaceAll(/\s+/g, ''));
  const missing = (section: string, isThere: (name: string) => boolean) =>
    namesIn(section)
      .filter((name) => !isThere(name))
      .map((name) => `${section}: ${name}`);
  return [
    ...missing('C# constructs', (name) => nodes.has(name)),
    ...missing('Members of context', has),
    ...missing('Methods called on values', (name) => has(`.${lastName(name)}(`) || name.startsWith('(local)')),
    ...missing('Static methods', (name) => has(`${name}(`)),
    ...missing('Types created', (name) => has(`new${name}`)),
    // A cast in front of code that is not a type, as the counts have it too.
    ...missing('Casts', (name) => has(`(${name})`) || name.startsWith('context.')),
  ];
}

/** `ToString` of `context.User?.Id?.ToString`. */
const lastName = (name: string) => name.replace(/^.*\.(?=[A-Z]\w*(<.*>)?$)/, '');

/** The constructs of C# in expressions, by the names of the grammar. */
export async function constructsOf(codes: readonly string[]): Promise<ReadonlySet<string>> {
  const parse = await loadCSharp();
  const found = new Set<string>();
  const visit = (node: SyntaxNode): void => {
    found.add(node.type);
    for (const child of node.namedChildren) if (child) visit(child);
  };
  for (const code of codes) visit(parse(code.startsWith('{') ? code : `return ${sourceOf(code).slice(2, -1)};`));
  return found;
}
