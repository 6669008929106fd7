import type { Run } from '../../runtime/run.ts';
import type { Value } from '../../runtime/values.ts';
import type { Type } from '../../types/type.ts';

/** The full name of the type of a value, as `Type.ToString()` writes it. */
export const typeNameOf = (run: Run, value: Value): string => fullName(run.types.of(value));

/** The full name of a type, as `Type.ToString()` writes it. */
export function fullName({ declaration, typeArguments }: Type): string {
  const [name = ''] = declaration.name.split('<');
  const [first] = typeArguments;
  if (!first) return name;
  if (name === 'System.Array') return `${fullName(first)}[]`;
  return `${name}\`${typeArguments.length}[${typeArguments.map(fullName).join(',')}]`;
}
