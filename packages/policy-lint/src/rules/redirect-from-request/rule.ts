import { defineBuiltIn } from '../../rule.ts';

export const redirectFromRequest = defineBuiltIn({
  id: 'redirect-from-request',
  family: 'security',
  severity: 'warning',
  rulesets: { recommended: 'warning', strict: 'error', security: 'warning' },
  message: 'The caller chooses the target of a redirect',
  help: 'Redirect only to fixed URLs',
  *check(policy) {
    for (const { element, source, start, end } of policy.expressions)
      if (
        element.name === 'value' &&
        /^location$/i.test(element.parent?.value('name') ?? '') &&
        /Query|Headers/.test(source) &&
        !/https?:\/\//.test(source)
      )
        yield { start, end };
  },
});
