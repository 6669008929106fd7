import { addressOf, current, described, groupBy, inSpecification, joined, plainPath } from '../../kit.ts';
import { defineApiRule } from '../../rule.ts';

/** Another API takes the calls of an operation, because its path is longer. */
export const pathShadowed = defineApiRule({
  id: 'path-shadowed',
  family: 'addresses',
  severity: 'warning',
  from: 'recommended',
  summary: 'Another API takes the calls of an operation, because its path is longer',
  message: '{operation} is never called: {other} is served at the longer path /{path} and takes its calls',
  help: 'Move the operation to {other}, or give that API another path',
  *check(facts) {
    const apis = current(facts);
    const place = (workspace: string | undefined, address: string) => `${workspace ?? ''}:${address}`;
    const taken = groupBy(apis, (api) => place(api.workspace, addressOf(api, facts)));
    for (const { api, specification } of described(apis)) {
      const address = addressOf(api, facts);
      const depth = address === '' ? 0 : address.split('/').length;
      for (const { method, template, path } of specification.operations) {
        const steps = joined(address, plainPath(template)).split('/');
        // The gateway chooses the longest path that fits.
        for (let length = steps.length; length > depth; length -= 1) {
          const longer = steps.slice(0, length).join('/');
          const [other] = taken.get(place(api.workspace, longer)) ?? [];
          if (!other) continue;
          const values = { operation: `${method} ${template}`, other: other.name, path: longer };
          yield inSpecification(api, specification, path, values);
          break;
        }
      }
    }
  },
});
