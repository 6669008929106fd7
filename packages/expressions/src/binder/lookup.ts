import type { SyntaxNode } from '@apimkit/policy';
import { membersOf } from '../types/members.ts';
import type { Signature } from '../types/signature.ts';
import type { TypeSystem } from '../types/system.ts';
import type { Type } from '../types/type.ts';
import type { Candidate } from './bound.ts';

/**
 * The members of a type, and of its bases, with a name: nearest first, without what is overridden. Members of interfaces are not members of the
 * classes that have the interface.
 */
export function membersNamed(types: TypeSystem, type: Type, name: string, isStatic: boolean): readonly Candidate[] {
  const keys = new Set<string>();
  const isInterface = type.declaration.kind === 'interface';
  const owners = types.basesOf(type).filter(({ declaration }) => isInterface || declaration.kind !== 'interface');
  return owners.flatMap((owner) =>
    membersOf(owner.declaration)
      .named(name)
      .filter((signature) => {
        if (signature.isStatic !== isStatic || keys.has(signature.key) || isHidden(signature)) return false;
        keys.add(signature.key);
        return true;
      })
      .map((signature) => ({ signature, owner })),
  );
}

const isHidden = ({ kind }: Signature) => kind === 'operator' || kind === 'implicit' || kind === 'explicit';

const extensions = new WeakMap<TypeSystem, ReadonlyMap<string, readonly Candidate[]>>();

/** The extension methods with a name, of every static class. */
export function extensionsNamed(types: TypeSystem, name: string): readonly Candidate[] {
  const known = extensions.get(types);
  if (known) return known.get(name) ?? [];
  const all = types.declarations
    .filter(({ kind }) => kind === 'static')
    .flatMap((declaration) => {
      const owner = types.make(declaration);
      return membersOf(declaration)
        .all.filter(({ parameters }) => parameters[0]?.mode === 'this')
        .map((signature): Candidate => ({ signature, owner, isExtension: true }));
    });
  const made = Map.groupBy(all, ({ signature }) => signature.name);
  extensions.set(types, made);
  return made.get(name) ?? [];
}

/** A member of a type by what a node calls it, for messages. */
export const memberText = (type: Type, name: string): string =>
  name === 'this' ? `The indexer of ${type.text}` : `${type.text}.${name}`;

/** The name of a node without its type arguments. */
export const plainName = (node: SyntaxNode): string =>
  node.type === 'generic_name' ? (node.namedChildren[0]?.text ?? '') : node.text;
