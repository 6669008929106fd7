import { itemsOf, objectOf } from '@apimkit/openapi/document';
import { flowsOf, locatedSchemes, requirementsOf } from '../../helpers/security.ts';
import { valueText } from '../../helpers/value-text.ts';
import { defineRule, from } from '../../rule.ts';

/** A security requirement names a scope that does not exist. */
export const securityScopeMissing = defineRule({
  id: 'security-scope-missing',
  family: 'security',
  severity: 'warning',
  rulesets: from('recommended'),
  summary: 'A security requirement names a scope that does not exist',
  message: 'The scope {scope} of {operation} is not among the scopes of {scheme}',
  *check(document) {
    const scopes = new Map(
      locatedSchemes(document)
        .filter(({ value }) => value.type === 'oauth2')
        .map(({ name, value }) => [
          name,
          new Set(flowsOf(value).flatMap(([, flow]) => Object.keys(objectOf(flow.scopes)))),
        ]),
    );
    for (const { requirement, place, label } of requirementsOf(document))
      for (const [scheme, required] of Object.entries(requirement))
        for (const [index, scope] of itemsOf(required).entries())
          if (scopes.get(scheme)?.has(valueText(scope)) === false)
            yield { at: place.at(scheme, index), values: { scope: valueText(scope), operation: label, scheme } };
  },
});
