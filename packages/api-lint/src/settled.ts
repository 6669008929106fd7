import type { Diagnostic } from '@apimkit/diagnostics';
import { openapiRules, type Settlement } from '@apimkit/openapi-rules';
import type { ApiFact, ApiFacts } from './facts.ts';
import { checksCaller, choosesAnywhere, choosesBackend, productsOf } from './kit.ts';

const settledBy = new Map(openapiRules.map(({ id, settledBy: one }) => [id, one]));

/**
 * Whether the files around a specification contradict a finding in it. A specification rule reads the specification alone: its finding that
 * no backend is defined is false if the API has a `serviceUrl`.
 *
 * @param api the API whose specification it is
 * @example
 * found.filter((finding) => !isSettled(finding, api, facts));
 */
export const isSettled = (finding: Diagnostic, api: ApiFact, facts: ApiFacts): boolean =>
  settlementOf(finding, api, facts) !== undefined;

/**
 * What in the files around a specification contradicts a finding in it, in one sentence; undefined if nothing does.
 *
 * @param api the API whose specification it is
 * @example
 * settlementOf(finding, api, facts); // 'The API, a product or a policy authenticates callers'
 */
export function settlementOf({ code, key = '' }: Diagnostic, api: ApiFact, facts: ApiFacts): string | undefined {
  const one = settledBy.get(code);
  if (!one || (one.at !== undefined && one.at !== key)) return undefined;
  const { text, holds } = settlements[one.settlement];
  return holds(api, facts) ? text : undefined;
}

/** A fact of the files around a specification. */
interface Fact {
  readonly text: string;
  readonly holds: (api: ApiFact, facts: ApiFacts) => boolean;
}

const settlements: Readonly<Record<Settlement, Fact>> = {
  access: {
    text: 'The API, a product or a policy authenticates callers',
    holds: (api, facts) =>
      api.subscriptionRequired ||
      productsOf(api, facts).some(({ subscriptionRequired }) => subscriptionRequired) ||
      callsThroughProducts(api, facts).some((call) => checksCaller(api.runs(call) ?? [])),
  },
  backend: {
    text: 'The API has a serviceUrl, or a policy sets the backend',
    holds: (api, facts) =>
      api.serviceUrl !== undefined ||
      choosesAnywhere(api) ||
      callsThroughProducts(api, facts).some((call) => choosesBackend(api.runs(call) ?? [])),
  },
  encryption: {
    text: 'The API accepts only https or wss, and its serviceUrl uses TLS',
    holds: ({ protocols, serviceUrl = '' }) =>
      protocols.length > 0 &&
      protocols.every((one) => /^(?:https|wss)$/.test(one)) &&
      !/^(?:http|ws):/i.test(serviceUrl),
  },
  query: {
    text: 'The API keeps required query parameters in the query',
    holds: ({ keepsRequiredQuery }) => keepsRequiredQuery,
  },
  'display-name': { text: 'The API has a displayName', holds: ({ displayName }) => displayName !== undefined },
  description: { text: 'The API has a description', holds: ({ description }) => description !== undefined },
  contact: { text: 'The API has a contact', holds: ({ hasContact }) => hasContact },
};

const callsThroughProducts = (api: ApiFact, facts: ApiFacts) => [
  {},
  ...productsOf(api, facts).map(({ name }) => ({ product: name })),
];
