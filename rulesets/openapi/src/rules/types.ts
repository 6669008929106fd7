import { hasText, isObject, itemsOf, type JsonObject, objectOf, type Place } from '@apimkit/openapi/document';
import { defineRule, type Finding, type SpecificationRule } from '../rule.ts';
import { wordOf } from '../words.ts';

const has = (schema: JsonObject, ...keys: readonly string[]) => keys.some((key) => schema[key] !== undefined);

const formats = new Set([
  ...[
    'int32',
    'int64',
    'float',
    'double',
    'decimal',
    'byte',
    'binary',
    'date',
    'date-time',
    'time',
    'duration',
    'password',
  ],
  ...['email', 'idn-email', 'uuid', 'uri', 'uri-reference', 'uri-template', 'iri', 'hostname', 'ipv4', 'ipv6', 'regex'],
  ...[
    'json-pointer',
    'int8',
    'int16',
    'uint8',
    'uint16',
    'uint32',
    'uint64',
    'char',
    'html',
    'commonmark',
    'base64url',
  ],
  ...['guid', 'url', 'unixtime', 'double-int', 'decimal128', 'media-range', 'etag', 'http-date'],
]);

/** The nearest name around a schema. */
function partOf(place: Place): string {
  for (let part: Place | undefined = place; part; part = part.parent) {
    if (part.parent?.key === 'properties') return `The property ${part.key}`;
    if (part.parent?.key === 'schemas' || part.parent?.key === 'definitions') return `The schema ${part.key}`;
  }
  return 'A schema';
}

/** What schemas say of the values that they take. */
export const types: readonly SpecificationRule[] = [
  defineRule({
    id: 'types-missing',
    summary: 'Properties have a type',
    severity: 'info',
    from: 'strict',
    *check({ schemas }) {
      const saying = ['type', '$ref', 'allOf', 'anyOf', 'oneOf', 'not', 'enum', 'const', 'properties', 'items'];
      for (const { value, place } of schemas)
        if (place.parent?.key === 'properties' && !has(value, ...saying))
          yield [place, `The property ${place.key} may be anything: it has no type`];
    },
  }),
  defineRule({
    id: 'types-string-length',
    summary: 'Texts that callers send have a greatest length',
    severity: 'info',
    from: 'strict',
    *check(specification): Iterable<Finding> {
      for (const { value, place } of specification.parameters) {
        if (value.in === 'body') continue;
        const schema = value.schema === undefined ? value : objectOf(specification.follow(value.schema, place)?.value);
        if (schema.type === 'string' && !has(schema, 'maxLength', 'enum', 'const', 'pattern', 'format'))
          yield [place, `The parameter ${wordOf(value.name)} may be of any length`];
      }
    },
  }),
  defineRule({
    id: 'types-array-length',
    summary: 'Lists have a greatest length',
    severity: 'info',
    from: 'strict',
    *check({ schemas }) {
      for (const { value, place } of schemas)
        if (value.type === 'array' && !has(value, 'maxItems') && place.parent?.key === 'properties')
          yield [place, `The list ${place.key} may be of any length`];
    },
  }),
  defineRule({
    id: 'types-integer-format',
    summary: 'Whole numbers say how large they may be',
    severity: 'info',
    from: 'strict',
    *check({ schemas }) {
      for (const { value, place } of schemas)
        if (value.type === 'integer' && !has(value, 'format', 'enum', 'maximum'))
          yield [place, `${partOf(place)} is a whole number without a format or a maximum`];
    },
  }),
  defineRule({
    id: 'types-format-known',
    summary: 'Formats are those that tools know',
    severity: 'info',
    from: 'strict',
    *check({ schemas }) {
      for (const { value, place } of schemas)
        if (hasText(value.format) && !formats.has(value.format))
          yield [place.at('format'), `Tools do not know the format ${value.format}`];
    },
  }),
  defineRule({
    id: 'types-date',
    summary: 'Dates and moments are said to be such',
    severity: 'info',
    from: 'strict',
    *check({ schemas }) {
      for (const { value, place } of schemas)
        if (
          place.parent?.key === 'properties' &&
          value.type === 'string' &&
          !has(value, 'format', 'enum', 'pattern') &&
          /(?:^(?:date|timestamp)|(?:Date|Timestamp|DateTime|(?:created|updated|modified|deleted|expires)At|_at|_date))$/.test(
            place.key,
          )
        )
          yield [place, `${place.key} has the name of a date and no format`];
    },
  }),
  defineRule({
    id: 'types-boolean-text',
    summary: 'Yes and no are booleans',
    severity: 'info',
    from: 'strict',
    *check({ schemas }): Iterable<Finding> {
      // Beside a boolean the texts are meant as another way to say it.
      const beside = new Set<unknown>();
      for (const { value } of schemas)
        for (const all of [itemsOf(value.oneOf), itemsOf(value.anyOf)])
          if (all.some((one) => objectOf(one).type === 'boolean')) for (const one of all) beside.add(one);
      for (const { value, place } of schemas) {
        if (beside.has(value) || itemsOf(value.type).includes('boolean')) continue;
        const values = itemsOf(value.enum).map((one) => (typeof one === 'string' ? one.toLowerCase() : undefined));
        if (values.length === 2 && values.includes('true') && values.includes('false'))
          yield [place.at('enum'), 'true and false in quotes are texts, and no boolean'];
      }
    },
  }),
  defineRule({
    id: 'types-format-of-type',
    summary: 'Formats fit the type',
    severity: 'warn',
    from: 'recommended',
    *check({ schemas }) {
      for (const { value, place } of schemas) {
        const { type, format } = value;
        const isNumeric = type === 'integer' || type === 'number';
        const isText = ['date', 'date-time', 'uuid', 'email', 'uri', 'hostname', 'ipv4', 'ipv6'].includes(
          wordOf(format),
        );
        if (
          (isNumeric && isText) ||
          (type === 'integer' && (format === 'float' || format === 'double')) ||
          (type === 'boolean' && format !== undefined)
        )
          yield [place.at('format'), `The format ${wordOf(format)} is none of type ${type}`];
      }
    },
  }),
  defineRule({
    id: 'types-open-map',
    summary: 'Objects have properties',
    severity: 'info',
    from: 'strict',
    *check({ schemas }) {
      const saying = [
        'properties',
        'additionalProperties',
        'allOf',
        'anyOf',
        'oneOf',
        'patternProperties',
        '$ref',
        'enum',
        'example',
      ];
      for (const { value, place } of schemas)
        if (isObject(value) && value.type === 'object' && !has(value, ...saying))
          yield [place, `${partOf(place)} may hold anything: it has no properties`];
    },
  }),
];
