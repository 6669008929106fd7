import type { JsonObject, Located } from '@apimkit/openapi/document';
import { defineRule, type Finding, type SpecificationRule } from '../rule.ts';

/** A rule about keywords of JSON Schema that OpenAPI 3.0, the language of exports, has not. */
const keywordRule = (
  id: `apim-${string}`,
  keywords: readonly string[],
  summary: string,
  instead: string,
  severity: 'warn' | 'info' = 'warn',
): SpecificationRule =>
  defineRule({
    id,
    summary,
    severity,
    from: severity === 'warn' ? 'recommended' : 'strict',
    dialects: ['openapi-3.1'],
    *check({ schemas }): Iterable<Finding> {
      for (const keyword of keywords)
        yield* firstOf(
          schemas
            .filter(({ value }) => Object.hasOwn(value, keyword))
            .map((one) => ({ ...one, place: one.place.at(keyword) })),
          `The keyword ${keyword} has no meaning in what API Management shows and exports; ${instead}`,
        );
    },
  });

function* firstOf(found: readonly Located[], message: string): Iterable<Finding> {
  const [first] = found;
  if (first)
    yield [first.place, found.length > 1 ? `${message} (here and in ${found.length - 1} more places)` : message];
}

const isMixed = ({ type }: JsonObject) =>
  Array.isArray(type) && type.filter((one: unknown) => one !== 'null').length > 1;

/** Keywords of OpenAPI 3.1, which is imported and never exported. */
export const apimKeywords: readonly SpecificationRule[] = [
  keywordRule('apim-const', ['const'], 'Schemas have no const', 'an enum of one value says the same'),
  keywordRule(
    'apim-conditional-schema',
    ['if', 'then', 'else', 'dependentSchemas', 'dependentRequired'],
    'Schemas have no conditions',
    'use oneOf, or say it in the description',
  ),
  keywordRule(
    'apim-schema-definitions',
    ['$defs'],
    'Schemas are defined in components',
    'move them to components/schemas',
  ),
  keywordRule(
    'apim-schema-identity',
    ['$id', '$anchor', '$dynamicRef', '$dynamicAnchor', '$schema'],
    'Schemas have no identities of their own',
    'refer to components/schemas',
  ),
  keywordRule(
    'apim-new-keyword',
    [
      ...['prefixItems', 'contains', 'minContains', 'maxContains', 'patternProperties', 'propertyNames'],
      ...['unevaluatedProperties', 'unevaluatedItems', 'contentEncoding', 'contentMediaType', 'contentSchema'],
    ],
    'Schemas keep to the keywords of OpenAPI 3.0',
    'say it with keywords of OpenAPI 3.0, or in the description',
  ),
  keywordRule(
    'apim-schema-examples',
    ['examples'],
    'Schemas have an example, not examples',
    'example says one of them',
    'info',
  ),
  defineRule({
    id: 'apim-type-list',
    summary: 'Schemas have one type, besides null',
    severity: 'warn',
    from: 'recommended',
    dialects: ['openapi-3.1'],
    check: ({ schemas }) =>
      firstOf(
        schemas.filter(({ value }) => isMixed(value)).map((one) => ({ ...one, place: one.place.at('type') })),
        'A schema with several types cannot be said in OpenAPI 3.0, which is what API Management exports; use oneOf',
      ),
  }),
  defineRule({
    id: 'apim-null-type',
    summary: 'No type is null',
    severity: 'info',
    from: 'strict',
    dialects: ['openapi-3.1'],
    check: ({ schemas }) =>
      firstOf(
        schemas
          .filter(({ value: { type } }) => type === 'null' || (Array.isArray(type) && type.includes('null')))
          .map((one) => ({ ...one, place: one.place.at('type') })),
        'The type null cannot be said in OpenAPI 3.0, which is what API Management exports: it becomes nullable, or is lost',
      ),
  }),
];
