import { inSpecification } from '../../kit.ts';
import { defineRule } from '../../rule.ts';
import { uncheckedOperations } from '../../unchecked.ts';

export const tokenUnchecked = defineRule({
  id: 'token-unchecked',
  family: 'security',
  severity: 'warning',
  rulesets: ['recommended', 'strict'],
  summary: 'The specification requires a token that no policy validates',
  message: '{operations} a token ({scheme}), but no policy validates it{way}',
  help: 'Add validate-jwt or validate-azure-ad-token to the policy, or turn this rule off if the backend validates tokens',
  *check(facts) {
    for (const { api, specification, operations, scheme, product } of uncheckedOperations(facts)) {
      // The rule open-product-unchecked reports calls without a key.
      if (product?.subscriptionRequired === false) continue;
      const [first, ...others] = operations;
      if (!first) continue;
      const also =
        others.length === 0
          ? ' requires'
          : others.length === 1
            ? ' and one other operation require'
            : ` and ${others.length} other operations require`;
      const way = product ? ` for calls through the product ${product.name}` : '';
      yield inSpecification(api, specification, first.path, { operations: `${first.name}${also}`, scheme, way });
    }
  },
});
