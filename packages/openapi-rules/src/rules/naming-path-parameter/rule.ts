import { unusualNames } from '../../helpers/naming-case.ts';
import { defineRule, from } from '../../rule.ts';

/** A path parameter has another case than most. */
export const namingPathParameter = defineRule({
  id: 'naming-path-parameter',
  family: 'naming',
  severity: 'info',
  rulesets: from('strict'),
  summary: 'A path parameter has another case than most',
  message: 'The path parameter {parameter} is not in {usual} like most',
  *check({ pathItems, start }) {
    const all = pathItems.flatMap(({ path, names }) => names.map((name) => ({ name, path })));
    const seen = new Set<string>();
    for (const [{ name, path }, usual] of unusualNames(all, (one) => one.name)) {
      if (!seen.has(name)) yield { at: start.at('paths', path), values: { parameter: name, usual } };
      seen.add(name);
    }
  },
});
