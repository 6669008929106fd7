import { fixedSegments } from '@apimkit/openapi/document';
import { defineRule, type Finding, type SpecificationRule } from '../rule.ts';
import { oddOnes } from '../words.ts';

const verbs = /^(?:get|list|fetch|create|add|update|delete|remove|set|find)(?:[A-Z_-].*)?$/;

/** Names in paths. */
export const namingPaths: readonly SpecificationRule[] = [
  defineRule({
    id: 'naming-path-case',
    summary: 'Paths are in lower case, words apart by hyphens',
    severity: 'info',
    from: 'strict',
    *check({ pathItems, start }) {
      for (const { path } of pathItems) {
        const odd = fixedSegments(path).find((word) => /[A-Z_]/.test(word));
        if (odd !== undefined)
          yield [start.at('paths', path), `${odd} in the path ${path} is not in lower case with hyphens`];
      }
    },
  }),
  defineRule({
    id: 'naming-path-verb',
    summary: 'Paths name things; methods say what is done',
    severity: 'info',
    from: 'strict',
    *check({ pathItems, start }) {
      for (const { path } of pathItems) {
        const verb = fixedSegments(path).find((word) => verbs.test(word));
        if (verb !== undefined)
          yield [start.at('paths', path), `${verb} in the path ${path} says what the method says`];
      }
    },
  }),
  defineRule({
    id: 'naming-path-extension',
    summary: 'Paths do not say the format',
    severity: 'info',
    from: 'strict',
    *check({ pathItems, start }) {
      for (const { path } of pathItems)
        if (/\.(?:json|xml|ya?ml|html?|php|aspx?|jsp)$/i.test(path))
          yield [start.at('paths', path), `The path ${path} says the format, which is what Accept is for`];
    },
  }),
  defineRule({
    id: 'naming-path-depth',
    summary: 'Paths have at most eight segments',
    severity: 'info',
    from: 'strict',
    *check({ pathItems, start }) {
      for (const { path } of pathItems) {
        const count = path.split('/').filter((segment) => segment !== '').length;
        if (count > 8) yield [start.at('paths', path), `The path ${path} has ${count} segments`];
      }
    },
  }),
  defineRule({
    id: 'naming-path-empty-segment',
    summary: 'No segment of a path is empty',
    severity: 'warn',
    from: 'recommended',
    *check({ pathItems, start }) {
      for (const { path } of pathItems)
        if (path.includes('//')) yield [start.at('paths', path), `A segment of the path ${path} is empty`];
    },
  }),
  defineRule({
    id: 'naming-path-parameter',
    summary: 'Path parameters are all written in one way',
    severity: 'info',
    from: 'strict',
    *check({ pathItems, start }): Iterable<Finding> {
      const names = pathItems.flatMap(({ path, names: all }) => all.map((name) => ({ name, path })));
      const seen = new Set<string>();
      for (const [{ name, path }, usual] of oddOnes(names, (one) => one.name)) {
        if (!seen.has(name)) yield [start.at('paths', path), `The path parameter ${name} is not in ${usual} like most`];
        seen.add(name);
      }
    },
  }),
];
