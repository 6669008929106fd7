import { isObject, type Json } from '@apimkit/openapi';
import { Ajv, type ErrorObject } from 'ajv';
import addFormats from 'ajv-formats';
import { lowerNames, lowerSchema } from './case.ts';
import { plainSchema } from './dialect.ts';

/** Validates a value: the errors as texts, in the words of the library of the service where they are known. */
export type Validate = (value: unknown) => readonly string[];

const compiled = new WeakMap<object, Map<string, Validate>>();

/** The validation by a schema with a name, one of several that refer to each other. Compiled once. */
export function validationOf(
  schemas: Readonly<Record<string, Json>>,
  name: string,
  additional?: boolean,
  isCaseless = false,
): Validate | undefined {
  if (schemas[name] === undefined) return undefined;
  const known = compiled.get(schemas) ?? new Map<string, Validate>();
  compiled.set(schemas, known);
  const key = `${name} ${String(additional)} ${isCaseless}`;
  const found = known.get(key) ?? compiledOrBroken(schemas, name, additional, isCaseless);
  known.set(key, found);
  return found;
}

/** A schema that cannot be compiled fits nothing, and its error is in place of those of a value. */
function compiledOrBroken(...given: Parameters<typeof compile>): Validate {
  try {
    return compile(...given);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return () => [`The schema cannot be used: ${reason}.`];
  }
}

function compile(
  schemas: Readonly<Record<string, Json>>,
  name: string,
  additional: boolean | undefined,
  isCaseless: boolean,
): Validate {
  const ajv = new Ajv({ strict: false, allErrors: true, logger: false, verbose: true });
  // The declaration of the module is that of CommonJS.
  (addFormats as unknown as (to: Ajv) => void)(ajv);
  const cased = isCaseless ? lowerSchema : (schema: Json) => schema;
  const plain = Object.fromEntries(
    Object.entries(schemas).map(([key, one]) => [key, cased(plainSchema(one, additional))]),
  );
  const validate = ajv.compile({
    schemas: plain,
    $ref: `#/schemas/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`,
  });
  return (value) => (validate(isCaseless ? lowerNames(value) : value) ? [] : (validate.errors ?? []).map(errorText));
}

function errorText({ keyword, params, message = '', instancePath, data }: ErrorObject): string {
  const path = instancePath.slice(1).replaceAll('/', '.');
  const at = path === '' ? '' : ` Path '${path}'.`;
  switch (keyword) {
    case 'required':
      return `Required properties are missing from object: ${String(params.missingProperty)}.${at}`;
    case 'additionalProperties':
      return `Property '${String(params.additionalProperty)}' has not been defined and the schema does not allow additional properties.${at}`;
    case 'type':
      return `Invalid type. Expected ${capitalized(String(params.type))} but got ${typeName(data)}.${at}`;
    case 'enum':
      return `Value ${JSON.stringify(data)} is not defined in enum.${at}`;
    default:
      return `The value ${message}.${at}`;
  }
}

const capitalized = (text: string) => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

function typeName(value: unknown): string {
  if (value === null) return 'Null';
  if (Array.isArray(value)) return 'Array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'Integer' : 'Number';
  return isObject(value as Json) ? 'Object' : capitalized(typeof value);
}
