import { NetArray, type Value } from '../runtime/values.ts';
import type { Parameter } from '../types/signature.ts';
import type { Substitution } from '../types/system.ts';
import type { Type } from '../types/type.ts';
import { isArray, numericOf } from '../types/well-known.ts';
import type { Argument } from './arguments.ts';
import type { Binder } from './binder.ts';
import type { Evaluate } from './frame.ts';

/** The arguments of the overload that was chosen, in the order of its parameters, with arrays for `params` and defaults. */
export function bindArguments(
  binder: Binder,
  parameters: readonly Parameter[],
  args: readonly Argument[],
  slots: readonly number[],
  argumentTypes: readonly Type[],
  evaluates: readonly Evaluate[],
  isExpanded: boolean,
  substitution: Substitution,
): readonly Evaluate[] {
  const bound = args.map(
    (argument, index): Evaluate =>
      argument.mode === 'value' ? (evaluates[index] as Evaluate) : argument.bind(argumentTypes[index] as Type),
  );
  return parameters.map((parameter, slot): Evaluate => {
    const type = binder.types.resolve(parameter.type, substitution) as Type;
    if (isExpanded && parameter.mode === 'params') {
      const items = bound.filter((_, index) => slots[index] === slot);
      const item = (isArray(type) ? type.typeArguments[0] : undefined) as Type;
      const make =
        item.declaration.keyword === 'byte'
          ? (values: Value[]) => Uint8Array.from(values as number[])
          : (values: Value[]) => values;
      return (frame) => new NetArray(item, make(items.map((one) => one(frame))));
    }
    const index = slots.indexOf(slot);
    if (index >= 0) return bound[index] as Evaluate;
    const value = parameter.optional?.value ?? null;
    const keyword = numericOf(type);
    const typed = typeof value === 'number' && (keyword === 'long' || keyword === 'ulong') ? BigInt(value) : value;
    return () => typed;
  });
}
