import { atProperty } from '../../kit.ts';
import { defineRule } from '../../rule.ts';

export const versionWithoutSet = defineRule({
  id: 'version-without-set',
  family: 'versions',
  severity: 'warning',
  rulesets: ['recommended', 'strict'],
  summary: 'The API has a version, but no version set',
  message: 'This is version {version} of no version set, so callers cannot select it',
  help: 'Set the version set in apiVersionSetId',
  *check({ apis }) {
    for (const api of apis)
      if (api.version && api.versionSet === undefined) yield atProperty(api, 'apiVersion', { version: api.version });
  },
});
