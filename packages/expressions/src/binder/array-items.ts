import type { SyntaxNode } from '@apimkit/policy';
import { exception } from '../runtime/exception.ts';
import type { NetArray, Value } from '../runtime/values.ts';
import type { Type } from '../types/type.ts';
import type { Argument } from './arguments.ts';
import type { Binder } from './binder.ts';
import type { BoundValue } from './bound.ts';
import type { Frame } from './frame.ts';
import { unsupported } from './problem.ts';
import { after } from './short.ts';
import { computed } from './values.ts';

/** `a[i]` of an array. */
export function itemOfArray(
  binder: Binder,
  node: SyntaxNode,
  receiver: BoundValue,
  args: readonly Argument[],
): BoundValue {
  const [argument] = args;
  if (args.length !== 1 || argument?.mode !== 'value') throw unsupported(node, 'An array of several dimensions');
  const index =
    binder.tryAs(argument.bound, binder.types.get('int')) ??
    binder.tryAs(argument.bound, binder.types.get('long')) ??
    binder.as(argument.bound, binder.types.get('ulong'));
  const item = receiver.type.typeArguments[0] as Type;
  const find = (frame: Frame, array: Value) => {
    if (array === null)
      throw exception('NullReferenceException', 'Object reference not set to an instance of an object.');
    const { items } = array as NetArray;
    const at = Number(index(frame));
    if (at < 0 || at >= items.length)
      throw exception('IndexOutOfRangeException', 'Index was outside the bounds of the array.');
    return { items: items as Value[], at };
  };
  return computed(
    node,
    item,
    after(receiver, (frame, array) => {
      const { items, at } = find(frame, array);
      return items[at];
    }),
    (frame) => {
      const array = receiver.evaluate(frame);
      const { items, at } = find(frame, array);
      const [actual = item] = (array as NetArray).typeArguments;
      return {
        get: () => items[at],
        set: (value) => {
          // A variable of `object[]` can have a `string[]`.
          if (actual !== item && value !== null && !frame.run.types.inherits(frame.run.types.of(value), actual))
            throw exception(
              'ArrayTypeMismatchException',
              'Attempted to access an element as a type incompatible with the array.',
            );
          items[at] = value;
        },
      };
    },
  );
}
