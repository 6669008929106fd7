import { isSubscriptionKey } from '../../keys.ts';
import { described, inSpecification } from '../../kit.ts';
import { defineApiRule } from '../../rule.ts';

/** The API key of the specification has another name than the subscription key of the API. */
export const keyNameDiffers = defineApiRule({
  id: 'key-name-differs',
  family: 'security',
  severity: 'info',
  from: 'recommended',
  summary: 'The API key of the specification has another name than the subscription key of the API',
  message:
    'The specification says that callers send {place} {name}, the API takes its subscription key from header {header} or query parameter {query}',
  help: 'Give both the same name: subscriptionKeyParameterNames in apiInformation.json, or the security scheme',
  *check({ apis }) {
    for (const { api, specification } of described(apis)) {
      const keys = specification.schemes.filter(({ type }) => type === 'key');
      const [first] = keys;
      if (!first || !api.subscriptionRequired || keys.some((key) => isSubscriptionKey(key, api))) continue;
      const { place = '', keyName: name = '', path } = first;
      // A key that policies read is one of their own.
      if (api.runs()?.some(({ text }) => text.toLowerCase().includes(name.toLowerCase()))) continue;
      yield inSpecification(api, specification, path, { place, name, ...api.keyNames });
    }
  },
});
