import { defineRule, from } from '../../rule.ts';

/** A pattern is not a regular expression. */
export const structurePattern = defineRule({
  id: 'structure-pattern',
  family: 'structure',
  severity: 'warning',
  rulesets: from('recommended'),
  summary: 'A pattern is not a regular expression',
  message: 'The pattern {pattern} is not a valid regular expression of ECMAScript, which OpenAPI requires',
  *check({ schemas }) {
    for (const { value, place } of schemas)
      if (typeof value.pattern === 'string' && !isRegularExpression(value.pattern))
        yield { at: place.at('pattern'), values: { pattern: value.pattern } };
  },
});

const isRegularExpression = (source: string) =>
  [undefined, 'u'].some((flags) => {
    try {
      return new RegExp(source, flags) instanceof RegExp;
    } catch {
      // The rule reports it.
      return false;
    }
  });
