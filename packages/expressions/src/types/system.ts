import { AnonymousObject } from '../runtime/anonymous.ts';
import { UnsupportedError } from '../runtime/exception.ts';
import { Box } from '../runtime/values.ts';
import type { TypeDeclaration } from './declare.ts';
import type { Type, TypeFacts, Types } from './type.ts';
import { Reader, type TypeText } from './type-text.ts';

/** Types that stand for type parameters of a declaration. */
export type Substitution = ReadonlyMap<string, Type>;

const nothing: Substitution = new Map();

/** The types of a library, interned. */
export class TypeSystem implements Types {
  readonly #declarations = new Map<string, TypeDeclaration>();
  readonly #byClass = new Map<unknown, TypeDeclaration>();
  readonly #types = new Map<string, Type>();
  readonly #texts = new Map<string, TypeText>();
  readonly #bases = new Map<Type, readonly Type[]>();
  readonly #shapes = new Map<string, TypeFacts>();
  readonly #anonymous = new Map<string, Type>();
  readonly #ids = new Map<Type, number>();
  readonly declarations: readonly TypeDeclaration[];

  constructor(declarations: readonly TypeDeclaration[]) {
    this.declarations = declarations;
    for (const declaration of declarations) {
      const { full, parameters } = partsOf(declaration);
      this.#declarations.set(`${full}/${parameters.length}`, declaration);
      this.#declarations.set(`${full.split('.').at(-1)}/${parameters.length}`, declaration);
      if (declaration.keyword) this.#declarations.set(`${declaration.keyword}/0`, declaration);
      if (declaration.instances) this.#byClass.set(declaration.instances, declaration);
    }
  }

  /** The declaration of a name with a number of type arguments. */
  find(name: string, count = 0): TypeDeclaration | undefined {
    return this.#declarations.get(`${name}/${count}`);
  }

  /** True if the name is the start of the full name of a type. */
  isNamespace(name: string): boolean {
    return this.declarations.some((one) => one.name.startsWith(`${name}.`));
  }

  make(declaration: TypeFacts, typeArguments: readonly Type[] = []): Type {
    const key = `${declaration.name} ${typeArguments.map((one) => this.#idOf(one)).join(' ')}`;
    const before = this.#types.get(key);
    if (before) return before;
    const type = { text: textOfType(declaration, typeArguments), declaration, typeArguments };
    this.#types.set(key, type);
    return type;
  }

  get(text: string): Type {
    const written = this.#texts.get(text) ?? new Reader(text).type();
    this.#texts.set(text, written);
    const type = this.resolve(written);
    if (!type) throw new Error(`The library has no type ${text}`);
    return type;
  }

  arrayOf(item: Type): Type {
    return this.make(arrayDeclaration(this), [item]);
  }

  nullableOf(item: Type): Type {
    return this.make(this.find('Nullable', 1) ?? missing('Nullable<T>'), [item]);
  }

  /** The anonymous type with members of these names and types. Equal shapes are one type. */
  anonymous(names: readonly string[], types: readonly Type[]): Type {
    const key = names.join();
    const declaration = this.#shapes.get(key) ?? {
      name: anonymousName,
      kind: 'class',
      values: Object.fromEntries(names.map((name, index) => [name, index])),
    };
    this.#shapes.set(key, declaration);
    const whole = `${key} ${types.map((one) => this.#idOf(one)).join(' ')}`;
    const type = this.#anonymous.get(whole) ?? { text: anonymousName, declaration, typeArguments: types };
    this.#anonymous.set(whole, type);
    return type;
  }

  /** The type that a text means; undefined if the library lacks a part of it. `string?` is `string`. */
  resolve(text: TypeText, substitution: Substitution = nothing): Type | undefined {
    const replaced = text.arguments.length === 0 ? substitution.get(text.name) : undefined;
    if (replaced) return replaced;
    const inner = text.arguments.map((one) => this.resolve(one, substitution));
    if (inner.includes(undefined)) return undefined;
    const types = inner as Type[];
    if (text.name === 'Nullable' && types[0] && !isValueType(types[0])) return types[0];
    const declaration = this.find(text.name, types.length);
    return declaration && this.make(declaration, types);
  }

  /** The types that stand for the type parameters of the declaration of a type. */
  substitutionOf(type: Type): Substitution {
    if (type.typeArguments.length === 0) return nothing;
    const { parameters } = partsOf(type.declaration);
    return new Map(parameters.map((name, index) => [name, type.typeArguments[index] as Type]));
  }

  /** The type, its base classes and interfaces, nearest first; `object` is last. */
  basesOf(type: Type): readonly Type[] {
    const before = this.#bases.get(type);
    if (before) return before;
    const substitution = this.substitutionOf(type);
    const found = new Set<Type>([type]);
    for (const text of type.declaration.bases ?? (type.declaration.kind === 'enum' ? ['Enum'] : [])) {
      const base = this.resolve(new Reader(text).type(), substitution);
      if (base) for (const one of this.basesOf(base)) if (one.declaration.name !== 'System.Object') found.add(one);
    }
    const root = this.find('object');
    if (root) found.add(this.make(root));
    const bases = [...found];
    this.#bases.set(type, bases);
    return bases;
  }

  as(type: Type, declarationName: string): Type | undefined {
    const found = this.basesOf(type).filter(({ declaration }) => partsOf(declaration).short === declarationName);
    // `IEnumerable<T>` rather than `IEnumerable`, in whatever order the bases are.
    return found.find(({ typeArguments }) => typeArguments.length > 0) ?? found[0];
  }

  inherits(type: Type, target: Type): boolean {
    if (type === target) return true;
    return this.basesOf(type).some((base) => base === target || this.#isVariant(base, target));
  }

  of(value: unknown): Type {
    if (typeof value === 'string') return this.get('string');
    if (typeof value === 'boolean') return this.get('bool');
    if (value instanceof Box || value instanceof AnonymousObject) return value.type;
    if (typeof value === 'function') throw new UnsupportedError('A delegate as object is not supported');
    const { typeArguments, netType } = value as {
      readonly typeArguments?: readonly Type[];
      readonly netType?: string;
    };
    const declaration = (netType && this.find(netType)) || this.#byClass.get((value as object).constructor);
    if (!declaration)
      throw new UnsupportedError(`The type of a value is not supported: ${(value as object).constructor.name}`);
    return this.make(declaration, typeArguments ?? []);
  }

  /** Interfaces whose type parameters are only results: a sequence of strings is one of objects. Values have other forms, so they do not vary. */
  #isVariant(type: Type, target: Type): boolean {
    if (type.declaration !== target.declaration || !covariant.test(type.declaration.name)) return false;
    return type.typeArguments.every((one, index) => {
      const wanted = target.typeArguments[index];
      return wanted !== undefined && (one === wanted || (!isValueType(one) && this.inherits(one, wanted)));
    });
  }

  #idOf(type: Type): number {
    const id = this.#ids.get(type) ?? this.#ids.size;
    this.#ids.set(type, id);
    return id;
  }
}

/** The name of anonymous types. */
export const anonymousName = 'anonymous type';

const covariant = /\.(IEnumerable|IEnumerator|IReadOnlyCollection|IReadOnlyList|IOrderedEnumerable|IQueryable|Array)<T/;

/** True for numbers, structs and enums, which are not references. */
export const isValueType = ({ declaration }: Type): boolean =>
  declaration.kind === 'struct' || declaration.kind === 'enum';

interface NameParts {
  /** Without type parameters. */
  readonly full: string;
  readonly short: string;
  readonly parameters: readonly string[];
}

const parts = new WeakMap<TypeFacts, NameParts>();

/** The parts of the name of a declaration. */
export function partsOf(declaration: TypeFacts): NameParts {
  const before = parts.get(declaration);
  if (before) return before;
  const [full = '', inner] = declaration.name.split(/[<>]/);
  const made = {
    full,
    short: full.split('.').at(-1) ?? full,
    parameters: inner ? inner.split(',').map((one) => one.trim()) : [],
  };
  parts.set(declaration, made);
  return made;
}

function textOfType(declaration: TypeFacts, typeArguments: readonly Type[]): string {
  const { short } = partsOf(declaration);
  const [first] = typeArguments;
  if (first && short === 'Array') return `${first.text}[]`;
  if (first && short === 'Nullable') return `${first.text}?`;
  const name = declaration.keyword ?? short;
  return typeArguments.length === 0 ? name : `${name}<${typeArguments.map(({ text }) => text).join(', ')}>`;
}

const arrayDeclaration = (types: TypeSystem): TypeDeclaration => types.find('Array', 1) ?? missing('T[]');

function missing(what: string): never {
  throw new Error(`The library has no ${what}`);
}
