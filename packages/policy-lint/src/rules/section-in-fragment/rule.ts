import { sectionNames } from '@apimkit/policy';
import { defineRule } from '../../rule.ts';

/** A fragment has no sections. */
export const sectionInFragment = defineRule({
  id: 'section-in-fragment',
  family: 'syntax',
  severity: 'error',
  message: 'A fragment has no sections',
  help: 'Put what {name} holds right into the fragment',
  *check(policy) {
    if (policy.kind !== 'fragment') return;
    for (const child of policy.roots[0]?.children ?? [])
      if (sectionNames.some((name) => name === child.name))
        yield { start: child.start, end: child.end, values: { name: child.name } };
  },
});
