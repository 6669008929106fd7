import { isSubscriptionKey } from '../../keys.ts';
import { described, inSpecification } from '../../kit.ts';
import { defineApiRule } from '../../rule.ts';

/** The specification asks for a subscription key that the API does not require. */
export const keyNotRequired = defineApiRule({
  id: 'key-not-required',
  family: 'security',
  severity: 'info',
  from: 'strict',
  summary: 'The specification asks for a subscription key that the API does not require',
  message: 'The specification asks for the subscription key {name}, but the API requires none',
  help: 'Set subscriptionRequired to true, or remove the scheme',
  *check({ apis }) {
    for (const { api, specification } of described(apis)) {
      const key = specification.schemes.find((scheme) => isSubscriptionKey(scheme, api));
      if (key && !api.subscriptionRequired)
        yield inSpecification(api, specification, key.path, { name: key.keyName ?? '' });
    }
  },
});
