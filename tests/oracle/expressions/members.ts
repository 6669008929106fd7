import { readFileSync, writeFileSync } from 'node:fs';
import { library } from '../../../packages/expressions/src/library/index.ts';
import { membersOf } from '../../../packages/expressions/src/types/members.ts';
import { readSignature, type Signature } from '../../../packages/expressions/src/types/signature.ts';
import type { TypeText } from '../../../packages/expressions/src/types/type-text.ts';
import { allowedTypes } from './allowed.ts';
import { isKnown } from './known-members.ts';
import { runEvaluator, runtimeName } from './net.ts';

interface MembersOfType {
  readonly parameters: readonly string[];
  readonly members: readonly string[];
}

/** The public members of .NET, by type. */
export interface MembersFile {
  readonly runtime: string;
  readonly types: Readonly<Record<string, MembersOfType>>;
}

const file = new URL('../records/members.json', import.meta.url);

/** Types of the library that are not types of .NET: what arrays and sequences have, and the two collections inside of the dictionary. */
const names: Readonly<Record<string, string>> = {
  'System.Array<T>': 'System.Array',
  PolicyCryptographyExtensions: 'PolicyExtensions',
  'System.Collections.Generic.KeyCollection<K, V>': 'System.Collections.Generic.Dictionary.KeyCollection<K, V>',
  'System.Collections.Generic.ValueCollection<K, V>': 'System.Collections.Generic.Dictionary.ValueCollection<K, V>',
};
const nameOf = (name: string) => names[name] ?? name;

/** Names without type parameters, so that `List<T>` of one and of the other are one type. */
const plain = (name: string) => nameOf(name).replace(/<(.*)>$/, (_, list: string) => `\`${list.split(',').length}`);

/** Lets .NET list the members of every type that is allowed or in the library. */
export function writeMembers(): void {
  const wanted = [...allowedTypes, ...library.map(({ name }) => nameOf(name))];
  const found = runEvaluator([...new Map(wanted.map((name) => [plain(name), name])).values()], 'members')
    .map((line) => JSON.parse(line) as { readonly type: string } & Partial<MembersOfType>)
    .filter(({ members }) => members)
    .map(({ type, parameters, members }) => [plain(type), { parameters, members }] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  const lines = found.map(([name, members]) => `${JSON.stringify(name)}:${JSON.stringify(members)}`);
  writeFileSync(file, `{"runtime":${JSON.stringify(runtimeName())},"types":{\n${lines.join(',\n')}\n}}\n`);
}

export const readMembers = (): MembersFile => JSON.parse(readFileSync(file, 'utf8')) as MembersFile;

/** Names of the public members of a type of .NET: `new` of constructors, `this[]` of indexers, no operators. */
export function membersOfType(name: string): readonly string[] {
  recorded ??= readMembers();
  const names = (recorded.types[plain(name)]?.members ?? []).flatMap((text) => {
    if (text.startsWith('new(')) return ['new'];
    if (/ operator /.test(text)) return [];
    if (/ this\[/.test(text)) return ['this[]'];
    const found = /(\w+)(<[\w, ]+>)?(\(| \{ get;)/.exec(text)?.[1];
    return found ? [found] : [];
  });
  return [...new Set(names)];
}

let recorded: MembersFile | undefined;

/** Members of the library that .NET does not have, as `type: member`. */
export function unknownMembers(): readonly string[] {
  const { types } = readMembers();
  return library.flatMap((declaration) => {
    const parameters = /<(.*)>$/.exec(declaration.name)?.[1]?.split(/,\s*/) ?? [];
    const record = types[plain(declaration.name)];
    const all = membersOf(declaration).all;
    if (!record) return all.length > 0 ? [`${declaration.name}: not a type of .NET`] : [];
    // Every struct can be made without arguments.
    const made = declaration.kind === 'struct' ? ['new()'] : [];
    const known = new Set([...record.members, ...made].flatMap((text) => keyOf(text, record.parameters)));
    return all
      .filter((one) => !known.has(keyOfSignature(one, parameters)) && !isKnown(declaration.name, one.text))
      .map(({ text }) => `${declaration.name}: ${text}`);
  });
}

function keyOf(text: string, parameters: readonly string[]): readonly string[] {
  try {
    // What cannot be read has pointers or spans, which policies cannot use.
    return [
      keyOfSignature(
        readSignature(text.replaceAll(/ =(?=[,)])/g, ''), () => null),
        parameters,
      ),
    ];
  } catch {
    return [];
  }
}

/** A signature without names: those of parameters, and those of type parameters. */
function keyOfSignature(one: Signature, parameters: readonly string[]): string {
  const own = [...parameters, ...one.typeParameters];
  const type = (text: TypeText): string => {
    const index = own.indexOf(text.name);
    const name = index < 0 ? (text.name.split('.').at(-1) ?? '') : `#${index}`;
    return text.arguments.length === 0 ? name : `${name}<${text.arguments.map(type).join(',')}>`;
  };
  const list = one.parameters.map((each) => `${each.mode} ${type(each.type)}`).join(', ');
  return `${one.isStatic} ${one.kind} ${one.name} ${one.kind === 'constructor' ? '' : type(one.result)} (${list})`;
}
