import { recursiveSchemas } from '@apimkit/openapi/document';
import { defineRule, type Finding, type SpecificationRule } from '../rule.ts';

const isWeb = (ref: string) => /^[a-z][a-z\d+.-]+:/i.test(ref);

/** What the importer makes of references. */
export const apimReferences: readonly SpecificationRule[] = [
  defineRule({
    id: 'apim-web-reference',
    summary: 'References do not lead to the web',
    severity: 'error',
    from: 'minimal',
    *check({ references }) {
      for (const { ref, place } of references)
        if (isWeb(ref)) yield [place.at('$ref'), `The importer follows no reference out of the document: ${ref}`];
    },
  }),
  defineRule({
    id: 'apim-file-reference',
    summary: 'References stay in the document, or it is bundled before it is imported',
    severity: 'info',
    from: 'strict',
    once: true,
    *check({ references }) {
      for (const { ref, place } of references)
        if (!ref.startsWith('#') && !isWeb(ref))
          yield [place.at('$ref'), `The importer does not read ${ref}; the document must be bundled first`];
    },
  }),
  defineRule({
    id: 'apim-recursive-schema',
    summary: 'Schemas do not refer to themselves',
    severity: 'warn',
    from: 'recommended',
    *check(specification): Iterable<Finding> {
      for (const { place, names } of recursiveSchemas(specification)) {
        const [first = '', ...others] = names;
        const way = others.length > 0 ? ` by way of ${listed(others)}` : '';
        yield [place, `The schema ${first} refers to itself${way}, which API Management does not support`];
      }
    },
  }),
];

const listed = (names: readonly string[]) =>
  names.length > 3 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(', ');
