import { delegateText } from '../types/delegates.ts';
import type { Substitution } from '../types/system.ts';
import { partsOf } from '../types/system.ts';
import type { Type } from '../types/type.ts';
import type { TypeText } from '../types/type-text.ts';
import { isVoid } from '../types/well-known.ts';
import type { Argument } from './arguments.ts';
import type { Binder } from './binder.ts';
import { implicitConversion } from './conversions.ts';

/** A parameter that an argument is for. */
export interface Pair {
  readonly parameter: TypeText;
  readonly argument: Argument;
}

/** How the result of a group of methods is found, for arguments of some types. */
export type ResultOfMethods = (argument: Argument, parameters: readonly Type[]) => Type | undefined;

/**
 * Infers the type arguments of a generic method: first from arguments that have a type, then from what lambdas return.
 *
 * @returns undefined if one of them cannot be inferred
 */
export function inferred(
  binder: Binder,
  names: readonly string[],
  pairs: readonly Pair[],
  known: Substitution,
  resultOfMethods: ResultOfMethods,
): Substitution | undefined {
  const found = partlyInferred(binder, names, pairs, known, resultOfMethods);
  return names.every((name) => found.has(name)) ? found : undefined;
}

/** The same, without the type arguments that cannot be inferred. */
export function partlyInferred(
  binder: Binder,
  names: readonly string[],
  pairs: readonly Pair[],
  known: Substitution,
  resultOfMethods: ResultOfMethods,
): Substitution {
  const bounds = new Map<string, Type[]>(names.map((name) => [name, []]));
  for (const { parameter, argument } of pairs) {
    const type =
      argument.mode !== 'value' ? argument.type : argument.bound.is === 'value' ? argument.bound.type : undefined;
    if (type) unify(binder, parameter, type, bounds);
  }
  for (const { parameter, argument } of pairs) {
    if (argument.mode !== 'value') continue;
    const { bound } = argument;
    if (bound.is !== 'lambda' && bound.is !== 'methods') continue;
    const delegate = delegateText(binder.types, parameter);
    if (!delegate) continue;
    const fixed = fix(binder, bounds);
    const substitution = new Map([...known, ...fixed]);
    const parameters = delegate.parameters.map((one) => binder.types.resolve(one, substitution));
    if (bound.is === 'lambda') {
      // Types that the lambda writes are a source of their own.
      bound.parameters.forEach(({ type }, index) => {
        const text = delegate.parameters[index];
        if (type && text) unify(binder, text, type, bounds);
      });
      const written = bound.parameters.map(({ type }, index) => type ?? parameters[index]);
      if (written.some((one) => !one)) continue;
      const result = binder.resultOf(bound, written as Type[]);
      if (result && !isVoid(result)) unify(binder, delegate.result, result, bounds);
    } else if (!parameters.includes(undefined)) {
      const result = resultOfMethods(argument, parameters as Type[]);
      if (result && !isVoid(result)) unify(binder, delegate.result, result, bounds);
    }
  }
  return new Map([...known, ...fix(binder, bounds)]);
}

/** Collects what the type parameters in a text must be for a type to be of it. */
function unify({ types }: Binder, text: TypeText, type: Type, bounds: Map<string, Type[]>): void {
  const visit = (one: TypeText, actual: Type): void => {
    const bound = one.arguments.length === 0 ? bounds.get(one.name) : undefined;
    if (bound) {
      if (!bound.includes(actual)) bound.push(actual);
      return;
    }
    if (one.arguments.length === 0) return;
    const found = types
      .basesOf(actual)
      .find(
        (base) => partsOf(base.declaration).short === one.name && base.typeArguments.length === one.arguments.length,
      );
    const [inner] = one.arguments;
    if (!found && one.name === 'Nullable' && inner) visit(inner, actual);
    for (const [index, argument] of (found?.typeArguments ?? []).entries())
      visit(one.arguments[index] as TypeText, argument);
  };
  visit(text, type);
}

/** The type to which all others can be converted. */
function fix({ types }: Binder, bounds: ReadonlyMap<string, readonly Type[]>): Map<string, Type> {
  const fixed = new Map<string, Type>();
  for (const [name, candidates] of bounds) {
    const best = candidates.find((to) => candidates.every((from) => implicitConversion(types, from, to)));
    if (best) fixed.set(name, best);
  }
  return fixed;
}
