import { hasText, isObject, objectOf, stringOf } from '@apimkit/openapi/document';
import { defineRule, type Finding, type SpecificationRule } from '../rule.ts';
import { wordOf } from '../words.ts';

const filler = /\b(?:lorem ipsum|todo|tbd|fixme)\b|^(?:string|description|summary|\.{3}|-)$/i;

/** What parameters, responses and schemas say of themselves. */
export const documentationParts: readonly SpecificationRule[] = [
  defineRule({
    id: 'documentation-parameter',
    summary: 'Every parameter has a description',
    severity: 'info',
    from: 'strict',
    *check({ parameters }) {
      for (const { value, place } of parameters)
        if (value.in !== 'body' && !hasText(value.description))
          yield [place, `The parameter ${wordOf(value.name)} has no description`];
    },
  }),
  defineRule({
    id: 'documentation-response',
    summary: 'Every response has a description',
    severity: 'info',
    from: 'strict',
    *check(specification) {
      for (const operation of specification.operations)
        for (const { status, value, place } of operation.responses)
          if (!hasText(value.description))
            yield [place, `The response ${status} of ${operation.label} has no description`];
    },
  }),
  defineRule({
    id: 'documentation-schema',
    summary: 'Every named schema has a description',
    severity: 'info',
    from: 'strict',
    *check(specification) {
      for (const { value, place } of specification.namedSchemas)
        if (value.$ref === undefined && !hasText(value.description) && !hasText(value.title))
          yield [place, `The schema ${place.key} has no description`];
    },
  }),
  defineRule({
    id: 'documentation-filler',
    summary: 'Texts say something',
    severity: 'warn',
    from: 'recommended',
    *check({ root, start, operations, parameters, schemas }) {
      const holders = [
        { value: objectOf(root.info), place: start.at('info') },
        ...operations,
        ...parameters,
        ...schemas,
      ];
      for (const { value, place } of holders)
        for (const key of ['title', 'summary', 'description']) {
          const text = stringOf(value[key])?.trim();
          // The name of a schema may be any word.
          if (text !== undefined && filler.test(text) && (key !== 'title' || place.key === 'info'))
            yield [place.at(key), `The ${key} is still to be written: ${text.slice(0, 40)}`];
        }
    },
  }),
  defineRule({
    id: 'documentation-example',
    summary: 'JSON bodies of success have an example',
    severity: 'info',
    from: 'strict',
    dialects: ['openapi-3.0', 'openapi-3.1'],
    *check(specification): Iterable<Finding> {
      for (const operation of specification.operations)
        for (const { status, value, place } of operation.responses) {
          if (!status.startsWith('2')) continue;
          const media = objectOf(objectOf(value.content)['application/json']);
          const schema = specification.follow(media.schema, place)?.value;
          const has = [media.example, media.examples, schema?.example, schema?.examples].some(
            (one) => one !== undefined,
          );
          if (isObject(media.schema) && !has)
            yield [place, `The response ${status} of ${operation.label} has no example`];
        }
    },
  }),
];
