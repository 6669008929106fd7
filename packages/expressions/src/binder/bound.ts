import type { SyntaxNode } from '@apimkit/policy';
import type { Signature } from '../types/signature.ts';
import type { Type } from '../types/type.ts';
import type { Evaluate, Frame } from './frame.ts';
import type { Scope } from './scope.ts';

/** An expression with a value. */
export interface BoundValue {
  readonly is: 'value';
  readonly node: SyntaxNode;
  readonly type: Type;
  readonly evaluate: Evaluate;
  /** Its value is known when it is compiled. */
  readonly constant?: { readonly value: unknown };
  /** It can be assigned to. */
  readonly place?: Place;
}

/** A variable, property or item. Its parts are evaluated once, for reading and writing. */
export type Place = (frame: Frame) => PlaceAccess;

/** A place whose parts are evaluated. */
export interface PlaceAccess {
  get(): unknown;
  set(value: unknown): void;
}

/** `null`, which has every reference type. */
export interface BoundNull {
  readonly is: 'null';
  readonly node: SyntaxNode;
}

/** `default` without a type. */
export interface BoundDefault {
  readonly is: 'default';
  readonly node: SyntaxNode;
}

/** `throw` as an expression, which has every type. */
export interface BoundThrow {
  readonly is: 'throw';
  readonly node: SyntaxNode;
  readonly evaluate: Evaluate;
}

/** A type that is named where an expression may be: `Convert` in `Convert.ToInt32(x)`. */
export interface BoundType {
  readonly is: 'type';
  readonly node: SyntaxNode;
  readonly type: Type;
}

/** A part of the full name of a type: `System.Text`. */
export interface BoundNamespace {
  readonly is: 'namespace';
  readonly node: SyntaxNode;
  readonly name: string;
}

/** Methods of one name, before one of them is chosen. */
export interface BoundMethods {
  readonly is: 'methods';
  readonly node: SyntaxNode;
  readonly name: string;
  readonly candidates: readonly Candidate[];
  readonly typeArguments: readonly Type[];
  readonly receiver?: BoundValue;
}

/** A method that a call may mean, with the type that declares it. */
export interface Candidate {
  readonly signature: Signature;
  readonly owner: Type;
  /** Called as an instance method of its first argument. */
  readonly isExtension?: true;
}

/** A lambda or local function, whose types depend on what it is converted to. */
export interface BoundLambda {
  readonly is: 'lambda';
  readonly node: SyntaxNode;
  readonly parameters: readonly { readonly name: string; readonly type?: Type }[];
  readonly scope: Scope;
}

/** The meaning of a part of an expression. */
export type Bound =
  | BoundValue
  | BoundNull
  | BoundDefault
  | BoundThrow
  | BoundType
  | BoundNamespace
  | BoundMethods
  | BoundLambda;
