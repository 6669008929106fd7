import type { ContractKeyword } from './problem.ts';
import type { ContractSchema } from './schema.ts';

/** A rule that a value breaks, with the rest of the sentence "The value …". */
export type Broken = readonly [keyword: ContractKeyword, text: string];

/** Checks a text. Patterns are tried on texts within the limit only, so that no text is expensive. */
export function checkText(text: string, schema: ContractSchema): Broken | undefined {
  const { minLength = 0, maxLength = Number.POSITIVE_INFINITY, pattern, format } = schema;
  const values = schema.const === undefined ? schema.enum : [schema.const];
  if (text.length > maxLength) return ['maxLength', `must have at most ${maxLength} characters`];
  if (text.length < minLength) return ['minLength', `must have at least ${minLength} characters`];
  // Artifacts that were extracted from services contain `Fixed` where the contract has `fixed`.
  if (values && !values.some((value) => value.toLowerCase() === text.toLowerCase()))
    return ['enum', `must be one of ${values.join(', ')}`];
  if (pattern !== undefined && !patternOf(pattern).test(text)) return ['pattern', `must match ${pattern}`];
  const shape = format === undefined ? undefined : formats[format];
  return shape && !(text.length <= 100 && shape.test(text)) ? ['format', `must be a ${format}`] : undefined;
}

/** Checks a number. */
export function checkNumber(value: number, schema: ContractSchema): Broken | undefined {
  const { minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY, format } = schema;
  const isWhole = format === 'int32' || format === 'int64';
  if (isWhole && !Number.isInteger(value)) return ['type', 'must be an integer'];
  if (value < minimum) return ['minimum', `must be at least ${minimum}`];
  if (value > maximum) return ['maximum', `must be at most ${maximum}`];
  return undefined;
}

const formats: Readonly<Record<string, RegExp>> = {
  'date-time': /^\d{4}-\d\d-\d\d(?:[Tt ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:[Zz]|[-+]\d\d:?\d\d)?)?$/,
  duration: /^(?:-?P(?=.)(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?)$/,
  uuid: /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i,
};

const patterns = new Map<string, RegExp>();

function patternOf(pattern: string): RegExp {
  const compiled = patterns.get(pattern) ?? new RegExp(pattern);
  patterns.set(pattern, compiled);
  return compiled;
}
