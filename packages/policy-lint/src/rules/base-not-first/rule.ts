import { defineRule } from '../../rule.ts';

/** Policies stand before base in inbound. */
export const baseNotFirst = defineRule({
  id: 'base-not-first',
  family: 'flow',
  severity: 'info',
  message: 'Policies stand before base in inbound',
  help: 'Put <base /> first',
  *check(policy) {
    const base = policy.section('inbound')?.child('base');
    if (base?.predecessors.some(({ name }) => !/^(cors|include-fragment|set-variable)$/.test(name))) yield base;
  },
});
