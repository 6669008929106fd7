import { atProperty, current } from '../../kit.ts';
import { defineRule } from '../../rule.ts';

export const versionInPath = defineRule({
  id: 'version-in-path',
  family: 'versions',
  severity: 'info',
  rulesets: ['recommended', 'strict'],
  summary: 'The path contains a version, but the API has no version set',
  message: 'The path ends with {version}, but the API has no version set',
  help: 'Create a version set with the scheme Segment, and use {version} as apiVersion',
  *check(facts) {
    for (const api of current(facts)) {
      const version = /(?:^|\/)(v\d+(?:\.\d+)*)\/?$/i.exec(api.path)?.[1];
      if (version !== undefined && api.versionSet === undefined) yield atProperty(api, 'path', { version });
    }
  },
});
