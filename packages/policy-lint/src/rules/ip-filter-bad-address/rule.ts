import { isLiteral, short } from '../../kit.ts';
import { defineBuiltIn } from '../../rule.ts';

const isAddress = (text: string) =>
  /^[\da-f:]+:[\da-f:.]*(\/\d+)?$/i.test(text) ||
  (/^\d{1,3}(\.\d{1,3}){3}(\/\d+)?$/.test(text) &&
    text
      .split(/[./]/)
      .slice(0, 4)
      .every((part) => Number(part) < 256));

export const ipFilterBadAddress = defineBuiltIn({
  id: 'ip-filter-bad-address',
  family: 'security',
  severity: 'warning',
  rulesets: { recommended: 'warning', strict: 'error', security: 'warning' },
  summary: 'An IP address is not valid',
  message: '{value} is not a valid IP address',
  help: 'Use an IPv4 or IPv6 address',
  *check(policy) {
    for (const element of policy.named('address'))
      if (element.parent?.name === 'ip-filter' && isLiteral(element.text) && !isAddress(element.text))
        yield { ...element.inner, values: { value: short(element.text) } };
    for (const element of policy.named('address-range'))
      for (const { value, start, end } of element.attributes)
        if (isLiteral(value.trim()) && !isAddress(value.trim())) yield { start, end, values: { value: short(value) } };
  },
});
