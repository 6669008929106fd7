import type { TypeSystem } from './system.ts';
import { partsOf } from './system.ts';
import type { Type, TypeFacts } from './type.ts';
import { Reader, type TypeText } from './type-text.ts';

/** What a delegate takes and returns. */
export interface DelegateText {
  readonly parameters: readonly TypeText[];
  readonly result: TypeText;
}

const known = new WeakMap<TypeFacts, DelegateText>();

function signatureOf(declaration: TypeFacts): DelegateText | undefined {
  if (declaration.kind !== 'delegate' || !declaration.signature) return undefined;
  const before = known.get(declaration);
  if (before) return before;
  const reader = new Reader(declaration.signature);
  const result = reader.type();
  reader.expect('(');
  const made = { result, parameters: reader.list(')', () => reader.type()) };
  known.set(declaration, made);
  return made;
}

/** The signature of a delegate type that is written with type parameters: `Func<T, R>`. */
export function delegateText(types: TypeSystem, text: TypeText): DelegateText | undefined {
  const declaration = types.find(text.name, text.arguments.length);
  const signature = declaration && signatureOf(declaration);
  if (!declaration || !signature) return undefined;
  const { parameters } = partsOf(declaration);
  const replace = (one: TypeText): TypeText => {
    const index = one.arguments.length === 0 ? parameters.indexOf(one.name) : -1;
    return index >= 0 ? (text.arguments[index] as TypeText) : { name: one.name, arguments: one.arguments.map(replace) };
  };
  return { parameters: signature.parameters.map(replace), result: replace(signature.result) };
}

/** What a delegate of a type takes and returns; undefined: it is not a delegate. */
export function delegateOf(
  types: TypeSystem,
  type: Type,
): { readonly parameters: readonly Type[]; readonly result: Type } | undefined {
  const signature = signatureOf(type.declaration);
  if (!signature) return undefined;
  const substitution = types.substitutionOf(type);
  const [result, ...parameters] = [signature.result, ...signature.parameters].map((one) =>
    types.resolve(one, substitution),
  );
  return result && { result, parameters: parameters as Type[] };
}
