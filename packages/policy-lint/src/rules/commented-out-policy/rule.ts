import { policyCatalogue } from '@apimkit/policy';
import { defineBuiltIn } from '../../rule.ts';

export const commentedOutPolicy = defineBuiltIn({
  id: 'commented-out-policy',
  family: 'style',
  severity: 'info',
  rulesets: { strict: 'warning' },
  message: 'A policy is commented out',
  help: 'Delete it; the version history keeps it',
  *check(policy) {
    for (const found of policy.text.matchAll(/<!--([\s\S]*?)-->/g)) {
      const name = /<([a-z][a-z-]+)[\s/>]/.exec(found[1] ?? '')?.[1];
      if (name !== undefined && policyCatalogue.has(name))
        yield { start: found.index, end: found.index + found[0].length };
    }
  },
});
