import { versionIn } from '../../helpers/versions.ts';
import { defineRule, from } from '../../rule.ts';

/** Paths contain different versions. */
export const versioningMixed = defineRule({
  id: 'versioning-mixed',
  family: 'versioning',
  severity: 'warning',
  rulesets: from('recommended'),
  summary: 'Paths contain different versions',
  message: 'The path {path} contains the version {version}, other paths contain {usual}',
  once: true,
  *check({ pathItems, start }) {
    let usual: string | undefined;
    for (const { path } of pathItems) {
      const version = versionIn(path);
      if (version === undefined) continue;
      usual ??= version;
      if (version !== usual) yield { at: start.at('paths', path), values: { path, version, usual } };
    }
  },
});
