import type { SyntaxNode } from '@apimkit/policy';
import { delegateText } from '../types/delegates.ts';
import type { Parameter, Signature } from '../types/signature.ts';
import type { Substitution } from '../types/system.ts';
import type { Type } from '../types/type.ts';
import type { Applicable } from './applicable.ts';
import type { Argument } from './arguments.ts';
import { better } from './better.ts';
import { bindArguments } from './bind-arguments.ts';
import type { Binder } from './binder.ts';
import type { Bound, Candidate } from './bound.ts';
import type { Evaluate } from './frame.ts';
import { inferred, type Pair, partlyInferred } from './infer.ts';
import { lambdaProblem } from './lambda-problem.ts';
import { BindError, unsupported } from './problem.ts';
import { computed } from './values.ts';

/**
 * Chooses the overload that C# calls.
 *
 * @param what for messages: `string.Foo`
 * @throws BindError unless exactly one is best
 */
export function chooseOverload(
  binder: Binder,
  node: SyntaxNode,
  what: string,
  candidates: readonly Candidate[],
  explicit: readonly Type[],
  args: readonly Argument[],
): Applicable {
  binder.spend(node);
  const found = candidates.flatMap((candidate) => forms(binder, candidate, explicit, args));
  const kept = found.filter((one) => !found.some((other) => hides(binder, other, one)));
  const best = kept.filter((one) => kept.every((other) => one === other || better(binder, args, one, other)));
  const [chosen] = best;
  if (chosen) return chosen;
  // C# has more rules to choose one than there are here.
  if (kept.length > 1) throw unsupported(node, `${what}(${describe(args)}), which is ambiguous here,`);
  // An error inside of a lambda is the reason, if there is one.
  const reason = lambdaProblem(binder, args, (lambda) =>
    candidates.map((candidate) => lambdaParameters(binder, candidate, explicit, args, lambda)),
  );
  if (reason) throw reason;
  throw unsupported(node, `${what}(${describe(args)})`);
}

/** A method of a derived class hides those of its bases that could be called too. */
function hides(binder: Binder, other: Applicable, one: Applicable): boolean {
  const [derived, base] = [other.candidate.owner, one.candidate.owner];
  return derived !== base && derived.declaration.kind !== 'static' && binder.types.inherits(derived, base);
}

function forms(
  binder: Binder,
  candidate: Candidate,
  explicit: readonly Type[],
  args: readonly Argument[],
): readonly Applicable[] {
  const normal = form(binder, candidate, explicit, args, false);
  if (normal) return [normal];
  const isParams = candidate.signature.parameters.at(-1)?.mode === 'params';
  const expanded = isParams ? form(binder, candidate, explicit, args, true) : undefined;
  return expanded ? [expanded] : [];
}

function form(
  binder: Binder,
  candidate: Candidate,
  explicit: readonly Type[],
  args: readonly Argument[],
  isExpanded: boolean,
): Applicable | undefined {
  const { types } = binder;
  const { signature, owner } = candidate;
  const slots = assigned(signature.parameters, args, isExpanded);
  if (!slots) return undefined;
  const pairs = args.map((argument, index): Pair => {
    const parameter = signature.parameters[slots[index] as number] as Parameter;
    const isItem = isExpanded && parameter.mode === 'params';
    return { argument, parameter: isItem ? (parameter.type.arguments[0] ?? parameter.type) : parameter.type };
  });
  const ownerTypes = types.substitutionOf(owner);
  const substitution = substitutionFor(binder, signature, explicit, pairs, ownerTypes);
  if (!substitution) return undefined;
  const result = types.resolve(signature.result, substitution);
  const argumentTypes = pairs.map(({ parameter }) => types.resolve(parameter, substitution));
  if (!result || argumentTypes.includes(undefined)) return undefined;
  const evaluates = args.map((argument, index) =>
    accepts(binder, argument, argumentTypes[index] as Type, candidate, slots[index] as number),
  );
  if (evaluates.includes(undefined)) return undefined;
  return {
    candidate,
    typeArguments: signature.typeParameters.map((name) => substitution.get(name) as Type),
    argumentTypes: argumentTypes as Type[],
    isExpanded,
    defaults: signature.parameters.length - new Set(slots).size,
    result,
    bind: () =>
      bindArguments(
        binder,
        signature.parameters,
        args,
        slots,
        argumentTypes as Type[],
        evaluates as Evaluate[],
        isExpanded,
        substitution,
      ),
  };
}

function substitutionFor(
  binder: Binder,
  { typeParameters: names }: Signature,
  explicit: readonly Type[],
  pairs: readonly Pair[],
  known: Substitution,
): Substitution | undefined {
  if (explicit.length > 0) {
    if (names.length !== explicit.length) return undefined;
    return new Map([...known, ...names.map((name, index) => [name, explicit[index] as Type] as const)]);
  }
  if (names.length === 0) return known;
  return inferred(binder, names, pairs, known, (argument, parameters) => resultOfMethods(binder, argument, parameters));
}

/** For each argument the index of its parameter; undefined if they do not match. */
function assigned(
  parameters: readonly Parameter[],
  args: readonly Argument[],
  isExpanded: boolean,
): readonly number[] | undefined {
  const last = parameters.length - 1;
  const slots: number[] = [];
  for (const [index, { name }] of args.entries()) {
    const slot =
      name === undefined
        ? isExpanded
          ? Math.min(index, last)
          : index
        : parameters.findIndex((one) => one.name === name);
    if (slot < 0 || slot > last) return undefined;
    if (slots.includes(slot) && !(isExpanded && slot === last)) return undefined;
    slots.push(slot);
  }
  const isMissing = parameters.some(
    (one, index) => !slots.includes(index) && !one.optional && !(isExpanded && index === last),
  );
  return isMissing ? undefined : slots;
}

function accepts(
  binder: Binder,
  argument: Argument,
  type: Type,
  { signature, isExtension }: Candidate,
  slot: number,
): Evaluate | undefined {
  const parameter = signature.parameters[slot] as Parameter;
  const isRef = parameter.mode === 'out' || parameter.mode === 'ref';
  if (argument.mode !== 'value') {
    if (parameter.mode !== argument.mode || (argument.type && argument.type !== type)) return undefined;
    return () => undefined;
  }
  if (isRef) return undefined;
  if (isExtension && slot === 0) {
    const { bound } = argument;
    // A receiver is not converted by an operator that its type declares, and a number is not widened.
    const isValid = bound.is === 'value' && (bound.type === type || binder.types.inherits(bound.type, type));
    return isValid ? binder.tryAs(bound, type) : undefined;
  }
  return binder.tryAs(argument.bound, type);
}

/** The result of a group of methods that is used as a delegate. */
function resultOfMethods(binder: Binder, argument: Argument, parameters: readonly Type[]): Type | undefined {
  if (argument.mode !== 'value' || argument.bound.is !== 'methods') return undefined;
  const { node, name, candidates, typeArguments } = argument.bound;
  try {
    const args = parameters.map(
      (type): Argument => ({ mode: 'value', node, name: undefined, bound: computed(node, type, () => null) }),
    );
    return chooseOverload(binder, node, name, candidates, typeArguments, args).result;
  } catch (error) {
    if (error instanceof BindError) return undefined;
    throw error;
  }
}

/** The types that an overload gives to the parameters of a lambda; undefined if they are not known. */
function lambdaParameters(
  binder: Binder,
  { signature, owner }: Candidate,
  explicit: readonly Type[],
  args: readonly Argument[],
  lambda: Argument,
): readonly Type[] | undefined {
  const slots = assigned(signature.parameters, args, false);
  if (!slots) return undefined;
  const pairs = args.map((argument, index): Pair => {
    const parameter = signature.parameters[slots[index] as number] as Parameter;
    return { argument, parameter: parameter.type };
  });
  const known = binder.types.substitutionOf(owner);
  const given = explicit.length > 0 ? substitutionFor(binder, signature, explicit, pairs, known) : undefined;
  const valued = pairs.filter(({ argument }) => argument.mode === 'value' && argument.bound.is === 'value');
  const substitution = given ?? partlyInferred(binder, signature.typeParameters, valued, known, () => undefined);
  const pair = pairs.find(({ argument }) => argument === lambda);
  const delegate = pair && delegateText(binder.types, pair.parameter);
  const types = delegate?.parameters.map((one) => binder.types.resolve(one, substitution)) ?? [undefined];
  return types.includes(undefined) ? undefined : (types as Type[]);
}

const describe = (args: readonly Argument[]): string =>
  args.map((one) => (one.mode === 'value' ? typeText(one.bound) : one.mode)).join(', ');

const typeText = (bound: Bound): string =>
  bound.is === 'value' ? bound.type.text : bound.is === 'methods' ? bound.name : bound.is;
