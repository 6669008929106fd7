import { isObject, valueAtKeys } from '@apimkit/openapi/document';
import { problemsOf } from '../../helpers/import-problems.ts';
import { defineRule, from } from '../../rule.ts';

/** The property of a discriminator is not required. */
export const apimDiscriminator = defineRule({
  id: 'apim-discriminator',
  family: 'apim',
  severity: 'error',
  rulesets: from('minimal', 'apim'),
  summary: 'The property of a discriminator is not required',
  message: 'The schema {schema} must require the property {property} of its discriminator',
  help: 'Add it to required',
  *check(document) {
    for (const { place } of problemsOf(document, 'discriminator')) {
      const discriminator = valueAtKeys(document.root, place.path().map(String)) ?? null;
      const property = isObject(discriminator) ? discriminator.propertyName : discriminator;
      yield { at: place, values: { schema: place.parent?.key ?? '', property: String(property ?? '') } };
    }
  },
});
