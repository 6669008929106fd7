import { floatText } from '../../json/number-text.ts';
import { XAttribute, XComment, XContainer, type XObject, XProcessingInstruction, XText } from '../nodes.ts';

/** A value of XPath: nodes in document order, or a string, number or truth. */
export type PathValue = readonly XObject[] | string | number | boolean;

/** The text of a node. */
export function textOfNode(node: XObject): string {
  if (node instanceof XContainer) return node.text;
  if (node instanceof XText || node instanceof XAttribute || node instanceof XComment) return node.value;
  return node instanceof XProcessingInstruction ? node.data : '';
}

export const isNodes = (value: PathValue): value is readonly XObject[] => Array.isArray(value);

export function toText(value: PathValue): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'boolean') return String(value);
  return value[0] ? textOfNode(value[0]) : '';
}

/** Numbers of XPath have no exponents. */
function numberText(value: number): string {
  if (!Number.isFinite(value) || Number.isInteger(value)) return Object.is(value, -0) ? '0' : String(value);
  return floatText(value);
}

export function toNumber(value: PathValue): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  const text = toText(value).replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');
  return /^-?(\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : Number.NaN;
}

export function toBoolean(value: PathValue): boolean {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value !== 0 && !Number.isNaN(value);
  return value.length > 0;
}

type Compare = (a: PathValue, b: PathValue) => boolean;

/** `=`, `!=`, `<` and so on: of nodes, any that fits. */
export function compare(operator: string, a: PathValue, b: PathValue): boolean {
  if (isNodes(a) && typeof b !== 'boolean') return a.some((one) => compare(operator, textOfNode(one), b));
  if (isNodes(b) && typeof a !== 'boolean') return b.some((one) => compare(operator, a, textOfNode(one)));
  return (comparisons[operator] as Compare)(a, b);
}

function equal(a: PathValue, b: PathValue): boolean {
  if (typeof a === 'boolean' || typeof b === 'boolean') return toBoolean(a) === toBoolean(b);
  if (typeof a === 'number' || typeof b === 'number') return toNumber(a) === toNumber(b);
  return toText(a) === toText(b);
}

const comparisons: Record<string, Compare> = {
  '=': equal,
  '!=': (a, b) => !equal(a, b),
  '<': (a, b) => toNumber(a) < toNumber(b),
  '<=': (a, b) => toNumber(a) <= toNumber(b),
  '>': (a, b) => toNumber(a) > toNumber(b),
  '>=': (a, b) => toNumber(a) >= toNumber(b),
};
