import type { TypeDeclaration } from '../../types/declare.ts';
import { exception } from '../exception.ts';

/** Enums whose values are combined. */
const flags = new Set(['System.StringSplitOptions', 'System.Text.RegularExpressions.RegexOptions']);

/**
 * The text of a value of an enum: its name, or its number.
 *
 * @throws FormatException
 */
export function formatEnum(declaration: TypeDeclaration, value: number, format: string | null): string {
  switch (format || 'G') {
    case 'G':
    case 'g':
      return flags.has(declaration.name) ? namesOf(declaration, value) : (nameOf(declaration, value) ?? String(value));
    case 'F':
    case 'f':
      return namesOf(declaration, value);
    case 'D':
    case 'd':
      return String(value);
    case 'X':
    case 'x':
      return (value >>> 0).toString(16).toUpperCase().padStart(8, '0');
    default:
      throw exception('FormatException', 'Format string can be only "G", "g", "X", "x", "F", "f", "D" or "d".');
  }
}

const nameOf = (declaration: TypeDeclaration, value: number): string | undefined =>
  Object.entries(declaration.values ?? {}).find(([, one]) => one === value)?.[0];

/** `IgnoreCase, Multiline`. */
function namesOf(declaration: TypeDeclaration, value: number): string {
  const name = nameOf(declaration, value);
  if (name !== undefined) return name;
  const names: string[] = [];
  let rest = value;
  for (const [one, bit] of Object.entries(declaration.values ?? {}).sort(([, a], [, b]) => b - a)) {
    if (bit === 0 || (rest & bit) !== bit) continue;
    rest &= ~bit;
    names.unshift(one);
  }
  return rest === 0 && names.length > 0 ? names.join(', ') : String(value);
}
