import { isLiteral } from '../../kit.ts';
import { defineBuiltIn } from '../../rule.ts';

// Texts with the form of secrets: tokens, keys, connection strings.
const shaped =
  /\b(Basic [A-Za-z0-9+/]{12,}={0,2}|Bearer ey[\w-]{10,}\.[\w-]+|AccountKey=[\w+/=]{20,}|SharedAccessKey=[\w+/=]{20,}|-----BEGIN [A-Z ]*PRIVATE KEY-----|eyJ[\w-]{15,}\.eyJ[\w-]{10,}\.[\w-]{10,})/;
const keyed =
  /^(authorization|proxy-authorization|.*(api|functions|subscription|access|shared)[-_]?key|.*secret.*|code|sig|password|x-api-token)$/i;

/** Whether a text is long, without white space, and of letters and digits, unlike words such as `Fetch`. */
const looksSecret = (text: string) => text.length >= 12 && !/\s/.test(text) && /\d/.test(text) && /[A-Za-z]/.test(text);

export const secretInClearText = defineBuiltIn({
  id: 'secret-in-clear-text',
  family: 'security',
  severity: 'error',
  rulesets: ['minimal', 'recommended', 'strict', 'security'],
  summary: 'A secret is in clear text',
  message: '{what} is in clear text',
  help: 'Move it to a secret named value (from a key vault), and use {name}',
  *check(policy) {
    const name = 'its name in double braces';
    for (const { name: own, attributes } of policy.elements)
      for (const { name: attribute, value, start, end } of attributes)
        if (
          (/^(password|connection-string)$/.test(attribute) &&
            isLiteral(value.trim()) &&
            own !== 'cosmosdb-data-source') ||
          shaped.test(value)
        )
          if (!value.includes('{{')) yield { start, end, values: { what: `The ${attribute} of ${own}`, name } };
    for (const element of policy.named('set-header', 'set-query-parameter')) {
      const key = element.value('name') ?? '';
      for (const value of element.childrenNamed('value')) {
        const { text } = value;
        if (!isLiteral(text) || text.includes('{{') || !(shaped.test(text) || (keyed.test(key) && looksSecret(text))))
          continue;
        yield { ...value.inner, values: { what: `The value of ${key}`, name } };
      }
    }
    for (const element of policy.named('issuer-signing-keys').flatMap(({ children }) => children))
      if (isLiteral(element.text) && !element.text.includes('{{'))
        yield { ...element.inner, values: { what: 'A signing key', name } };
    for (const { strings } of policy.expressions)
      for (const { value, start, end } of strings)
        if (shaped.test(value) && !value.includes('{{')) yield { start, end, values: { what: 'A secret', name } };
  },
});
