import { defineBuiltIn } from '../../rule.ts';

export const highCardinalityDimension = defineBuiltIn({
  id: 'high-cardinality-dimension',
  family: 'performance',
  severity: 'warning',
  rulesets: { recommended: 'warning', strict: 'error' },
  message: 'A metric dimension has a different value for each request',
  help: 'Use a value with few distinct values',
  *check(policy) {
    for (const { element, source, start, end } of policy.expressions)
      if (element.name === 'dimension' && /RequestId|Url\.Path|OriginalUrl|Guid\.NewGuid|Email|IpAddress/.test(source))
        yield { start, end };
  },
});
