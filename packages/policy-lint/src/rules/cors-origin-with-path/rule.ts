import { defineRule } from '../../rule.ts';

/** An origin has no path, so this one never fits. */
export const corsOriginWithPath = defineRule({
  id: 'cors-origin-with-path',
  family: 'security',
  severity: 'warning',
  message: 'An origin has no path, so this one never fits',
  help: 'Write scheme and host only',
  *check(policy) {
    for (const list of policy.named('allowed-origins'))
      for (const origin of list.children) {
        const slash = /^(https?:\/\/[^/{@]+)\/.*$/.exec(origin.text);
        if (slash) yield { ...origin.inner, fix: { ...origin.inner, text: slash[1] ?? '' } };
      }
  },
});
