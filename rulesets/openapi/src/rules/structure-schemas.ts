import { familyProperties, isObject, itemsOf, type JsonObject } from '@apimkit/openapi/document';
import { defineRule, type Finding, type SpecificationRule } from '../rule.ts';
import { wordOf } from '../words.ts';

const bounds = [
  ['minimum', 'maximum'],
  ['minLength', 'maxLength'],
  ['minItems', 'maxItems'],
  ['minProperties', 'maxProperties'],
] as const;

const combining = ['allOf', 'anyOf', 'oneOf', '$ref', 'not', 'if', 'patternProperties'];

/** Schemas that no value, or any value, can satisfy. */
export const structureSchemas: readonly SpecificationRule[] = [
  defineRule({
    id: 'structure-array-items',
    summary: 'Arrays say what they hold',
    severity: 'warn',
    from: 'recommended',
    dialects: ['swagger-2.0', 'openapi-3.0'],
    *check({ schemas }) {
      for (const { value, place } of schemas)
        if (value.type === 'array' && value.items === undefined)
          yield [place, 'An array does not say what it holds: items is missing'];
    },
  }),
  defineRule({
    id: 'structure-required-property',
    summary: 'Required properties are described',
    severity: 'warn',
    from: 'recommended',
    *check(specification): Iterable<Finding> {
      for (const { value, place } of specification.schemas) {
        if (!isObject(value.properties) || combining.some((key) => value[key] !== undefined)) continue;
        if (place.parent && ['allOf', 'anyOf', 'oneOf'].includes(place.parent.key)) continue;
        for (const [index, name] of itemsOf(value.required).entries())
          if (
            typeof name === 'string' &&
            !Object.hasOwn(value.properties, name) &&
            !familyProperties(specification, value)?.has(name)
          )
            yield [place.at('required', index), `The required property ${name} is not among the properties`];
      }
    },
  }),
  defineRule({
    id: 'structure-required-list',
    summary: 'required of a schema is a list of names',
    severity: 'error',
    from: 'minimal',
    *check({ schemas }) {
      for (const { value, place } of schemas)
        if (value.required !== undefined && !Array.isArray(value.required))
          yield [place.at('required'), 'required of a schema is a list of names of properties'];
    },
  }),
  defineRule({
    id: 'structure-enum-values',
    summary: 'Values of an enum are of its type, and none stands twice',
    severity: 'warn',
    from: 'recommended',
    *check({ schemas }): Iterable<Finding> {
      for (const { value, place } of schemas) {
        const taken = new Set<unknown>();
        for (const [index, one] of itemsOf(value.enum).entries()) {
          if (taken.has(one)) yield [place.at('enum', index), `The value ${shown(one)} stands twice in the enum`];
          else if (!fits(value, one))
            yield [place.at('enum', index), `The value ${shown(one)} is no ${wordOf(value.type)}`];
          taken.add(one);
        }
      }
    },
  }),
  defineRule({
    id: 'structure-default-value',
    summary: 'A default is of its type, and in its enum',
    severity: 'warn',
    from: 'recommended',
    *check({ schemas, parameters }) {
      for (const { value, place } of [...schemas, ...parameters]) {
        if (value.default === undefined) continue;
        const choices = itemsOf(value.enum);
        if (!fits(value, value.default))
          yield [place.at('default'), `The default ${shown(value.default)} is no ${wordOf(value.type)}`];
        else if (choices.length > 0 && typeof value.default !== 'object' && !choices.includes(value.default))
          yield [place.at('default'), `The default ${shown(value.default)} is not in the enum`];
      }
    },
  }),
  defineRule({
    id: 'structure-bounds',
    summary: 'A lower bound is not above the upper bound',
    severity: 'error',
    from: 'minimal',
    *check({ schemas }) {
      for (const { value, place } of schemas)
        for (const [least, most] of bounds) {
          const high = value[most];
          if (typeof high !== 'number') continue;
          const low = value[least];
          if (typeof low === 'number' && low > high)
            yield [place.at(least), `${least} ${low} is above ${most} ${high}: nothing is both`];
        }
    },
  }),
  defineRule({
    id: 'structure-pattern',
    summary: 'Patterns are regular expressions',
    severity: 'warn',
    from: 'recommended',
    *check({ schemas }) {
      for (const { value, place } of schemas)
        if (typeof value.pattern === 'string' && !isPattern(value.pattern))
          yield [
            place.at('pattern'),
            `The pattern ${value.pattern} is no regular expression of JavaScript, which OpenAPI asks for`,
          ];
    },
  }),
];

const tests: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  integer: (value) => typeof value === 'number' && Number.isInteger(value),
  number: (value) => typeof value === 'number',
  boolean: (value) => typeof value === 'boolean',
  array: Array.isArray,
  object: isObject,
};

function fits({ type, nullable, 'x-nullable': older }: JsonObject, value: unknown): boolean {
  const test = typeof type === 'string' && Object.hasOwn(tests, type) ? tests[type] : undefined;
  if (!test || (value === null && (nullable === true || older === true))) return true;
  // YAML reads an unquoted date as a moment in some parsers.
  return test(value) || value instanceof Date;
}

const shown = (value: unknown) => {
  const line = wordOf(value).replaceAll(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
};

const isPattern = (source: string) =>
  [undefined, 'u'].some((flags) => {
    try {
      return new RegExp(source, flags) instanceof RegExp;
    } catch {
      // The sentence of the rule says it.
      return false;
    }
  });
