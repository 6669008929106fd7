import { isObject, type Json, type JsonObject } from '@apimkit/openapi';
import type { Call } from '../../pipeline/call.ts';
import type { Action } from './action.ts';
import type { ValidationError } from './report.ts';
import { validationOf } from './schemas.ts';

/** One place with parameters: its names in errors, what is declared, and what a message has. */
export interface ParameterPlace {
  /** `QueryParameter`. */
  readonly type: string;
  /** `query parameter`. */
  readonly what: string;
  readonly declared: readonly JsonObject[];
  readonly present: Iterable<readonly [name: string, values: readonly string[]]>;
  /** The action for a parameter that is declared, or is not. */
  action(name: string, isDeclared: boolean): Action;
}

/** Validates the parameters of a place against their declarations. */
export function parameterErrors(call: Call, place: ParameterPlace): readonly ValidationError[] {
  const { type, what, declared, action } = place;
  const declarations = new Map(declared.map((one) => [String(one.name).toLowerCase(), one]));
  const present = [...place.present];
  const sender = type === 'ResponseHeader' ? 'Response' : 'Request';
  const errors: ValidationError[] = [];
  const add = (name: string, rule: string, isDeclared: boolean, details: string, shown = details) => {
    errors.push({ name, type, rule, details, shown, action: action(name, isDeclared) });
  };
  for (const [name, values] of present) {
    const declaration = declarations.get(name.toLowerCase());
    if (!declaration) add(name, 'Unspecified', false, `Unspecified ${what} ${name} is not allowed.`);
    else if (action(name, true) !== 'ignore') {
      const isSeveral = declaration.type !== 'array' && values.length > 1;
      const reasons = isSeveral ? [] : valueErrors(call, declaration, values);
      if (isSeveral)
        add(name, 'IncorrectMessage', true, `${sender} cannot contain multiple values for the ${what} ${name}.`);
      for (const text of reasons) {
        const rest = `alue of the ${what} ${name} does not conform to the definition. ${text}`;
        add(name, 'IncorrectMessage', true, `V${rest}`, `The v${rest}`);
      }
    }
  }
  for (const { name, required } of declared) {
    const isThere = present.some(([one]) => one.toLowerCase() === String(name).toLowerCase());
    if (required === true && !isThere)
      add(String(name), 'IncorrectMessage', true, `Required ${what} ${String(name)} is missing.`);
  }
  return errors;
}

function valueErrors(call: Call, declaration: JsonObject, values: readonly string[]): readonly string[] {
  const { type, typeName, values: allowed } = declaration;
  const schemas = call.api.schemas();
  const validate = typeof typeName === 'string' ? validationOf(schemas, typeName) : undefined;
  const isArray = type === 'array';
  const [text = ''] = values;
  const value = isArray
    ? values.flatMap((one) => one.split(',')).map((one) => typed(one, itemType(schemas, typeName)))
    : typed(text, type);
  if (validate) return validate(value);
  const wrong = typeof type === 'string' && !isArray && !hasType(value, type);
  if (wrong) return [`Invalid type. Expected ${type.slice(0, 1).toUpperCase()}${type.slice(1)} but got String.`];
  const list = Array.isArray(allowed) ? allowed.map(String) : [];
  return list.length > 0 && !list.includes(text) ? [`Value "${text}" is not defined in enum.`] : [];
}

function itemType(schemas: Readonly<Record<string, Json>>, typeName: unknown): unknown {
  const schema = schemas[String(typeName)] ?? null;
  const items = isObject(schema) ? (schema.items ?? null) : null;
  return isObject(items) ? items.type : 'string';
}

/** A text as a value of a type; the text itself if it is none. */
function typed(text: string, type: unknown): unknown {
  if ((type === 'integer' || type === 'number') && /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(text)) return Number(text);
  if (type === 'boolean' && /^(true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  return text;
}

function hasType(value: unknown, type: string): boolean {
  if (type === 'integer') return typeof value === 'number' && Number.isInteger(value);
  if (type === 'number' || type === 'boolean') return typeof value === type;
  return true;
}
