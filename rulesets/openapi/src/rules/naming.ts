import { itemsOf, objectOf, stringOf } from '@apimkit/openapi/document';
import { defineRule, type Finding, type SpecificationRule } from '../rule.ts';
import { caseOf, oddOnes, wordOf } from '../words.ts';

const reserved = new Set(['accept', 'content-type', 'authorization']);

/** Names of operations, parameters, properties and schemas. */
export const naming: readonly SpecificationRule[] = [
  defineRule({
    id: 'naming-operation-id',
    summary: 'Operation ids are all written in one way',
    severity: 'info',
    from: 'strict',
    *check({ operations }): Iterable<Finding> {
      const named = operations.filter(({ value }) => typeof value.operationId === 'string');
      const nameOf = (one: (typeof named)[number]) => wordOf(one.value.operationId);
      for (const [one, usual] of oddOnes(named, nameOf))
        yield [one.place.at('operationId'), `The operationId ${nameOf(one)} is not in ${usual} like most`];
    },
  }),
  defineRule({
    id: 'naming-query-parameter',
    summary: 'Query parameters are all written in one way',
    severity: 'info',
    from: 'strict',
    *check({ parameters }): Iterable<Finding> {
      const query = parameters.filter(({ value }) => value.in === 'query' && typeof value.name === 'string');
      for (const [{ value, place }, usual] of oddOnes(query, ({ value }) => wordOf(value.name)))
        yield [place.at('name'), `The query parameter ${wordOf(value.name)} is not in ${usual} like most`];
    },
  }),
  defineRule({
    id: 'naming-property',
    summary: 'Properties are all written in one way',
    severity: 'info',
    from: 'strict',
    *check({ schemas }): Iterable<Finding> {
      const properties = schemas.flatMap(({ value, place }) =>
        Object.keys(objectOf(value.properties)).map((name) => ({ name, place: place.at('properties', name) })),
      );
      for (const [{ name, place }, usual] of oddOnes(properties, (one) => one.name))
        yield [place, `The property ${name} is not in ${usual} like most`];
    },
  }),
  defineRule({
    id: 'naming-schema',
    summary: 'Names of schemas begin with a capital letter',
    severity: 'info',
    from: 'strict',
    *check(specification) {
      for (const { place } of specification.namedSchemas)
        if (/^[a-z]/.test(place.key) || caseOf(place.key) === 'snake_case')
          yield [place, `The name of the schema ${place.key} does not begin with a capital letter`];
    },
  }),
  defineRule({
    id: 'naming-reserved-header',
    summary: 'Accept, Content-Type and Authorization are no parameters',
    severity: 'warn',
    from: 'recommended',
    dialects: ['openapi-3.0', 'openapi-3.1'],
    *check({ parameters }) {
      for (const { value, place } of parameters)
        if (value.in === 'header' && reserved.has((stringOf(value.name) ?? '').toLowerCase()))
          yield [
            place,
            `The header ${wordOf(value.name)} is described elsewhere: as a parameter it counts for nothing`,
          ];
    },
  }),
  defineRule({
    id: 'naming-experimental-header',
    summary: 'Names of headers do not begin with X-',
    severity: 'info',
    from: 'strict',
    *check({ parameters }) {
      for (const { value, place } of parameters)
        if (value.in === 'header' && /^x-/i.test(stringOf(value.name) ?? ''))
          yield [place, `The name of the header ${wordOf(value.name)} begins with X-, which says nothing (RFC 6648)`];
    },
  }),
  defineRule({
    id: 'naming-enum',
    summary: 'Values of an enum are all written in one way',
    severity: 'info',
    from: 'strict',
    *check({ schemas }): Iterable<Finding> {
      for (const { value, place } of schemas) {
        const values = itemsOf(value.enum).filter((one) => typeof one === 'string');
        for (const [one, usual] of oddOnes(values, String))
          yield [place.at('enum'), `The value ${one} is not in ${usual} like most of the enum`];
      }
    },
  }),
  defineRule({
    id: 'naming-tag',
    summary: 'Tags differ by more than case',
    severity: 'warn',
    from: 'strict',
    *check({ operations }): Iterable<Finding> {
      const taken = new Map<string, string>();
      for (const { value, place } of operations)
        for (const [index, tag] of itemsOf(value.tags).entries()) {
          if (typeof tag !== 'string') continue;
          const other = taken.get(tag.toLowerCase());
          if (other === undefined) taken.set(tag.toLowerCase(), tag);
          else if (other !== tag) yield [place.at('tags', index), `The tags ${tag} and ${other} differ by case only`];
        }
    },
  }),
];
