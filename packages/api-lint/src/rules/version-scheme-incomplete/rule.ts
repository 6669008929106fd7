import { atProperty } from '../../kit.ts';
import { defineApiRule } from '../../rule.ts';

/** A version set does not say where callers put the version. */
export const versionSchemeIncomplete = defineApiRule({
  id: 'version-scheme-incomplete',
  family: 'versions',
  severity: 'error',
  from: 'minimal',
  summary: 'A version set does not say where callers put the version',
  message: 'The versioning scheme {scheme} needs {property}',
  help: 'Add {property}',
  *check({ versionSets }) {
    for (const set of versionSets)
      if (['Query', 'Header'].includes(set.scheme) && !set.parameter)
        yield atProperty(set, 'versioningScheme', { scheme: set.scheme, property: `version${set.scheme}Name` });
  },
});
