import { defineRule } from '../../rule.ts';

/** A page that came over plain http may call this. */
export const corsPlainHttpOrigin = defineRule({
  id: 'cors-plain-http-origin',
  family: 'security',
  severity: 'warning',
  message: 'A page that came over plain http may call this',
  help: 'Use https',
  *check(policy) {
    for (const list of policy.named('allowed-origins'))
      for (const origin of list.children)
        if (/^http:\/\/(?!localhost|127\.|\[::1\])/i.test(origin.text)) yield { ...origin.inner };
  },
});
