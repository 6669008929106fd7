import { defineBuiltIn } from '../../rule.ts';

export const duplicateCondition = defineBuiltIn({
  id: 'duplicate-condition',
  family: 'flow',
  severity: 'warning',
  rulesets: { recommended: 'warning', strict: 'error' },
  message: 'An earlier branch has the same condition, so this branch never runs',
  help: 'Change the condition, or remove the branch',
  *check(policy) {
    const plain = (text: string | undefined) => (text ?? '').replaceAll(/\s+/g, '');
    for (const element of policy.named('when')) {
      const condition = plain(element.value('condition'));
      if (condition !== '' && element.predecessors.some((other) => plain(other.value('condition')) === condition))
        yield element;
    }
  },
});
