import type { TypeDeclaration } from './declare.ts';
import { readSignature, type Signature } from './signature.ts';
import type { TypeFacts } from './type.ts';

/** The members of a declaration: read once, when a name is looked up first. */
export interface Members {
  named(name: string): readonly Signature[];
  keyed(key: string): Signature | undefined;
  readonly all: readonly Signature[];
}

const known = new WeakMap<TypeFacts, Members>();

/** The members that a type declares itself. */
export function membersOf(declaration: TypeFacts): Members {
  const before = known.get(declaration);
  if (before) return before;
  const all = Object.entries((declaration as TypeDeclaration).members ?? {}).map(([text, member]) =>
    readSignature(text, member),
  );
  const byName = Map.groupBy(all, ({ name }) => name);
  const byKey = new Map(all.filter(({ isStatic }) => !isStatic).map((one) => [one.key, one]));
  const made = { all, named: (name: string) => byName.get(name) ?? [], keyed: (key: string) => byKey.get(key) };
  known.set(declaration, made);
  return made;
}
