import { itemsOf, objectOf, stringOf } from '@apimkit/openapi/document';
import { defineRule, type Finding, type SpecificationRule } from '../rule.ts';

const versionIn = (path: string) => /(?:^|\/)(v\d+(?:\.\d+)?)(?=\/|$)/i.exec(path)?.[1]?.toLowerCase();

/** Versions, and where they are said. */
export const versioning: readonly SpecificationRule[] = [
  defineRule({
    id: 'versioning-form',
    summary: 'The version is a number such as 1.2.0, or a date',
    severity: 'info',
    from: 'strict',
    *check({ root, start }): Iterable<Finding> {
      const { version } = objectOf(root.info);
      if (
        typeof version === 'string' &&
        version.trim() !== '' &&
        !/^v?\d+(?:[.-]\d+){0,2}(?:[-+][\w.+-]+)?$/i.test(version.trim())
      )
        yield [start.at('info', 'version'), `The version ${version} has no order: nobody knows which comes after it`];
    },
  }),
  defineRule({
    id: 'versioning-path',
    summary: 'Paths do not say the version',
    severity: 'info',
    from: 'strict',
    *check({ pathItems, start }): Iterable<Finding> {
      const first = pathItems.find(({ path }) => versionIn(path) !== undefined);
      if (first)
        yield [
          start.at('paths', first.path),
          `The path ${first.path} says the version, which a version set of API Management says already`,
        ];
    },
  }),
  defineRule({
    id: 'versioning-mixed',
    summary: 'All paths are of one version',
    severity: 'warn',
    from: 'recommended',
    once: true,
    *check({ pathItems, start }): Iterable<Finding> {
      let usual: string | undefined;
      for (const { path } of pathItems) {
        const version = versionIn(path);
        if (version === undefined) continue;
        usual ??= version;
        if (version !== usual)
          yield [start.at('paths', path), `The path ${path} is of ${version}, and others of ${usual}`];
      }
    },
  }),
  defineRule({
    id: 'versioning-twice',
    summary: 'The version stands in the server or in the paths',
    severity: 'warn',
    from: 'recommended',
    *check({ root, start, pathItems }): Iterable<Finding> {
      const base = stringOf(root.basePath) ?? stringOf(objectOf(itemsOf(root.servers)[0]).url) ?? '';
      const inBase = versionIn(base);
      const path = pathItems.find((one) => versionIn(one.path) !== undefined)?.path;
      if (inBase !== undefined && path !== undefined)
        yield [start.at('paths', path), `The path ${path} says the version, and so does the server: ${base}`];
    },
  }),
];
