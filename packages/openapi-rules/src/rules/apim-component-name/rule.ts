import { problemsOf } from '../../helpers/import-problems.ts';
import { defineRule, from } from '../../rule.ts';

/** The name of a component contains characters other than letters, digits, period, underscore and hyphen. */
export const apimComponentName = defineRule({
  id: 'apim-component-name',
  family: 'apim',
  severity: 'error',
  rulesets: from('minimal', 'apim'),
  summary: 'The name of a component contains characters other than letters, digits, period, underscore and hyphen',
  message: 'The importer does not accept the name {name} in {kind}',
  help: 'Use letters, digits, periods, underscores and hyphens',
  *check(document) {
    for (const { place } of problemsOf(document, 'component-name')) {
      const kind = place.parent?.key ?? '';
      if (kind !== 'schemas' && kind !== 'definitions') yield { at: place, values: { name: place.key, kind } };
    }
  },
});
