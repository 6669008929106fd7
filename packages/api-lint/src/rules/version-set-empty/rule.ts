import { defineApiRule } from '../../rule.ts';

/** A version set has no versions. */
export const versionSetEmpty = defineApiRule({
  id: 'version-set-empty',
  family: 'versions',
  severity: 'warning',
  from: 'recommended',
  summary: 'A version set has no versions',
  message: 'No API is a version of this set',
  help: 'Delete the version set, or name it in apiVersionSetId of an API',
  *check({ apis, versionSets }) {
    const used = new Set(apis.map(({ versionSet }) => versionSet));
    for (const { resource, file } of versionSets)
      if (!used.has(resource)) yield { resource, ...(file === undefined ? {} : { file }) };
  },
});
