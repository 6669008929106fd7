import { addressOf, current, described, groupBy, inSpecification, joined, plainPath } from '../../kit.ts';
import { defineRule } from '../../rule.ts';

export const pathShadowed = defineRule({
  id: 'path-shadowed',
  family: 'addresses',
  severity: 'warning',
  rulesets: ['recommended', 'strict'],
  summary: 'Another API with a longer path receives the calls of an operation',
  message: '{operation} is unreachable: {other} is served at the longer path /{path} and receives its calls',
  help: 'Move the operation to {other}, or change the path of that API',
  *check(facts) {
    const apis = current(facts);
    const place = (workspace: string | undefined, address: string) => `${workspace ?? ''}:${address}`;
    const taken = groupBy(apis, (api) => place(api.workspace, addressOf(api, facts)));
    for (const { api, specification } of described(apis)) {
      const address = addressOf(api, facts);
      const depth = address === '' ? 0 : address.split('/').length;
      for (const { method, template, path } of specification.operations) {
        const steps = joined(address, plainPath(template)).split('/');
        // The gateway selects the longest matching path.
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
