import type { Value } from '@apimkit/expressions';

/** The text of a value of an expression, as the service puts it into a header or a body: `ToString()` of .NET; null is empty. */
export function valueText(value: Value): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'object' && 'value' in value && typeof value.value !== 'object') return String(value.value);
  return String(value);
}
