import { at } from '../../kit.ts';
import { defineRule } from '../../rule.ts';

/** The filter lets every address pass. */
export const ipFilterAny = defineRule({
  id: 'ip-filter-any',
  family: 'security',
  severity: 'warning',
  message: 'The filter lets every address pass',
  help: 'Name the addresses',
  check: (policy) =>
    at(
      policy,
      ['address-range'],
      (element) => element.value('from') === '0.0.0.0' && /^255\./.test(element.value('to') ?? ''),
    ),
});
