import { isSubscriptionKey } from '../../keys.ts';
import { described, inSpecification } from '../../kit.ts';
import { defineRule } from '../../rule.ts';

export const keyNotRequired = defineRule({
  id: 'key-not-required',
  family: 'security',
  severity: 'info',
  rulesets: ['strict'],
  summary: 'The specification requires a subscription key that the API does not require',
  message: 'The specification requires the subscription key {name}, but the API does not',
  help: 'Set subscriptionRequired to true, or remove the scheme',
  *check({ apis }) {
    for (const { api, specification } of described(apis)) {
      const key = specification.schemes.find((scheme) => isSubscriptionKey(scheme, api));
      if (key && !api.subscriptionRequired)
        yield inSpecification(api, specification, key.path, { name: key.keyName ?? '' });
    }
  },
});
