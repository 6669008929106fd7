import { defineRule } from '../../rule.ts';

/** Queries may be of any …. */
export const graphqlUnbounded = defineRule({
  id: 'graphql-unbounded',
  family: 'security',
  severity: 'warning',
  message: 'Queries may be of any {what}',
  help: 'Add {attribute}',
  *check(policy) {
    for (const element of policy.named('validate-graphql-request'))
      for (const [attribute, what] of [
        ['max-depth', 'depth'],
        ['max-size', 'size'],
      ] as const)
        if (!element.attribute(attribute))
          yield { start: element.start, end: element.end, values: { attribute, what } };
  },
});
