import { pointerOf, problemsOf } from '../../helpers/import-problems.ts';
import { defineRule, from } from '../../rule.ts';

/** A value is of a type that the importer cannot read. */
export const apimUnreadableValue = defineRule({
  id: 'apim-unreadable-value',
  family: 'apim',
  severity: 'error',
  rulesets: from('minimal', 'apim'),
  dialects: ['swagger-2.0', 'openapi-3.0'],
  summary: 'A value is of a type that the importer cannot read',
  message: 'The importer cannot read {where}: {reason}',
  help: 'Use a value of the type that OpenAPI defines',
  *check(document) {
    // The list of required properties is checked by structure-required-list.
    for (const { place, message } of problemsOf(document, 'value'))
      if (place.key !== 'required' || !message.startsWith('Cannot create simple list'))
        yield { at: place, values: { where: pointerOf(place), reason: message.replace(/\.$/, '') } };
  },
});
