import { required } from '../../runtime/errors.ts';
import type { Run } from '../../runtime/run.ts';
import type { NetArray, Value } from '../../runtime/values.ts';
import { argumentWrong, outOfRange } from './errors.ts';

/** `CopyTo` of lists and arrays. */
export function copyInto(run: Run, items: readonly Value[], target: NetArray | null, start: number): null {
  const { items: slots } = required(target, 'destinationArray');
  run.spend(items.length);
  if (start < 0)
    throw outOfRange(`destinationIndex ('${start}') must be greater than or equal to '0'.`, 'destinationIndex');
  if (start + items.length > slots.length)
    throw argumentWrong(
      "Destination array was not long enough. Check the destination index, length, and the array's lower bounds.",
      'destinationArray',
    );
  for (const [index, item] of items.entries()) slots[start + index] = item as number;
  return null;
}

/** An array of items; bytes are a `Uint8Array`. */
export const arrayItems = (type: { readonly text: string }, items: Value[]): Value[] | Uint8Array =>
  type.text === 'byte' ? Uint8Array.from(items as number[]) : items;
