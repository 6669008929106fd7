import type { Place } from '@apimkit/openapi/document';
import { ownerOf, problemsOf } from '../../helpers/import-problems.ts';
import { defineRule, from } from '../../rule.ts';

/** What structure-info and structure-parameter-place report. */
const isReportedElsewhere = ({ key, parent }: Place) =>
  parent?.key === 'license' ? false : ['info', 'title', 'version', 'name', 'in'].includes(key);

/** An object lacks a property that the importer requires. */
export const apimRequiredProperty = defineRule({
  id: 'apim-required-property',
  family: 'apim',
  severity: 'error',
  rulesets: from('minimal', 'apim'),
  summary: 'An object lacks a property that the importer requires',
  message: 'The importer requires the property {property} at {where}',
  help: 'Add it; an empty text is enough for a description',
  *check(document) {
    for (const { place } of problemsOf(document, 'required-property'))
      if (!isReportedElsewhere(place)) yield { at: place, values: { property: place.key, where: ownerOf(place) } };
  },
});
