import { defineRule } from '../../rule.ts';

/** The caller chooses where the answer leads. */
export const redirectFromRequest = defineRule({
  id: 'redirect-from-request',
  family: 'security',
  severity: 'warning',
  message: 'The caller chooses where the answer leads',
  help: 'Lead to written addresses only',
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
