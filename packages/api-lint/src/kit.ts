import type { TemplateValues } from '@apimkit/diagnostics';
import type { ApiFact, ApiFacts, AppliedPolicy, CallFact, ProductFact, Subject, VersionSetFact } from './facts.ts';
import type { ApiPlace } from './rule.ts';
import type { SpecificationFact, SpecifiedOperation, ValuePath } from './specification-facts.ts';

/** A finding of a rule with some values. */
type Valued<Values extends TemplateValues> = ApiPlace & { readonly values: Values };

/** A finding at a property of the file that describes a resource. */
export const atProperty = <Values extends TemplateValues = Readonly<Record<never, never>>>(
  { resource, file }: Subject,
  property: string,
  values: Values = {} as Values,
): Valued<Values> => ({
  resource,
  ...(file === undefined ? {} : { file }),
  path: ['properties', ...property.split('.')],
  values,
});

/** A finding in the specification of an API. */
export const inSpecification = <Values extends TemplateValues>(
  { resource }: ApiFact,
  { file }: SpecificationFact,
  path: ValuePath,
  values: Values,
): Valued<Values> => ({ resource, file, path, values });

/** The APIs that callers meet: no old or coming revisions. */
export const current = ({ apis }: ApiFacts): readonly ApiFact[] =>
  apis.filter(({ revision }) => revision === undefined);

/** APIs with a specification that is a document: OpenAPI of any version. */
export const described = (apis: readonly ApiFact[]) =>
  apis.flatMap((api) => {
    const { specification } = api;
    return specification && /^(openapi|swagger)-/.test(specification.dialect) ? [{ api, specification }] : [];
  });

/** Things by a key, for those that have one. */
export function groupBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string | undefined,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** A path without slashes at its ends, in lower case: the gateway does not tell case. */
export const plainPath = (path: string) => path.replaceAll(/^\/+|\/+$/g, '').toLowerCase();

/** Joins what is not empty. */
export const joined = (...parts: readonly string[]) => parts.filter((part) => part !== '').join('/');

const indexes = new WeakMap<readonly Subject[], ReadonlyMap<string, Subject>>();

/** Things by their resource; each list is gone through once. */
function byResource<Item extends Subject>(items: readonly Item[]): ReadonlyMap<string, Item> {
  const known = indexes.get(items) ?? new Map(items.map((item) => [item.resource, item]));
  indexes.set(items, known);
  return known as ReadonlyMap<string, Item>;
}

/** The set of an API's versions, when the files hold it. */
export const setOf = ({ versionSet }: ApiFact, { versionSets }: ApiFacts): VersionSetFact | undefined =>
  versionSet === undefined ? undefined : byResource(versionSets).get(versionSet);

/** The products that offer an API. */
export const productsOf = (api: ApiFact, { products }: ApiFacts): readonly ProductFact[] =>
  api.products.flatMap((resource) => byResource(products).get(resource) ?? []);

/** The path at which callers find an API, its version included where that is a part of the path. */
export function addressOf(api: ApiFact, facts: ApiFacts): string {
  const set = setOf(api, facts);
  return set?.scheme === 'Segment'
    ? joined(plainPath(api.path), (api.version ?? '').toLowerCase())
    : plainPath(api.path);
}

/** What tells the calls of one API from those of others: the address, and the version where callers say it otherwise. */
export function callKey(api: ApiFact, facts: ApiFacts): string {
  const set = setOf(api, facts);
  const said = set && set.scheme !== 'Segment' ? `?${set.parameter ?? ''}=${api.version ?? ''}`.toLowerCase() : '';
  return `${(api.workspace ?? '').toLowerCase()}:${addressOf(api, facts)}${said}`;
}

/** A URL, or undefined for what is none. */
export const urlOf = (text: string | undefined): URL | undefined =>
  text !== undefined && URL.canParse(text) ? new URL(text) : undefined;

/** Host and path of a URL, for comparing. */
export const placeOf = ({ host, pathname }: URL) => `${host.toLowerCase()}/${plainPath(pathname)}`.replace(/\/$/, '');

/** The hosts of the service's own gateways, as far as the specifications tell. */
export function gatewayHosts(facts: ApiFacts): ReadonlySet<string> {
  const hosts = described(facts.apis).flatMap(({ api, specification }) => {
    const address = addressOf(api, facts);
    return specification.servers.flatMap(({ url }) => {
      const found = urlOf(url);
      if (!found) return [];
      const isOwn = address !== '' && plainPath(found.pathname) === address && !isSame(found, urlOf(api.serviceUrl));
      return isOwn || isGatewayName(found.host) ? [found.host.toLowerCase()] : [];
    });
  });
  return new Set(hosts);
}

/** The names that the cloud gives to gateways. */
export const isGatewayName = (host: string) => /\.azure-api\.(?:net|us|cn)(?::\d+)?$/i.test(host);

const isSame = (one: URL, other: URL | undefined) => other !== undefined && placeOf(one) === placeOf(other);

/** Names of schemes that prove the caller with a token. */
export const tokenSchemes = ({ schemes }: SpecificationFact): ReadonlySet<string> =>
  new Set(schemes.filter(({ type }) => type === 'token').map(({ name }) => name));

/** Whether a call of the operation always needs a scheme of some names. */
export const needs = ({ security = [] }: SpecifiedOperation, names: ReadonlySet<string>) =>
  security.length > 0 && security.every((all) => all.some((name) => names.has(name)));

const tokenPolicies = /^validate-(?:jwt|azure-ad-token)$/;

/** Whether policies look at the caller's token, or answer without asking anybody. */
export const checksToken = (policies: readonly AppliedPolicy[]) =>
  policies.some(
    ({ name, section, tag, isNested }) =>
      section === 'inbound' &&
      (tokenPolicies.test(name) ||
        (name === 'check-header' && /["']authorization["']/i.test(tag)) ||
        // What an expression makes of the header is its own affair.
        /Request\.Headers.{0,120}Authorization|AsJwt\(/i.test(tag) ||
        (!isNested && /^(?:return|mock)-response$/.test(name))),
  );

/** Whether policies let only some callers through, by whatever they know them. */
export const checksCaller = (policies: readonly AppliedPolicy[]) =>
  checksToken(policies) ||
  policies.some(
    ({ name, section, tag }) =>
      section === 'inbound' &&
      (/^(?:validate-client-certificate|check-header|ip-filter|get-authorization-context)$/.test(name) ||
        /Request\.Certificate|AsBasic\(/.test(tag)),
  );

const backendPolicies = /^(?:set-backend-service|return-response|mock-response|(?:http|sql|cosmosdb)-data-source)$/;

/** Whether policies choose who answers, or answer themselves. */
export const choosesBackend = (policies: readonly AppliedPolicy[]) =>
  policies.some(({ name }) => backendPolicies.test(name));

/** Whether calls reach the `serviceUrl`: they do not where a policy of the API or above it always puts another backend, or an answer, in its place. */
export const usesServiceUrl = (api: ApiFact) =>
  !(api.runs() ?? []).some(({ name, isNested }) => !isNested && backendPolicies.test(name));

/** The calls of an API that run policies of their own: of the API as a whole, and of each operation with a policy. */
export const callsOf = ({ operations }: ApiFact): readonly CallFact[] => [
  {},
  ...operations.filter(({ artifact }) => artifact === 'policy').map(({ name }) => ({ operation: name })),
];

/** Whether policies choose who answers for at least some operations. */
export const choosesAnywhere = (api: ApiFact) => callsOf(api).some((call) => choosesBackend(api.runs(call) ?? []));
