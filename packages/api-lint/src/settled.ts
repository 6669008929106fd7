import type { Diagnostic } from '@apimkit/diagnostics';
import { ruleInformation, type Settlement } from '@apimkit/ruleset-openapi';
import type { ApiFact, ApiFacts } from './facts.ts';
import { checksCaller, choosesAnywhere, choosesBackend, productsOf } from './kit.ts';

const settledBy = new Map(ruleInformation.map(({ id, settledBy: one }) => [id, one]));

/**
 * Whether the files around a specification contradict a finding of a rule over specifications, which sees the specification alone: that nothing
 * names a backend is not so where the API has a `serviceUrl`.
 *
 * @param api the API whose specification it is
 * @example
 * found.filter((finding) => !isSettled(finding, api, facts));
 */
export function isSettled({ code, key = '' }: Diagnostic, api: ApiFact, facts: ApiFacts): boolean {
  const one = settledBy.get(code);
  return one !== undefined && (one.at === undefined || one.at === key) && settlements[one.settlement](api, facts);
}

const settlements: Readonly<Record<Settlement, (api: ApiFact, facts: ApiFacts) => boolean>> = {
  access: (api, facts) =>
    api.subscriptionRequired ||
    productsOf(api, facts).some(({ subscriptionRequired }) => subscriptionRequired) ||
    waysOf(api, facts).some((way) => checksCaller(api.runs(way) ?? [])),
  backend: (api, facts) =>
    api.serviceUrl !== undefined ||
    choosesAnywhere(api) ||
    waysOf(api, facts).some((way) => choosesBackend(api.runs(way) ?? [])),
  encryption: ({ protocols, serviceUrl = '' }) =>
    protocols.length > 0 && protocols.every((one) => /^(?:https|wss)$/.test(one)) && !/^(?:http|ws):/i.test(serviceUrl),
  query: ({ keepsRequiredQuery }) => keepsRequiredQuery,
  'display-name': ({ displayName }) => displayName !== undefined,
  description: ({ description }) => description !== undefined,
  contact: ({ hasContact }) => hasContact,
};

const waysOf = (api: ApiFact, facts: ApiFacts) => [
  {},
  ...productsOf(api, facts).map(({ name }) => ({ product: name })),
];
