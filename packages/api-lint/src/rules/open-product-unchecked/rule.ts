import { inSpecification } from '../../kit.ts';
import { defineRule } from '../../rule.ts';
import { uncheckedOperations } from '../../unchecked.ts';

export const openProductUnchecked = defineRule({
  id: 'open-product-unchecked',
  family: 'security',
  severity: 'error',
  rulesets: ['recommended', 'strict'],
  summary: 'An open product accepts calls without key and token to an API that requires a token',
  message:
    'Operation {name} can be called without authentication through the open product {product}: it requires a token ({scheme}), but no policy validates it',
  help: 'Validate the token in a policy, or require a subscription for the product',
  *check(facts) {
    for (const { api, specification, operations, scheme, product } of uncheckedOperations(facts)) {
      const [first] = operations;
      if (first && product?.subscriptionRequired === false)
        yield inSpecification(api, specification, first.path, { name: first.name, scheme, product: product.name });
    }
  },
});
