import { defineRule, from } from '../../rule.ts';

/** An operation has more than one body. */
export const structureOneBody = defineRule({
  id: 'structure-one-body',
  family: 'structure',
  severity: 'error',
  rulesets: from('minimal'),
  summary: 'An operation has more than one body',
  message: '{operation} has more than one body',
  dialects: ['swagger-2.0'],
  *check({ operations }) {
    for (const { parameters, label } of operations) {
      const bodies = parameters.filter((one) => one.in === 'body');
      const form = parameters.find((one) => one.in === 'formData');
      const extra = bodies[1] ?? (bodies.length > 0 ? form : undefined);
      if (extra) yield { at: extra.place, values: { operation: label } };
    }
  },
});
