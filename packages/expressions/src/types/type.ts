import type { TypeDeclaration } from './declare.ts';

/** A type: a declaration with its arguments. Types are interned: equal types are the same object. */
export interface Type {
  /** As C# writes it, with short names: `List<string>`, `int?`, `byte[]`. */
  readonly text: string;
  readonly declaration: TypeDeclaration;
  readonly typeArguments: readonly Type[];
}
