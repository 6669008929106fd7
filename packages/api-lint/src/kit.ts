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

/** The APIs that callers reach: only current revisions. */
export const current = ({ apis }: ApiFacts): readonly ApiFact[] =>
  apis.filter(({ revision }) => revision === undefined);

/** APIs with a specification that is a document: OpenAPI of any version. */
export const described = (apis: readonly ApiFact[]) =>
  apis.flatMap((api) => {
    const { specification } = api;
    return specification && /^(openapi|swagger)-/.test(specification.dialect) ? [{ api, specification }] : [];
  });

/** Groups items by a key; items without one are left out. */
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

/** A path without leading and trailing slashes, in lower case: the gateway ignores case. */
export const plainPath = (path: string) => path.replaceAll(/^\/+|\/+$/g, '').toLowerCase();

/** Joins the parts that are not empty, with slashes. */
export const joined = (...parts: readonly string[]) => parts.filter((part) => part !== '').join('/');

const indexes = new WeakMap<readonly Subject[], ReadonlyMap<string, Subject>>();

/** Items by their resource; each list is indexed once. */
function byResource<Item extends Subject>(items: readonly Item[]): ReadonlyMap<string, Item> {
  const known = indexes.get(items) ?? new Map(items.map((item) => [item.resource, item]));
  indexes.set(items, known);
  return known as ReadonlyMap<string, Item>;
}

/** The version set of an API, if the files contain it. */
export const setOf = ({ versionSet }: ApiFact, { versionSets }: ApiFacts): VersionSetFact | undefined =>
  versionSet === undefined ? undefined : byResource(versionSets).get(versionSet);

/** The products that contain an API. */
export const productsOf = (api: ApiFact, { products }: ApiFacts): readonly ProductFact[] =>
  api.products.flatMap((resource) => byResource(products).get(resource) ?? []);

/** The path of an API on the gateway, with its version if the version is a part of the path. */
export function addressOf(api: ApiFact, facts: ApiFacts): string {
  const set = setOf(api, facts);
  return set?.scheme === 'Segment'
    ? joined(plainPath(api.path), (api.version ?? '').toLowerCase())
    : plainPath(api.path);
}

/** What distinguishes the calls of one API from those of others: the address, and the version if callers send it in a header or the query. */
export function callKey(api: ApiFact, facts: ApiFacts): string {
  const set = setOf(api, facts);
  // How a set of another repository distinguishes its versions is unknown; that it does is not.
  const parameter = set ? set.parameter : api.versionSet;
  const sent =
    api.versionSet !== undefined && set?.scheme !== 'Segment'
      ? `?${parameter ?? ''}=${api.version ?? ''}`.toLowerCase()
      : '';
  return `${(api.workspace ?? '').toLowerCase()}:${addressOf(api, facts)}${sent}`;
}

/** The URL of a text, or undefined if it is not a URL. */
export const urlOf = (text: string | undefined): URL | undefined =>
  text !== undefined && URL.canParse(text) ? new URL(text) : undefined;

/** Host and path of a URL, for comparing. */
export const placeOf = ({ host, pathname }: URL) => `${host.toLowerCase()}/${plainPath(pathname)}`.replace(/\/$/, '');

/** The hosts of the gateways of the service, as far as they follow from the specifications. */
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

/** Whether a host has the default name of a gateway. */
export const isGatewayName = (host: string) => /\.azure-api\.(?:net|us|cn)(?::\d+)?$/i.test(host);

const isSame = (one: URL, other: URL | undefined) => other !== undefined && placeOf(one) === placeOf(other);

/** Names of the security schemes that authenticate callers with a token. */
export const tokenSchemes = ({ schemes }: SpecificationFact): ReadonlySet<string> =>
  new Set(schemes.filter(({ type }) => type === 'token').map(({ name }) => name));

/** Whether every call of the operation requires one of these schemes. */
export const needs = ({ security = [] }: SpecifiedOperation, names: ReadonlySet<string>) =>
  security.length > 0 && security.every((all) => all.some((name) => names.has(name)));

const tokenPolicies = /^validate-(?:jwt|azure-ad-token)$/;

/** Whether policies check the token of the caller, or return a response without calling the backend. */
export const checksToken = (policies: readonly AppliedPolicy[]) =>
  policies.some(
    ({ name, section, tag, isNested }) =>
      section === 'inbound' &&
      (tokenPolicies.test(name) ||
        (name === 'check-header' && /["']authorization["']/i.test(tag)) ||
        // An expression that reads the header counts as a check.
        /Request\.Headers.{0,120}Authorization|AsJwt\(/i.test(tag) ||
        (!isNested && /^(?:return|mock)-response$/.test(name))),
  );

/** Whether policies authenticate callers in any way. */
export const checksCaller = (policies: readonly AppliedPolicy[]) =>
  checksToken(policies) ||
  policies.some(
    ({ name, section, tag }) =>
      section === 'inbound' &&
      (/^(?:validate-client-certificate|check-header|ip-filter|get-authorization-context)$/.test(name) ||
        /Request\.Certificate|AsBasic\(/.test(tag)),
  );

const backendPolicies = /^(?:set-backend-service|return-response|mock-response|(?:http|sql|cosmosdb)-data-source)$/;

/** Whether policies set the backend, or return a response themselves. */
export const choosesBackend = (policies: readonly AppliedPolicy[]) =>
  policies.some(({ name }) => backendPolicies.test(name));

/** Whether calls reach the `serviceUrl`: they do not if a policy of the API or a broader scope always sets another backend or returns a response. */
export const usesServiceUrl = (api: ApiFact) =>
  !(api.runs() ?? []).some(({ name, isNested }) => !isNested && backendPolicies.test(name));

/** The calls of an API that run different policies: of the API as a whole, and of each operation with a policy. */
export const callsOf = ({ operations }: ApiFact): readonly CallFact[] => [
  {},
  ...operations.filter(({ artifact }) => artifact === 'policy').map(({ name }) => ({ operation: name })),
];

/** Whether policies set the backend, or return a response, for at least some operations. */
export const choosesAnywhere = (api: ApiFact) => callsOf(api).some((call) => choosesBackend(api.runs(call) ?? []));
