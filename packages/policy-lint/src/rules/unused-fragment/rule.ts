import { defineRule } from '../../rule.ts';

/** Nothing includes this fragment. */
export const unusedFragment = defineRule({
  id: 'unused-fragment',
  family: 'references',
  severity: 'info',
  message: 'Nothing includes this fragment',
  help: 'Delete it, or include it',
  needsRepository: true,
  *check(policy) {
    const { fragmentName, repository, roots } = policy;
    const used = repository?.usedFragments;
    if (fragmentName === undefined || !used) return;
    const isUsed = [...used].some((name) => name.toLowerCase() === fragmentName.toLowerCase());
    if (roots[0] && !isUsed) yield roots[0];
  },
});
