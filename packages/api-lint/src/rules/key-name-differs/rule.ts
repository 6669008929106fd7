import { isSubscriptionKey } from '../../keys.ts';
import { described, inSpecification } from '../../kit.ts';
import { defineRule } from '../../rule.ts';

export const keyNameDiffers = defineRule({
  id: 'key-name-differs',
  family: 'security',
  severity: 'info',
  rulesets: ['recommended', 'strict'],
  summary: 'The API key in the specification has a different name than the subscription key of the API',
  message:
    'The specification declares the key in {place} {name}, but the API reads its subscription key from header {header} or query parameter {query}',
  help: 'Use the same name in subscriptionKeyParameterNames of apiInformation.json and in the security scheme',
  *check({ apis }) {
    for (const { api, specification } of described(apis)) {
      const keys = specification.schemes.filter(({ type }) => type === 'key');
      const [first] = keys;
      if (!first || !api.subscriptionRequired || keys.some((key) => isSubscriptionKey(key, api))) continue;
      const { place = '', keyName: name = '', path } = first;
      // A key that policies read is not the subscription key.
      if (api.runs()?.some(({ text }) => text.toLowerCase().includes(name.toLowerCase()))) continue;
      yield inSpecification(api, specification, path, { place, name, ...api.keyNames });
    }
  },
});
