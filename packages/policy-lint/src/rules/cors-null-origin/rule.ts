import { defineRule } from '../../rule.ts';

/** Sandboxed pages and local files may call this. */
export const corsNullOrigin = defineRule({
  id: 'cors-null-origin',
  family: 'security',
  severity: 'warning',
  message: 'Sandboxed pages and local files may call this',
  help: 'Remove the origin null',
  *check(policy) {
    for (const list of policy.named('allowed-origins'))
      for (const origin of list.children) if (origin.text === 'null') yield { ...origin.inner };
  },
});
