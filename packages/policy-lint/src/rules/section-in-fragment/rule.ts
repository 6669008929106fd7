import { sectionNames } from '@apimkit/policy';
import { defineBuiltIn } from '../../rule.ts';

export const sectionInFragment = defineBuiltIn({
  id: 'section-in-fragment',
  family: 'syntax',
  severity: 'error',
  rulesets: ['minimal', 'recommended', 'strict'],
  summary: 'A fragment contains a section',
  message: 'A fragment must not contain sections',
  help: 'Move the content of {name} directly into the fragment',
  kinds: ['fragment'],
  *check(policy) {
    for (const child of policy.roots[0]?.children ?? [])
      if (sectionNames.some((name) => name === child.name))
        yield { start: child.start, end: child.end, values: { name: child.name } };
  },
});
