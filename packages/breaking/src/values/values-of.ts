import type { Json } from '@apimkit/openapi';
import type { Facts } from './facts.ts';
import type { Side } from './same.ts';

/** How deep alternatives inside of alternatives are read. */
const deepest = 3;

/** The values of a schema that has only so many, or undefined. The schema may reject some of them. */
export function valuesOf(
  side: Side,
  { values, kinds, unions }: Facts,
  read: (side: Side) => Facts,
  depth = 0,
): readonly Json[] | undefined {
  if (values) return values;
  const plain = [...kinds].map((kind) => (kind === 'null' ? [null] : kind === 'boolean' ? [true, false] : undefined));
  if (plain.every((one) => one !== undefined)) return plain.flat();
  if (depth > deepest) return undefined;
  for (const { members } of unions) {
    const found: Json[] = [];
    const isListed = members.every((schema) => {
      const member = { ...side, schema };
      const own = valuesOf(member, read(member), read, depth + 1);
      found.push(...(own ?? []));
      return own !== undefined;
    });
    if (isListed) return found;
  }
  return undefined;
}
