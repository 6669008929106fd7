import { atProperty, current } from '../../kit.ts';
import { defineApiRule } from '../../rule.ts';

/** The path has a version, but the API has no version set. */
export const versionInPath = defineApiRule({
  id: 'version-in-path',
  family: 'versions',
  severity: 'info',
  from: 'recommended',
  summary: 'The path has a version, but the API has no version set',
  message: 'The path ends with {version}, but the API belongs to no version set',
  help: 'Make a version set with the scheme Segment, and {version} the apiVersion',
  *check(facts) {
    for (const api of current(facts)) {
      const version = /(?:^|\/)(v\d+(?:\.\d+)*)\/?$/i.exec(api.path)?.[1];
      if (version !== undefined && api.versionSet === undefined) yield atProperty(api, 'path', { version });
    }
  },
});
