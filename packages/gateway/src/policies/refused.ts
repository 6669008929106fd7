import { definePolicy, type PolicyBehaviour } from '../compile/policy.ts';

/** Why policies do not run here. Others that are not in the list of policies are refused without a reason of their own. */
const reasons: Readonly<Record<string, string>> = {
  'cosmosdb-data-source': 'it queries a database, which a test cannot provide',
  'graphql-data-source': 'it is not documented',
  'publish-event': 'subscriptions of GraphQL are not supported',
  'sql-data-source': 'it queries a database, which a test cannot provide',
  'xsl-transform': 'style sheets of XSLT are not supported; use set-body with a template or an expression',
};

/** Policies that are refused with a reason. */
export const refused: readonly PolicyBehaviour[] = Object.entries(reasons).map(([name, reason]) =>
  definePolicy({
    name,
    support: 'refused',
    notes: `${reason.slice(0, 1).toUpperCase()}${reason.slice(1)}.`,
    compile(element, compiler) {
      throw compiler.unsupported(element, reason);
    },
  }),
);
