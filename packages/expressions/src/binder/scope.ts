import type { SyntaxNode } from '@apimkit/policy';
import type { Type } from '../types/type.ts';
import type { Frame } from './frame.ts';
import { invalid } from './problem.ts';

/** The function that a scope is in: its slots, and what it returns. */
export interface FunctionScope {
  slots: number;
  readonly outer: FunctionScope | undefined;
  /** The declared result; undefined while the type of a lambda is inferred. */
  readonly result: Type | undefined;
  /** The results of `return` statements, when they are inferred. */
  readonly returns: { readonly is: string; readonly type?: Type }[];
}

/** A variable: a slot of its function. */
export interface Variable {
  readonly name: string;
  readonly type: Type;
  readonly slot: number;
  readonly owner: FunctionScope;
  /** Iteration variables and the resources of `using` cannot be assigned. */
  readonly isReadonly?: boolean;
  readonly constant?: { readonly value: unknown };
  /** False until an assignment of a variable without a first value is bound. */
  isAssigned?: boolean;
}

/** A local function: its slot has a function of JavaScript. */
export interface LocalFunction {
  readonly name: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly type: Type;
    readonly mode: string;
    readonly optional?: SyntaxNode;
  }[];
  readonly result: Type;
  readonly slot: number;
  readonly owner: FunctionScope;
}

/** The names that a block can use. */
export class Scope {
  readonly function: FunctionScope;
  readonly outer: Scope | undefined;
  readonly #names = new Map<string, Variable | LocalFunction>();

  constructor(owner: FunctionScope, outer?: Scope) {
    this.function = owner;
    this.outer = outer;
  }

  inner(): Scope {
    return new Scope(this.function, this);
  }

  declare(node: SyntaxNode, name: string, type: Type, more: Partial<Variable> = {}): Variable {
    return this.#add(node, { name, type, slot: this.function.slots++, owner: this.function, ...more });
  }

  declareFunction(node: SyntaxNode, made: Omit<LocalFunction, 'slot' | 'owner'>): LocalFunction {
    return this.#add(node, { ...made, slot: this.function.slots++, owner: this.function });
  }

  find(name: string): Variable | LocalFunction | undefined {
    return this.#names.get(name) ?? this.outer?.find(name);
  }

  #add<T extends Variable | LocalFunction>(node: SyntaxNode, item: T): T {
    const before = this.find(item.name);
    if (before && before.owner === item.owner) throw invalid(node, `The name ${item.name} is already used`);
    this.#names.set(item.name, item);
    return item;
  }
}

/** True for a variable that has no value where the binder is. */
export function isUnassigned(scope: Scope, name: string): boolean {
  const found = scope.find(name);
  return found !== undefined && 'isAssigned' in found && found.isAssigned === false;
}

/** From here on, a variable has a value. */
export function assigned(scope: Scope, name: string): void {
  const found = scope.find(name);
  if (found && 'isAssigned' in found) found.isAssigned = true;
}

/** How many functions a frame is inside of the owner of a variable. */
export function depthOf(from: FunctionScope, owner: FunctionScope): number {
  let depth = 0;
  for (let at: FunctionScope | undefined = from; at && at !== owner; at = at.outer) depth++;
  return depth;
}

/** The frame of a function some levels outside. */
export function frameAt(frame: Frame, depth: number): Frame {
  let at = frame;
  for (let index = 0; index < depth; index++) at = at.outer as Frame;
  return at;
}
