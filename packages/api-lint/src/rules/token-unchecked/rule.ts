import { inSpecification } from '../../kit.ts';
import { defineApiRule } from '../../rule.ts';
import { uncheckedOperations } from '../../unchecked.ts';

/** The specification asks for a token that no policy checks. */
export const tokenUnchecked = defineApiRule({
  id: 'token-unchecked',
  family: 'security',
  severity: 'warning',
  from: 'recommended',
  summary: 'The specification asks for a token that no policy checks',
  message: '{operations} for a token ({scheme}), but no policy checks one{way}',
  help: 'Add validate-jwt or validate-azure-ad-token to the policy, or say that the backend checks tokens by turning this rule off',
  *check(facts) {
    for (const { api, specification, operations, scheme, product } of uncheckedOperations(facts)) {
      // Who needs no key is told of by a rule of its own.
      if (product?.subscriptionRequired === false) continue;
      const [first, ...others] = operations;
      if (!first) continue;
      const also =
        others.length === 0 ? ' asks' : others.length === 1 ? ' and one other ask' : ` and ${others.length} others ask`;
      const way = product ? ` when it is called through the product ${product.name}` : '';
      yield inSpecification(api, specification, first.path, { operations: `${first.name}${also}`, scheme, way });
    }
  },
});
