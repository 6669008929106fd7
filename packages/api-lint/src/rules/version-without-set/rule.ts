import { atProperty } from '../../kit.ts';
import { defineApiRule } from '../../rule.ts';

/** The API has a version and no version set. */
export const versionWithoutSet = defineApiRule({
  id: 'version-without-set',
  family: 'versions',
  severity: 'warning',
  from: 'recommended',
  summary: 'The API has a version and no version set',
  message: 'This is version {version}, but of no version set, so callers cannot choose it',
  help: 'Name the version set in apiVersionSetId',
  *check({ apis }) {
    for (const api of apis)
      if (api.version && api.versionSet === undefined) yield atProperty(api, 'apiVersion', { version: api.version });
  },
});
