/** What is known of a type of .NET apart from its members. */
export interface TypeFacts {
  /** The full name, with type parameters: `System.Collections.Generic.List<T>`. */
  readonly name: string;
  /** `string` for `System.String`. */
  readonly keyword?: string;
  readonly kind: 'class' | 'struct' | 'interface' | 'enum' | 'static' | 'delegate';
  /** Base class first, then interfaces, by short name: `['IList<T>', 'IEnumerable<T>']`. `object` is not listed. */
  readonly bases?: readonly string[];
  /** The class of JavaScript whose instances are values of the type. A generic one has `typeArguments`. */
  // biome-ignore lint/complexity/noBannedTypes: any class
  readonly instances?: Function;
  /** Names of an enum. */
  readonly values?: Readonly<Record<string, number>>;
  /** Of a delegate: its signature, `R Func<T, R>(T)` as `R (T)`. */
  readonly signature?: string;
}

/** A type: a declaration with its arguments. Types are interned: equal types are the same object. */
export interface Type {
  /** As C# writes it, with short names: `List<string>`, `int?`, `byte[]`. */
  readonly text: string;
  readonly declaration: TypeFacts;
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
