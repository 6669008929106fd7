import { defineRule } from '../../rule.ts';

/** Reading the body here empties it for the backend. */
export const bodyConsumed = defineRule({
  id: 'body-consumed',
  family: 'performance',
  severity: 'warning',
  message: 'Reading the body here empties it for the backend',
  help: 'Write As<{type}>(preserveContent: true)',
  *check(policy) {
    for (const expression of policy.expressions) {
      const { element, source } = expression;
      const inBody = [element, ...element.ancestors].some(
        ({ name }) => name === 'set-body' || name === 'return-response',
      );
      const later = policy
        .named('set-body')
        .some((body) => body.start > element.start && body.section === element.section && !body.inside('send-request'));
      if (inBody || later) continue;
      for (const { names, args, start, end } of expression.chains) {
        const isBody =
          names[0] === 'context' &&
          names[2] === 'Body' &&
          /^(As|AsFormUrlEncodedContent)$/.test(names[3] ?? '') &&
          names.length === 4;
        if (isBody && !args.some((arg) => /true/.test(arg)))
          yield {
            start,
            end,
            values: { type: /As<(\w+)>/.exec(source.slice(Math.max(0, start - expression.start)))?.[1] ?? 'T' },
          };
      }
    }
  },
});
