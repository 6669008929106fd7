type Plain = Readonly<Record<string, unknown>>;

/**
 * Whether a value surely fits a JSON schema, checked without compiling it: true is certain, false means "ask a validator". Knows only the plain
 * keywords that schemas of APIs are made of, and only in their well-formed spelling, so that a validator would neither refuse the
 * schema nor the value.
 */
export const surelyFits = (schema: unknown, value: unknown): boolean => isPlainSchema(schema) && fits(schema, value);

const types = new Set(['string', 'number', 'integer', 'boolean', 'object', 'array', 'null']);
const isText = (value: unknown) => typeof value === 'string';
const isNumber = (value: unknown) => typeof value === 'number' && Number.isFinite(value);
const isCount = (value: unknown) => Number.isInteger(value) && (value as number) >= 0;
const isBoolean = (value: unknown) => typeof value === 'boolean';
const isAnything = () => true;
const isObject = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isUnique = (values: readonly unknown[]) =>
  values.every((one) => typeof one !== 'object' || one === null) && new Set(values).size === values.length;

/** The keywords that are understood, and when each is well-formed; any other makes a schema unknown. */
const keywords: Readonly<Record<string, (value: unknown, schema: Plain) => boolean>> = {
  type: (value) => isText(value) && types.has(value as string),
  properties: (value) => isObject(value) && Object.values(value).every(isPlainSchema),
  items: isPlainSchema,
  additionalProperties: (value) => isBoolean(value) || isPlainSchema(value),
  allOf: (value) => Array.isArray(value) && value.length > 0 && value.every(isPlainSchema),
  required: (value) => Array.isArray(value) && value.length > 0 && value.every(isText) && isUnique(value),
  enum: (value) => Array.isArray(value) && value.length > 0 && isUnique(value),
  nullable: (value, schema) => isBoolean(value) && schema.type !== undefined,
  pattern: (value) => isText(value) && regexOf(value as string) !== undefined,
  format: (value) => isText(value) && Object.hasOwn(formats, value as string),
  minimum: isNumber,
  maximum: isNumber,
  minLength: isCount,
  maxLength: isCount,
  minItems: isCount,
  maxItems: isCount,
  uniqueItems: isBoolean,
  title: isText,
  description: isText,
  readOnly: isBoolean,
  writeOnly: isBoolean,
  deprecated: isBoolean,
  default: isAnything,
  example: isAnything,
  xml: isAnything,
  externalDocs: isAnything,
};

const supported = new WeakMap<object, boolean>();

function isPlainSchema(schema: unknown): schema is Plain {
  if (!isObject(schema)) return false;
  let plain = supported.get(schema);
  if (plain === undefined) {
    // In a cycle, the result for a schema that is being checked is false.
    supported.set(schema, false);
    plain = Object.entries(schema).every(
      ([key, value]) => key.startsWith('x-') || (Object.hasOwn(keywords, key) && keywords[key]?.(value, schema)),
    );
    supported.set(schema, plain);
  }
  return plain;
}

/** Forms that a format surely takes; others are left to a validator. */
const formats: Readonly<Record<string, RegExp | true>> = {
  int32: true,
  int64: true,
  float: true,
  double: true,
  password: true,
  binary: true,
  date: /^(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/,
  'date-time': /^(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?Z$/,
  uuid: /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i,
  email: /^[a-z\d]+(?:[._-][a-z\d]+)*@(?:[a-z\d]+(?:-[a-z\d]+)*\.)+[a-z]{2,}$/i,
  uri: /^https?:\/\/[a-z\d]+(?:[.-][a-z\d]+)*(?::\d{2,4})?(?:\/[\w.-]*)*$/i,
};

const patterns = new Map<string, RegExp | undefined>();

function regexOf(source: string): RegExp | undefined {
  if (!patterns.has(source)) patterns.set(source, compiled(source));
  return patterns.get(source);
}

function compiled(source: string): RegExp | undefined {
  try {
    return new RegExp(source);
  } catch {
    // A validator reports it better.
    return undefined;
  }
}

function fits(schema: Plain, value: unknown): boolean {
  const { type, nullable, enum: allowed, allOf } = schema;
  if (allowed !== undefined && !(allowed as readonly unknown[]).includes(value)) return false;
  if (value === null) return (type === 'null' || (nullable === true && type !== undefined)) && allOf === undefined;
  if (type !== undefined && type !== kindOf(value) && !(type === 'number' && kindOf(value) === 'integer')) return false;
  if (allOf !== undefined && !(allOf as readonly Plain[]).every((one) => fits(one, value))) return false;
  if (typeof value === 'string') return fitsText(schema, value);
  if (typeof value === 'number') return fitsNumber(schema, value);
  return Array.isArray(value)
    ? fitsArray(schema, value)
    : typeof value !== 'object' || fitsObject(schema, value as Plain);
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value === 'number' && Number.isInteger(value) ? 'integer' : typeof value;
}

function fitsText({ minLength, maxLength, pattern, format }: Plain, value: string): boolean {
  const form = format === undefined ? true : formats[format as string];
  // Lengths count characters; where none is beyond the basic plane that is the length of the text.
  const counted = minLength === undefined && maxLength === undefined ? true : !/[\ud800-\udfff]/.test(value);
  return (
    counted &&
    (form === true || (form?.test(value) ?? false)) &&
    within(value.length, minLength, maxLength) &&
    (pattern === undefined || (regexOf(pattern as string)?.test(value) ?? false))
  );
}

function fitsNumber({ minimum, maximum, format }: Plain, value: number): boolean {
  if (!Number.isFinite(value) || !within(value, minimum, maximum)) return false;
  if (format === 'int32') return Number.isInteger(value) && Math.abs(value) < 2 ** 31;
  return format !== 'int64' || Number.isSafeInteger(value);
}

const within = (value: number, least: unknown, most: unknown) =>
  value >= ((least as number | undefined) ?? Number.NEGATIVE_INFINITY) &&
  value <= ((most as number | undefined) ?? Number.POSITIVE_INFINITY);

function fitsArray({ items, minItems, maxItems, uniqueItems }: Plain, value: readonly unknown[]): boolean {
  if (!within(value.length, minItems, maxItems) || (uniqueItems === true && !isUnique(value))) return false;
  return items === undefined || value.every((item) => fits(items as Plain, item));
}

function fitsObject({ properties = {}, required = [], additionalProperties }: Plain, value: Plain): boolean {
  if (!(required as readonly string[]).every((name) => Object.hasOwn(value, name) && value[name] !== undefined))
    return false;
  return Object.entries(value).every(([name, held]) => {
    const schema = Object.hasOwn(properties as Plain, name) ? (properties as Plain)[name] : additionalProperties;
    return schema === undefined || schema === true || (schema !== false && fits(schema as Plain, held));
  });
}
