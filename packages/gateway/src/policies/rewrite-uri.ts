import { definePolicy } from '../compile/policy.ts';
import { withQueryValues } from '../message/query.ts';

/**
 * `copy-unmatched-params` adds the parameters of the query that the original template does not contain (rewrite-uri-policy). A parameter of the
 * template keeps its value of the request.
 */
export const rewriteUri = definePolicy({
  name: 'rewrite-uri',
  support: 'runs',
  compile(element, compiler) {
    const template = compiler.requiredText(element, 'template');
    const copies = compiler.flag(element, 'copy-unmatched-params', true);
    return (call) => {
      const { request } = call;
      const filled = template(call).replaceAll(/\{\*?([^{}]+)\}/g, (whole, name: string) => {
        const value = request.matchedParameters[name];
        return value === undefined ? whole : value.split('/').map(encodeURIComponent).join('/');
      });
      const [path = '', ...query] = filled.split('?');
      let left = copies(call) ? request.query : '';
      for (const name of queryNames(call.operation?.context.urlTemplate ?? '')) left = withQueryValues(left, name, []);
      request.path = path.startsWith('/') ? path : `/${path}`;
      request.query = joined(query.join('?'), left.slice(1));
    };
  },
});

/** The parameters of the query in the template of an operation: they are matched. */
const queryNames = (template: string): readonly string[] =>
  (template.split('?')[1] ?? '').split('&').flatMap((pair) => pair.split('=')[0] || []);

function joined(...parts: readonly string[]): string {
  const all = parts.filter((part) => part !== '').join('&');
  return all === '' ? '' : `?${all}`;
}
