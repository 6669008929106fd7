import { pathShape } from '@apimkit/openapi/document';
import { defineRule, type Finding, type SpecificationRule } from '../rule.ts';

/** Paths that cannot be templates of operations. */
export const apimTemplates: readonly SpecificationRule[] = [
  defineRule({
    id: 'apim-template-duplicate',
    summary: 'No two operations have the same method and template',
    severity: 'error',
    from: 'minimal',
    *check({ operations }): Iterable<Finding> {
      const taken = new Map<string, string>();
      for (const { method, path, place, label } of operations) {
        const shape = `${method} ${pathShape(path)}`;
        const other = taken.get(shape);
        if (other === undefined) taken.set(shape, label);
        else yield [place, `${label} matches the same calls as ${other}: names of parameters make no difference`];
      }
    },
  }),
  defineRule({
    id: 'apim-path-query',
    summary: 'Paths hold neither ? nor #',
    severity: 'error',
    from: 'minimal',
    *check({ pathItems, start }) {
      for (const { path } of pathItems)
        if (/[?#]/.test(path)) yield [start.at('paths', path), `The path ${path} holds a query or a fragment`];
    },
  }),
  defineRule({
    id: 'apim-path-braces',
    summary: 'Braces in paths come in pairs around a name',
    severity: 'error',
    from: 'minimal',
    *check({ pathItems, start }) {
      for (const { path } of pathItems)
        if (/[{}]/.test(path.replaceAll(/\{[^{}]+\}/g, '')))
          yield [start.at('paths', path), `The braces in the path ${path} are no parameters`];
    },
  }),
  defineRule({
    id: 'apim-path-expansion',
    summary: 'Parameters in paths have plain names',
    severity: 'warn',
    from: 'recommended',
    *check({ pathItems, start }) {
      for (const { path } of pathItems) {
        const found = /\{([;.+#/?&][^{}]*|[^{}*]+\*)\}/.exec(path)?.[0];
        if (found !== undefined)
          yield [
            start.at('paths', path),
            `${found} in the path ${path} is taken for a name, not for a way to write it`,
          ];
      }
    },
  }),
  defineRule({
    id: 'apim-path-adjacent-parameters',
    summary: 'Something stands between two parameters of a path',
    severity: 'warn',
    from: 'recommended',
    *check({ pathItems, start }) {
      for (const { path } of pathItems)
        if (path.includes('}{'))
          yield [
            start.at('paths', path),
            `Nobody can tell where one parameter ends and the next begins in the path ${path}`,
          ];
    },
  }),
  defineRule({
    id: 'apim-wildcard-last',
    summary: 'A wildcard stands at the end of a path',
    severity: 'warn',
    from: 'recommended',
    *check({ pathItems, start }) {
      for (const { path } of pathItems)
        if (/\*(?!$)/.test(path.replaceAll(/\{[^{}*]+\*\}/g, '').replace(/\{\*[^{}]+\}$/, '')))
          yield [start.at('paths', path), `The * in the path ${path} is a wildcard only at its end`];
    },
  }),
  defineRule({
    id: 'apim-template-length',
    summary: 'Templates have fewer than 128 characters',
    severity: 'warn',
    from: 'recommended',
    *check({ pathItems, start }) {
      for (const { path } of pathItems)
        if (path.length >= 128)
          yield [
            start.at('paths', path),
            `The path ${path} has ${path.length} characters; the importer takes fewer than 128`,
          ];
    },
  }),
];
