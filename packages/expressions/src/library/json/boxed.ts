import { UnsupportedError } from '../../runtime/exception.ts';
import type { Run } from '../../runtime/run.ts';
import { Box, type Value } from '../../runtime/values.ts';
import { Numeric, type Scalar } from './numeric.ts';

/** The value of a token as `object`. */
export function boxed(run: Run, value: Scalar): Value {
  if (!(value instanceof Numeric)) return value;
  if (value.kind === 'big') throw new UnsupportedError('BigInteger is not supported');
  return new Box(run.types.get(value.kind), value.value);
}
