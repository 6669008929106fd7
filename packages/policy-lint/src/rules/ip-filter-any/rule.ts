import { at } from '../../kit.ts';
import { defineBuiltIn } from '../../rule.ts';

export const ipFilterAny = defineBuiltIn({
  id: 'ip-filter-any',
  family: 'security',
  severity: 'warning',
  rulesets: { recommended: 'warning', strict: 'error', security: 'warning' },
  message: 'The IP filter allows every address',
  help: 'List the allowed addresses',
  check: (policy) =>
    at(
      policy,
      ['address-range'],
      (element) => element.value('from') === '0.0.0.0' && /^255\./.test(element.value('to') ?? ''),
    ),
});
