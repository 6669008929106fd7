import { itemsOf, objectOf, stringOf } from '@apimkit/openapi/document';
import { versionIn } from '../../helpers/versions.ts';
import { defineRule, from } from '../../rule.ts';

/** The version is in the server and in the paths. */
export const versioningTwice = defineRule({
  id: 'versioning-twice',
  family: 'versioning',
  severity: 'warning',
  rulesets: from('recommended'),
  summary: 'The version is in the server and in the paths',
  message: 'The path {path} contains the version, and so does the server: {server}',
  *check({ root, start, pathItems }) {
    const server = stringOf(root.basePath) ?? stringOf(objectOf(itemsOf(root.servers)[0]).url) ?? '';
    const path = pathItems.find((one) => versionIn(one.path) !== undefined)?.path;
    if (versionIn(server) !== undefined && path !== undefined)
      yield { at: start.at('paths', path), values: { path, server } };
  },
});
