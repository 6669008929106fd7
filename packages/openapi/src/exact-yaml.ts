import {
  type CreateNodeOptions,
  type DocumentOptions,
  type ParseOptions,
  Scalar,
  type ScalarTag,
  type SchemaOptions,
  stringify,
  type Tags,
  type ToStringOptions,
} from 'yaml';
import { isObject, type Json } from './document/json.ts';
import { mayHoldExact, numberFrom } from './exact-number.ts';

// Finite numbers of YAML's core schema.
const yamlNumber = /^(?:0o[0-7]+|0x[\da-f]+|[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:e[-+]?\d+)?)$/i;

/** True for the spelling of a finite number. */
export const isYamlNumber = (text: string): boolean => yamlNumber.test(text);

const exactTag: ScalarTag = {
  default: true,
  tag: 'tag:yaml.org,2002:float',
  identify: (value) => value instanceof Number,
  test: yamlNumber,
  resolve: (text) => numberFrom(jsonLiteral(text)),
  stringify: ({ value }) => String(value),
};

/** A number of YAML as JSON spells it. */
export function jsonLiteral(text: string): string {
  if (/^0[xo]/i.test(text)) return String(BigInt(text));
  const [, sign = '', whole = '', fraction = '', exponent = ''] =
    /^[+]?(-?)0*(\d*)\.?(\d*)(e[-+]?\d+)?$/i.exec(text) ?? [];
  return `${sign}${whole || '0'}${fraction && `.${fraction}`}${exponent}`;
}

/**
 * Options with which the `yaml` library keeps every digit of the numbers in a text.
 *
 * @example
 * parseDocument(text, { ...exactYaml(text), prettyErrors: false });
 */
export function exactYaml(text: string): ParseOptions & DocumentOptions & SchemaOptions {
  return mayHoldExact(text) ? { customTags: withExact, logLevel: 'error' } : {};
}

const withExact = (tags: Tags): Tags => [exactTag, ...tags];

/** YAML in which every number has the digits that it was read with; equal parts are written out. */
export function stringifyYaml(value: Json): string {
  const options: CreateNodeOptions & DocumentOptions & SchemaOptions & ToStringOptions = {
    lineWidth: 0,
    aliasDuplicateObjects: false,
    customTags: withExact,
  };
  return stringify(withScalars(value), options);
}

/** The library writes the nearest double of a `Number` unless it is in a node. */
export function withScalars(value: Json): unknown {
  if ((value as unknown) instanceof Number) return new Scalar(value);
  if (Array.isArray(value)) return value.map((item: Json) => withScalars(item));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, withScalars(child)]));
}
