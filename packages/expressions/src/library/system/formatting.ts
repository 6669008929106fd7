import { box } from '../../runtime/boxing.ts';
import type { Run } from '../../runtime/run.ts';
import { formatted } from '../../runtime/text.ts';
import type { Value } from '../../runtime/values.ts';
import type { TypeDeclaration } from '../../types/declare.ts';

/** The signature of a property whose name is that of its type. */
export const namesake = (type: string): string => `${type} ${type} { get; }`;

/** `ToString` with a format, of a type of numbers or times. The culture is the invariant one, whatever the provider. */
export function formatMembers(keyword: string): NonNullable<TypeDeclaration['members']> {
  const text = (run: Run, value: Value, format: string | null): string =>
    formatted(run, box(run.types.get(keyword), value), format);
  return {
    'string ToString()'(this: Run, value: Value) {
      return text(this, value, null);
    },
    'string ToString(string)'(this: Run, value: Value, format: string | null) {
      return text(this, value, format);
    },
    'string ToString(IFormatProvider)'(this: Run, value: Value) {
      return text(this, value, null);
    },
    'string ToString(string, IFormatProvider)'(this: Run, value: Value, format: string | null) {
      return text(this, value, format);
    },
  };
}
