import type { SyntaxNode } from '@apimkit/policy';
import type { TypeSystem } from '../types/system.ts';
import type { Type } from '../types/type.ts';
import type { Bound, BoundLambda, BoundValue } from './bound.ts';
import type { Evaluate, Execute } from './frame.ts';
import type { Scope } from './scope.ts';

/** What the parts of the compiler need of each other. */
export interface Binder {
  readonly types: TypeSystem;
  /** Integers that do not fit throw. */
  readonly isChecked: boolean;
  /** Inside of `unchecked`: constants that overflow are cut. */
  readonly isUncheckedBlock: boolean;
  checked<T>(isChecked: boolean, bind: () => T): T;
  /** The meaning of any expression. */
  bind(node: SyntaxNode, scope: Scope): Bound;
  /** The meaning of an expression that must have a value and a type of its own. */
  value(node: SyntaxNode, scope: Scope): BoundValue;
  /** An expression inside of a chain such as `a?.b.c`: see `chains.ts`. */
  link(node: SyntaxNode, scope: Scope): Bound;
  type(node: SyntaxNode): Type;
  /** The value of something as a type, without a cast. Throws if there is no such conversion. */
  as(bound: Bound, type: Type): Evaluate;
  /** The same; undefined if there is none. */
  tryAs(bound: Bound, type: Type): Evaluate | undefined;
  lambda(lambda: BoundLambda, target: Type): BoundValue;
  /** The type that a lambda returns when its parameters have these types; undefined: nothing that has a type. */
  resultOf(lambda: BoundLambda, parameters: readonly Type[]): Type | undefined;
  /** What a delegate type takes and returns. */
  delegate(type: Type): { readonly parameters: readonly Type[]; readonly result: Type } | undefined;
  /** `Func` or `Action` with these types; undefined: there is none with so many. */
  delegateFor(parameters: readonly Type[], result: Type): Type | undefined;
  block(node: SyntaxNode, scope: Scope): Execute;
  statement(node: SyntaxNode, scope: Scope): Execute;
  /** Counts work, so that overloads inside of overloads end. */
  spend(node: SyntaxNode): void;
}
