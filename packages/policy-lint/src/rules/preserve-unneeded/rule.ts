import { defineRule } from '../../rule.ts';

/** set-body replaces the body, so the old one need not be kept. */
export const preserveUnneeded = defineRule({
  id: 'preserve-unneeded',
  family: 'performance',
  severity: 'info',
  message: 'set-body replaces the body, so the old one need not be kept',
  help: 'Leave preserveContent out',
  *check(policy) {
    for (const { element, source, start, end } of policy.expressions)
      if (
        element.name === 'set-body' &&
        !element.inside('send-request') &&
        !element.inside('send-one-way-request') &&
        /preserveContent:\s*true/.test(source) &&
        (source.match(/Body\.As/g) ?? []).length === 1 &&
        element.section === 'inbound' &&
        /Request\.Body/.test(source)
      )
        yield { start, end };
  },
});
