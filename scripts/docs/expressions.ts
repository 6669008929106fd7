import { library } from '../../packages/expressions/src/library/index.ts';
import type { TypeDeclaration } from '../../packages/expressions/src/types/declare.ts';
import { membersOf } from '../../packages/expressions/src/types/members.ts';
import { allowedTypes } from '../../tests/oracle/expressions/allowed.ts';
import { areas } from '../../tests/oracle/expressions/cases/index.ts';
import { membersOfType } from '../../tests/oracle/expressions/members.ts';
import { readExpressionRecords } from '../../tests/oracle/expressions/recorded.ts';
import { constructsOf } from '../../tests/oracle/expressions/usage.ts';

/** The page of what the evaluator of expressions supports. */
export async function expressionsPage(): Promise<string> {
  const supported = Object.entries(areas).flatMap(([area, codes]) => (/^(invalid|refused)$/.test(area) ? [] : codes));
  const constructs = [...(await constructsOf(supported))].toSorted();
  const allowed = new Set(allowedTypes.map(withoutParameters));
  const types = library
    .filter(({ kind, members }) => kind !== 'delegate' && (members || kind === 'enum'))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const known = new Set(library.map(({ name }) => withoutParameters(name)));
  return [
    '# What expressions can use',
    '',
    '<!-- Generated from packages/expressions and tests/oracle by `npm run docs`; do not edit. -->',
    '',
    '`@apimkit/expressions` evaluates the C# of policy expressions without .NET. What is not on this page is an error that names the construct or the member',
    `and its place; it is never guessed. ${Object.values(areas).flat().length} expressions are evaluated over three contexts each and compared with`,
    `${readExpressionRecords('operators').runtime}: see [ADR 35](../adr/0035-expressions-from-tables.md).`,
    '',
    '## Constructs',
    '',
    'By the names of the grammar of C#, as they occur in the expressions that are compared:',
    '',
    constructs.map(code).join(', '),
    '',
    'Refused although .NET has them:',
    '',
    ...(areas.refused ?? []).map((one) => `- ${code(one)}`),
    '',
    '## Types that are allowed and not supported',
    '',
    [...allowed]
      .filter((name) => !known.has(name))
      .map(code)
      .join(', '),
    '',
    '## Types and their members',
    '',
    'Types without a mark are allowed in policies, or those of `context`. \\* The documentation does not list the type, but public policies or other members use it.',
    'Members of a base type are listed with that type. Operators and conversions are left out.',
    '',
    '| type | supported | not supported |',
    '| ---- | --------- | ------------- |',
    ...types.map((one) => rowOf(one, allowed)),
    '',
  ].join('\n');
}

function rowOf(declaration: TypeDeclaration, allowed: ReadonlySet<string>): string {
  const { name, kind, values = {} } = declaration;
  const own = kind === 'enum' ? Object.keys(values) : namesOf(declaration);
  const has = new Set([...own, ...inherited(declaration), 'Equals', 'GetHashCode', 'GetType', 'ToString']);
  const missing = membersOfType(name).filter((one) => !has.has(one));
  const isListed = !/^(System|Newtonsoft)\./.test(name) || allowed.has(withoutParameters(name));
  const list = (names: Iterable<string>) => [...new Set(names)].toSorted().map(code).join(', ');
  return `| ${code(name)}${isListed ? '' : ' \\*'} | ${list(own)} | ${list(missing)} |`;
}

const namesOf = (declaration: TypeDeclaration): readonly string[] =>
  membersOf(declaration)
    .all.filter(({ kind }) => /^(method|property|indexer|constructor)$/.test(kind))
    .map(({ kind, name }) => (kind === 'indexer' ? 'this[]' : name));

const byShortName = new Map(library.map((one) => [shortName(one.name), one]));

function inherited({ bases = [] }: TypeDeclaration): readonly string[] {
  return bases.flatMap((base) => {
    const found = byShortName.get(shortName(base));
    return found ? [...namesOf(found), ...inherited(found)] : [];
  });
}

/** `IList\`1`: types of one name differ in the number of their parameters. */
function shortName(name: string): string {
  const [plain = '', parameters] = name.split(/<(.*)>$/);
  return `${plain.split('.').at(-1)}\`${parameters?.split(',').length ?? 0}`;
}

const withoutParameters = (name: string) => name.replace(/<.*>$/, '');

const code = (text: string) => `\`${text.replaceAll('`', "'").replaceAll('|', '\\|')}\``;
