import type { Type } from '../types/type.ts';

/** The name that `ToString()` of .NET gives a type: ``System.Collections.Generic.List`1[System.String]``. */
export function netName({ declaration, typeArguments }: Type): string {
  const [name] = declaration.name.split('<') as [string];
  if (name === 'System.Array' && typeArguments[0]) return `${netName(typeArguments[0])}[]`;
  return netGeneric(name, typeArguments);
}

/** The same for a class whose instances know their type arguments. */
export function netGeneric(name: string, typeArguments: readonly Type[]): string {
  if (typeArguments.length === 0) return name;
  return `${name}\`${typeArguments.length}[${typeArguments.map(netName).join(',')}]`;
}
