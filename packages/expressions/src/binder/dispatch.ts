import { box, isBoxed, unbox } from '../runtime/boxing.ts';
import { exception } from '../runtime/exception.ts';
import type { Run } from '../runtime/run.ts';
import type { Value } from '../runtime/values.ts';
import type { Implementation } from '../types/declare.ts';
import { membersOf } from '../types/members.ts';
import type { Signature } from '../types/signature.ts';
import { isValueType, type TypeSystem } from '../types/system.ts';
import type { Type, TypeFacts } from '../types/type.ts';
import { isNullable, isString } from '../types/well-known.ts';

/** Calls a member of an instance. */
export type Invoke = (run: Run, self: Value, types: readonly Type[] | undefined, args: readonly Value[]) => Value;

type Call = (this: Run, ...args: Value[]) => Value;

interface Target {
  readonly call: Call;
  /** It is declared by a number, so it takes the number itself. */
  readonly takesNumber: boolean;
}

/**
 * How a member is called on a value of a static type: the type that the value really has may override it.
 *
 * @param owner the type that declares the member
 */
export function invoker(
  types: TypeSystem,
  receiver: Type,
  owner: Type,
  signature: Signature,
  accessor: 'get' | 'set' = 'get',
): Invoke {
  const own = signature[accessor] as unknown as Call;
  const direct =
    (call: Call): Invoke =>
    (run, self, generic, args) =>
      generic ? call.call(run, generic, self, ...args) : call.call(run, self, ...args);
  const isOwn = receiver.declaration === owner.declaration;
  // Null does not know its type, so that members of `T?` have it as an argument.
  if (isNullable(receiver) && isOwn)
    return (run, self, _, args) => own.call(run, receiver.typeArguments, self, ...args);
  if (isValueType(receiver) && isOwn) return direct(own);
  if (isString(receiver) && isOwn) return notNull(direct(own));
  const targets = new Map<TypeFacts, Target>();
  const find = (run: Run, self: Value): Target => {
    const actual = run.types.of(self);
    const known = targets.get(actual.declaration);
    if (known) return known;
    const made = overrideOf(types, actual, owner, signature, accessor) ?? { call: own, takesNumber: false };
    targets.set(actual.declaration, made);
    return made;
  };
  const virtual: Invoke = (run, self, generic, args) => {
    const { call, takesNumber } = find(run, self);
    const target = takesNumber ? unbox(self) : self;
    return generic ? call.call(run, generic, target, ...args) : call.call(run, target, ...args);
  };
  if (!isValueType(receiver)) return notNull(virtual);
  return (run, self, generic, args) => virtual(run, box(receiver, self), generic, args);
}

function overrideOf(
  types: TypeSystem,
  actual: Type,
  owner: Type,
  signature: Signature,
  accessor: 'get' | 'set',
): Target | undefined {
  for (const base of types.basesOf(actual)) {
    if (base.declaration === owner.declaration) return undefined;
    // A member of an interface is not an override of one of a class.
    if (base.declaration.kind === 'interface' && owner.declaration.kind !== 'interface') continue;
    const found = membersOf(base.declaration).keyed(signature.key);
    const call = found?.typeParameters.length === signature.typeParameters.length ? found[accessor] : undefined;
    if (call)
      return { call: call as Implementation as unknown as Call, takesNumber: isBoxed(actual) && base === actual };
  }
  return undefined;
}

const notNull =
  (invoke: Invoke): Invoke =>
  (run, self, generic, args) => {
    if (self === null)
      throw exception('NullReferenceException', 'Object reference not set to an instance of an object.');
    return invoke(run, self, generic, args);
  };
