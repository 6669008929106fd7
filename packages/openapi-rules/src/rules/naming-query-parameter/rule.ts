import { unusualNames } from '../../helpers/naming-case.ts';
import { defineRule, from } from '../../rule.ts';

/** A query parameter has another case than most. */
export const namingQueryParameter = defineRule({
  id: 'naming-query-parameter',
  family: 'naming',
  severity: 'info',
  rulesets: from('strict'),
  summary: 'A query parameter has another case than most',
  message: 'The query parameter {parameter} is not in {usual} like most',
  *check({ parameters }) {
    const query = parameters.flatMap(({ value, place }) =>
      value.in === 'query' && typeof value.name === 'string' ? [{ name: value.name, place: place.at('name') }] : [],
    );
    for (const [{ name, place }, usual] of unusualNames(query, (one) => one.name))
      yield { at: place, values: { parameter: name, usual } };
  },
});
