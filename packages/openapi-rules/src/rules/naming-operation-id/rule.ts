import { unusualNames } from '../../helpers/naming-case.ts';
import { defineRule, from } from '../../rule.ts';

/** An operationId has another case than most. */
export const namingOperationId = defineRule({
  id: 'naming-operation-id',
  family: 'naming',
  severity: 'info',
  rulesets: from('strict'),
  summary: 'An operationId has another case than most',
  message: 'The operationId {id} is not in {usual} like most',
  *check({ operations }) {
    const ids = operations.flatMap(({ value, place }) =>
      typeof value.operationId === 'string' ? [{ id: value.operationId, place: place.at('operationId') }] : [],
    );
    for (const [{ id, place }, usual] of unusualNames(ids, (one) => one.id)) yield { at: place, values: { id, usual } };
  },
});
