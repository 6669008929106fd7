import { defineBuiltIn } from '../../rule.ts';

export const graphqlUnbounded = defineBuiltIn({
  id: 'graphql-unbounded',
  family: 'security',
  severity: 'warning',
  rulesets: { recommended: 'warning', strict: 'error', security: 'warning' },
  summary: 'The size or depth of GraphQL queries is not limited',
  message: 'The {what} of queries is not limited',
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
