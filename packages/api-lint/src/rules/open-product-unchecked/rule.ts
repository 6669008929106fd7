import { inSpecification } from '../../kit.ts';
import { defineApiRule } from '../../rule.ts';
import { uncheckedOperations } from '../../unchecked.ts';

/** An open product lets callers without key and token into an API that asks for a token. */
export const openProductUnchecked = defineApiRule({
  id: 'open-product-unchecked',
  family: 'security',
  severity: 'error',
  from: 'recommended',
  summary: 'An open product lets callers without key and token into an API that asks for a token',
  message:
    'Anybody can call {name} through the open product {product}: it asks for a token ({scheme}), but no policy checks one',
  help: 'Check the token in a policy, or make the product require a subscription',
  *check(facts) {
    for (const { api, specification, operations, scheme, product } of uncheckedOperations(facts)) {
      const [first] = operations;
      if (first && product?.subscriptionRequired === false)
        yield inSpecification(api, specification, first.path, { name: first.name, scheme, product: product.name });
    }
  },
});
