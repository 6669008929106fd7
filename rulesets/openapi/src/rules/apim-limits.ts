import { isObject, itemsOf, objectOf, stringOf, versionOf } from '@apimkit/openapi/document';
import { defineRule, type Finding, type SpecificationRule } from '../rule.ts';
import { sizeOf } from '../size.ts';

const mebi = 1024 * 1024;
const displayName = 300;

/** Lengths, sizes and versions that the importer takes. */
export const apimLimits: readonly SpecificationRule[] = [
  defineRule({
    id: 'apim-size',
    summary: 'The document has at most 4 MB',
    severity: 'error',
    from: 'minimal',
    *check({ root, start }, { text }): Iterable<Finding> {
      const size = text === undefined ? sizeOf(root) : bytesOf(text);
      if (size > 4 * mebi)
        yield [
          start,
          `The document has ${(size / mebi).toFixed(1)} MB; API Management takes at most 4 MB in a request`,
        ];
    },
  }),
  defineRule({
    id: 'apim-version',
    summary: 'The document is in a language that is imported',
    severity: 'error',
    from: 'minimal',
    dialects: 'any',
    *check({ root, dialect, start }): Iterable<Finding> {
      const key = root.swagger === undefined ? 'openapi' : 'swagger';
      if (dialect === undefined)
        yield [
          start.at(key),
          `API Management imports OpenAPI 2.0, 3.0 and 3.1, and not ${key} ${versionOf(root) ?? '?'}`,
        ];
    },
  }),
  defineRule({
    id: 'apim-swagger-yaml',
    summary: 'OpenAPI 2.0 is written in JSON',
    severity: 'info',
    from: 'strict',
    dialects: ['swagger-2.0'],
    *check({ start }, { text }): Iterable<Finding> {
      if (text !== undefined && !/^\uFEFF?\s*\{/.test(text))
        yield [start, 'API Management imports OpenAPI 2.0 as JSON only; this document is YAML'];
    },
  }),
  defineRule({
    id: 'apim-display-name-length',
    summary: `Titles and summaries have at most ${displayName} characters`,
    severity: 'warn',
    from: 'recommended',
    settledBy: { settlement: 'display-name', at: '#/info/title' },
    *check({ root, start, operations }) {
      const title = stringOf(objectOf(root.info).title) ?? '';
      if (title.length > displayName)
        yield [start.at('info', 'title'), tooLong('title of the API', title, displayName)];
      for (const { value, place, label } of operations) {
        const summary = stringOf(value.summary) ?? '';
        if (summary.length > displayName)
          yield [place.at('summary'), tooLong(`summary of ${label}`, summary, displayName)];
      }
    },
  }),
  defineRule({
    id: 'apim-description-length',
    summary: 'Descriptions of operations have at most 1000 characters',
    severity: 'warn',
    from: 'recommended',
    *check({ operations }) {
      for (const { value, place, label } of operations) {
        const description = stringOf(value.description) ?? '';
        if (description.length > 1000)
          yield [place.at('description'), tooLong(`description of ${label}`, description, 1000)];
      }
    },
  }),
  defineRule({
    id: 'apim-tag-length',
    summary: 'Tags have at most 160 characters',
    severity: 'warn',
    from: 'recommended',
    *check({ operations, root, start }) {
      for (const [index, tag] of itemsOf(root.tags).entries()) {
        const name = stringOf(objectOf(tag).name) ?? '';
        if (name.length > 160) yield [start.at('tags', index, 'name'), tooLong('tag', name, 160)];
      }
      for (const { value, place } of operations)
        for (const [index, tag] of itemsOf(value.tags).entries())
          if (typeof tag === 'string' && tag.length > 160) yield [place.at('tags', index), tooLong('tag', tag, 160)];
    },
  }),
  defineRule({
    id: 'apim-schema-name',
    summary: 'Names of schemas are made of letters, digits and . _ -',
    severity: 'warn',
    from: 'recommended',
    *check({ root, start }) {
      const [schemas, place] =
        root.swagger === undefined
          ? [objectOf(objectOf(root.components).schemas), start.at('components', 'schemas')]
          : [objectOf(root.definitions), start.at('definitions')];
      for (const [name, schema] of Object.entries(schemas))
        if (isObject(schema) && !/^[A-Za-z0-9._-]+$/.test(name))
          yield [place.at(name), `The name of the schema ${name} holds characters that references do not survive`];
    },
  }),
  defineRule({
    id: 'apim-inline-schema',
    summary: 'Bodies refer to named schemas',
    severity: 'info',
    from: 'strict',
    once: true,
    *check({ mediaTypes, responses }) {
      const holders = [...mediaTypes, ...responses.filter(({ value }) => value.schema !== undefined)];
      for (const { value, place } of holders)
        if (isObject(value.schema) && isObject(value.schema.properties))
          yield [
            place.at('schema'),
            'The schema has no name of its own: the importer makes one up, and a new one each time',
          ];
    },
  }),
];

const tooLong = (what: string, text: string, most: number) =>
  `The ${what} has ${text.length} characters, of which API Management keeps at most ${most}: ${text.slice(0, 40)}…`;

const bytesOf = (text: string) => (text.length > mebi ? new TextEncoder().encode(text).length : text.length);
