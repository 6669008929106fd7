import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadCSharp } from '@apimkit/csharp/node';
import { nodeCrypto } from '@apimkit/expressions/node';
import { type CallResult, createGateway, type GatewayOptions, simulatedClock } from '@apimkit/gateway';
import { loadXsd } from '@apimkit/gateway/node';
import { readArtifacts } from '@apimkit/model';
import { parse as parseYaml } from 'yaml';
import { type ScenarioToken, withTokens } from './gateway-tokens.ts';

/** What a call must lead to. Only what is listed is compared. */
export interface Expectation {
  readonly status?: number;
  readonly reason?: string;
  /** `null`: the header is absent. */
  readonly headers?: Readonly<Record<string, string | null>>;
  readonly body?: string;
  readonly json?: unknown;
  /** The last request that was sent; `null`: none was. */
  readonly sent?: {
    readonly method?: string;
    readonly url?: string;
    readonly headers?: Readonly<Record<string, string | null>>;
    readonly body?: string;
    /** Of `authentication-certificate`. */
    readonly certificate?: string;
  } | null;
  /** Number of requests that were sent. */
  readonly requests?: number;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly error?: Readonly<Record<string, string | null>>;
  /** Texts that the trace contains. */
  readonly trace?: readonly string[];
  readonly unsupported?: readonly string[];
  readonly events?: readonly Readonly<Record<string, unknown>>[];
}

/** A call of a scenario. */
export interface ScenarioCall {
  /** `GET /orders/1`. */
  readonly request: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly caller?: Parameters<ReturnType<typeof createGateway>['call']>[1];
  /** Milliseconds that pass before it. */
  readonly after?: number;
  readonly expect: Expectation;
}

/** Responses of what only the service has. */
export interface ScenarioFakes {
  /** Tokens by `resource` or `resource client-id`; another has none. */
  readonly tokens?: Readonly<Record<string, string>>;
  /** Stored completions by prompt. */
  readonly semanticCache?: Readonly<Record<string, string>>;
  /** Texts that content safety blocks. */
  readonly unsafe?: readonly string[];
}

/** `case.yaml` of a folder in tests/gateway. */
export interface Scenario extends Partial<ScenarioCall> {
  readonly about: string;
  /** The page that documents the behaviour. */
  readonly documentation: string;
  /** Policies of the operation `orders/get-order`, of its API, of the product `starter`, of the service; fragments by name. */
  readonly policy?: string;
  readonly apiPolicy?: string;
  readonly productPolicy?: string;
  readonly globalPolicy?: string;
  readonly fragments?: Readonly<Record<string, string>>;
  /** More files, by path; they replace the usual ones. */
  readonly files?: Readonly<Record<string, unknown>>;
  readonly options?: Partial<
    Pick<GatewayOptions, 'namedValues' | 'subscriptions' | 'deployment' | 'backends' | 'certificates'>
  >;
  /** Without what validates XML by schemas. */
  readonly withoutXsd?: boolean;
  /** Tokens that are made when the scenario runs: `$(name)` in any text is replaced by one. */
  readonly tokens?: Readonly<Record<string, ScenarioToken>>;
  /** What only the service has. */
  readonly fakes?: ScenarioFakes;
  /** Several calls instead of one. */
  readonly calls?: readonly ScenarioCall[];
}

const folder = join(import.meta.dirname, 'gateway');

/** The scenarios, by the name of their folder. */
export const scenarios = (): readonly (readonly [name: string, scenario: Scenario])[] =>
  readdirSync(folder)
    .sort()
    .map((name) => [
      name,
      parseYaml(readFileSync(join(folder, name, 'case.yaml'), 'utf8'), { customTags: ['binary'] }) as Scenario,
    ]);

const usual = {
  'apis/orders/apiInformation.json': {
    properties: {
      displayName: 'Orders',
      path: 'orders',
      protocols: ['https'],
      serviceUrl: 'https://orders.example.com/v1',
      subscriptionRequired: false,
    },
  },
  'apis/orders/operations/get-order/operationInformation.json': operation('GET', '/{id}'),
  'apis/orders/operations/list-orders/operationInformation.json': operation('GET', '/'),
  'apis/orders/operations/create-order/operationInformation.json': operation('POST', '/'),
  'products/starter/productInformation.json': {
    properties: { displayName: 'Starter', state: 'published', subscriptionRequired: true },
  },
  'products/starter/apis/orders/productApiInformation.json': {},
};

function operation(method: string, urlTemplate: string) {
  return { properties: { displayName: urlTemplate, method, urlTemplate, templateParameters: [], responses: [] } };
}

/** Runs the calls of a scenario in their order, with time that moves only when something waits. */
export async function runScenario(written: Scenario): Promise<readonly { call: ScenarioCall; result: CallResult }[]> {
  const start = Date.UTC(2026, 0, 15, 12);
  const scenario = await withTokens(written, start);
  const { artifacts, diagnostics } = readArtifacts(filesOf(scenario));
  if (diagnostics.some(({ severity }) => severity === 'error')) throw new Error(JSON.stringify(diagnostics));
  const clock = simulatedClock(start);
  let seed = 1;
  const gateway = createGateway({
    artifacts,
    parse: await loadCSharp(),
    crypto: nodeCrypto,
    ...(scenario.withoutXsd ? {} : { xsd: loadXsd }),
    clock,
    random: () => {
      seed = (seed * 16807) % 2147483647;
      return seed / 2147483647;
    },
    backends: { 'https://orders.example.com': { status: 200, body: { ok: true } } },
    ...scenario.options,
    ...(scenario.fakes ? { fakes: fakesOf(scenario.fakes) } : {}),
  });
  const done: { call: ScenarioCall; result: CallResult }[] = [];
  for (const call of scenario.calls ?? [scenario as ScenarioCall]) {
    clock.advance(call.after ?? 0);
    const [method = 'GET', path = '/'] = call.request.split(' ');
    const request = new Request(new URL(path, 'https://gateway.example.com'), {
      method,
      ...(call.headers ? { headers: call.headers } : {}),
      ...(call.body === undefined ? {} : { body: call.body }),
    });
    done.push({ call, result: await gateway.call(request, call.caller ?? {}) });
  }
  return done;
}

function fakesOf({ tokens, semanticCache, unsafe }: ScenarioFakes): NonNullable<GatewayOptions['fakes']> {
  return {
    ...(tokens
      ? {
          token: (resource, clientId) => {
            const token = tokens[clientId === undefined ? resource : `${resource} ${clientId}`];
            if (token === undefined) throw new Error('The identity has no access to it.');
            return token;
          },
        }
      : {}),
    ...(semanticCache ? { semanticCache: (prompt) => semanticCache[prompt] } : {}),
    ...(unsafe ? { contentSafety: (text) => unsafe.some((part) => text.includes(part)) } : {}),
  };
}

function filesOf(scenario: Scenario): ReadonlyMap<string, string> {
  const { policy, apiPolicy, productPolicy, globalPolicy, fragments = {}, files = {} } = scenario;
  const policies = {
    'apis/orders/operations/get-order/policy.xml': policy,
    'apis/orders/policy.xml': apiPolicy,
    'products/starter/policy.xml': productPolicy,
    'policy.xml': globalPolicy,
    ...Object.fromEntries(
      Object.entries(fragments).map(([name, text]) => [`policy fragments/${name}/policy.xml`, text]),
    ),
    ...Object.fromEntries(
      Object.keys(fragments).map((name) => [
        `policy fragments/${name}/policyFragmentInformation.json`,
        { properties: {} },
      ]),
    ),
  };
  const all = Object.entries({ ...usual, ...policies, ...files }).flatMap(([path, content]) =>
    content === undefined || content === null
      ? []
      : [[path, typeof content === 'string' ? content : JSON.stringify(content)] as const],
  );
  return new Map(all);
}
