import { defineBuiltIn } from '../../rule.ts';

export const preserveUnneeded = defineBuiltIn({
  id: 'preserve-unneeded',
  family: 'performance',
  severity: 'info',
  rulesets: { strict: 'warning' },
  message: 'set-body replaces the body, so preserveContent is not needed',
  help: 'Remove preserveContent',
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
