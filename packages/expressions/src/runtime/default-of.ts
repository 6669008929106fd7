import type { Type } from '../types/type.ts';
import { Decimal } from './decimal.ts';
import { UnsupportedError } from './exception.ts';
import type { Value } from './values.ts';

const zeros: Readonly<Record<string, Value>> = { bool: false, long: 0n, ulong: 0n, decimal: Decimal.zero };

/** A class of a struct defines what `default` of it is. */
interface StructClass {
  defaultOf?(type: Type): Value;
}

/** `default(T)`. Classes of structs have it as `static defaultOf(type)`. */
export function defaultOf(type: Type): Value {
  const { kind, keyword, name, instances, zero } = type.declaration as Type['declaration'] & {
    readonly zero?: () => Value;
  };
  if (kind === 'enum') return 0;
  if (kind !== 'struct' || name === 'System.Nullable<T>') return null;
  if (keyword && keyword in zeros) return zeros[keyword];
  const made = instances as StructClass | undefined;
  if (zero) return zero();
  if (made?.defaultOf) return made.defaultOf(type);
  if (keyword) return 0;
  throw new UnsupportedError(`The default value of ${type.text} is not supported`);
}
