import { atProperty } from '../../kit.ts';
import { defineRule } from '../../rule.ts';

export const versionSchemeIncomplete = defineRule({
  id: 'version-scheme-incomplete',
  family: 'versions',
  severity: 'error',
  rulesets: ['minimal', 'recommended', 'strict'],
  summary: 'A version set does not define where callers send the version',
  message: 'The versioning scheme {scheme} requires {property}',
  help: 'Add {property}',
  *check({ versionSets }) {
    for (const set of versionSets)
      if (['Query', 'Header'].includes(set.scheme) && !set.parameter)
        yield atProperty(set, 'versioningScheme', { scheme: set.scheme, property: `version${set.scheme}Name` });
  },
});
