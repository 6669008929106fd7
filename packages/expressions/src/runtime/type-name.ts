import type { Type } from '../types/type.ts';

/** The name of a type as `Type.ToString()` writes it: `System.Collections.Generic.List``1[System.String]`. */
export function netTypeName({ declaration, typeArguments }: Type): string {
  const [first] = typeArguments;
  if (first && /\bArray</.test(declaration.name)) return `${netTypeName(first)}[]`;
  if (typeArguments.length === 0) return declaration.name;
  const name = declaration.name.replace(/<.*/, '');
  return `${name}\`${typeArguments.length}[${typeArguments.map(netTypeName).join(',')}]`;
}
