import { defineBuiltIn } from '../../rule.ts';

export const baseNotFirst = defineBuiltIn({
  id: 'base-not-first',
  family: 'flow',
  severity: 'info',
  rulesets: { strict: 'warning' },
  message: 'Policies run before base in inbound',
  help: 'Put <base /> first',
  *check(policy) {
    const base = policy.section('inbound')?.child('base');
    if (base?.predecessors.some(({ name }) => !/^(cors|include-fragment|set-variable)$/.test(name))) yield base;
  },
});
