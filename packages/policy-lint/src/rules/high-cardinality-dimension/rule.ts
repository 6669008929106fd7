import { defineRule } from '../../rule.ts';

/** Each request makes a metric of its own. */
export const highCardinalityDimension = defineRule({
  id: 'high-cardinality-dimension',
  family: 'performance',
  severity: 'warning',
  message: 'Each request makes a metric of its own',
  help: 'Use a value of which there are few',
  *check(policy) {
    for (const { element, source, start, end } of policy.expressions)
      if (element.name === 'dimension' && /RequestId|Url\.Path|OriginalUrl|Guid\.NewGuid|Email|IpAddress/.test(source))
        yield { start, end };
  },
});
