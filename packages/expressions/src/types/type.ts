import type { TypeDeclaration } from './declare.ts';

/** A type: a declaration with its arguments. Types are interned: equal types are the same object. */
export interface Type {
  /** As C# writes it, with short names: `List<string>`, `int?`, `byte[]`. */
  readonly text: string;
  readonly declaration: TypeDeclaration;
  readonly typeArguments: readonly Type[];
}

/** What the library needs to know of types at run time. */
export interface Types {
  /** A type by its C# text: `int`, `string[]`, `Dictionary<string, object>`. */
  get(text: string): Type;
  /** `T[]`. */
  arrayOf(item: Type): Type;
  /** The type of a value that is not null and whose static type is `object`. */
  of(value: unknown): Type;
  /** The type that `type` inherits or implements and that has this declaration: `IEnumerable<string>` of `List<string>`. */
  as(type: Type, declarationName: string): Type | undefined;
  /** True if a reference to `type` is one to `target`. */
  inherits(type: Type, target: Type): boolean;
}
