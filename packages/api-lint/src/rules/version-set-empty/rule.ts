import { defineRule } from '../../rule.ts';

export const versionSetEmpty = defineRule({
  id: 'version-set-empty',
  family: 'versions',
  severity: 'warning',
  rulesets: ['recommended', 'strict'],
  message: 'A version set has no versions',
  help: 'Delete the version set, or set it as apiVersionSetId of an API',
  *check({ apis, versionSets }) {
    const used = new Set(apis.map(({ versionSet }) => versionSet));
    for (const { resource, file } of versionSets)
      if (!used.has(resource)) yield { resource, ...(file === undefined ? {} : { file }) };
  },
});
