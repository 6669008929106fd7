import type { Run } from '../runtime/run.ts';
import type { Value } from '../runtime/values.ts';
import type { TypeFacts } from './type.ts';

/**
 * What a member does. `this` is the `Run`. Arguments: first the type arguments (`readonly Type[]`) where the method is generic or a generic type is
 * constructed, then the instance of an instance member, then the arguments. `params` are one `NetArray`; `out` and `ref` are a `Ref`.
 */
export type Implementation = (this: Run, ...args: never[]) => Value;

/** A property or indexer that can be set: `set` has the value last. */
export interface Accessors {
  readonly get?: Implementation;
  readonly set: Implementation;
}

/** A type of .NET, as a table of its members. */
export interface TypeDeclaration extends TypeFacts {
  /**
   * Members by their C# signature, without bodies:
   *
   * - `int Length { get; }`, `static string Empty { get; }`, `string Name { get; set; }` (`Accessors`)
   * - `char this[int] { get; }`
   * - `string Substring(int, int)`, `static int Parse(string)`, `R Get<R>(string name = null)`, `static string Join(string, params object[])`
   * - `new(string, int)`
   * - `static bool TryParse(string, out int)`
   * - `static IEnumerable<R> Select<T, R>(this IEnumerable<T>, Func<T, R>)`, an extension method of a static class
   * - `static TimeSpan operator -(DateTime, DateTime)`, `static implicit operator JToken(string)`, `static explicit operator int(JToken)`
   */
  readonly members?: Readonly<Record<string, Implementation | Accessors>>;
}

/** Declares a type of the library. */
export const declareType = (declaration: TypeDeclaration): TypeDeclaration => declaration;
