import { short } from '../../kit.ts';
import { defineBuiltIn } from '../../rule.ts';

const plain = /^http:\/\/(?!localhost|127\.|\[::1\]|dapr)/i;

export const plainHttpBackend = defineBuiltIn({
  id: 'plain-http-backend',
  family: 'security',
  severity: 'warning',
  rulesets: { recommended: 'warning', strict: 'error', security: 'warning' },
  summary: 'A backend is called without TLS',
  message: '{value} is called without TLS',
  help: 'Use https',
  *check(policy) {
    for (const { name, attributes, text, inner } of policy.elements) {
      for (const { name: key, value, start, end } of attributes)
        if (/^(base-url|url|host-url)$/.test(key) && plain.test(value.trim()))
          yield { start, end, values: { value: short(value) } };
      if (/^(set-url)$/.test(name) && plain.test(text)) yield { ...inner, values: { value: short(text) } };
    }
  },
});
