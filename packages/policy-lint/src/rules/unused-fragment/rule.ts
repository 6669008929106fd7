import { defineBuiltIn } from '../../rule.ts';

export const unusedFragment = defineBuiltIn({
  id: 'unused-fragment',
  family: 'references',
  severity: 'info',
  rulesets: { recommended: 'info', strict: 'warning' },
  summary: 'No policy includes the fragment',
  message: 'No policy includes this fragment',
  help: 'Delete it, or include it',
  needs: ['repository'],
  *check(policy) {
    const { fragmentName, repository, roots } = policy;
    const used = repository?.usedFragments;
    if (fragmentName === undefined || !used) return;
    const isUsed = [...used].some((name) => name.toLowerCase() === fragmentName.toLowerCase());
    if (roots[0] && !isUsed) yield roots[0];
  },
});
