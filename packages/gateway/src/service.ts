import { type Artifacts, kinds, ResourceId, textAt, valueAt } from '@apimkit/model';
import type { EffectivePolicy, FragmentSource, ScopedPolicy } from '@apimkit/policy';
import { type Call as CallName, effectiveFor } from '@apimkit/repository';
import type { Compiler } from './compile/compiler.ts';
import { NamedValues } from './compile/named-values.ts';
import { type CompiledGraphql, compileGraphql } from './graphql/compile.ts';
import type { CallerSubscription, GatewayOptions } from './options.ts';
import { compileProgram, type Program } from './pipeline/program.ts';
import { apiEntries } from './routing/api-entries.ts';
import type { ApiEntry, ProductEntry } from './routing/entries.ts';
import { productEntries } from './routing/product-entries.ts';
import { subscriptionsOf } from './routing/subscriptions.ts';

/** The policy of all APIs in a new service (api-management-howto-policies): without it no request would be forwarded. */
const defaultPolicy =
  '<policies>\n  <inbound />\n  <backend>\n    <forward-request />\n  </backend>\n  <outbound />\n  <on-error />\n</policies>\n';

/** What a gateway serves: the APIs and products of artifacts, and their policies, compiled when they are needed. */
export class Service {
  readonly artifacts: Artifacts;
  readonly apis: readonly ApiEntry[];
  readonly products: readonly ProductEntry[];
  readonly named: NamedValues;
  readonly subscriptions: readonly CallerSubscription[];
  readonly #compiler: Compiler;
  readonly #programs = new Map<string, Program>();
  readonly #graphql = new Map<ApiEntry, CompiledGraphql | null>();

  constructor({ artifacts, namedValues = {}, subscriptions = [] }: GatewayOptions, compiler: Compiler) {
    this.artifacts = withDefaultPolicy(artifacts);
    const products = productEntries(artifacts);
    this.products = products.entries;
    this.apis = apiEntries(artifacts, products.of);
    this.named = namedValuesOf(artifacts, namedValues);
    this.subscriptions = subscriptionsOf(artifacts, subscriptions);
    this.#compiler = compiler;
  }

  /** The compiled effective policy of a call. */
  program(call: CallName): Program {
    const key = JSON.stringify([call.workspace, call.api, call.operation, call.product]);
    return this.compiled(key, () => effectiveFor(this.artifacts, call));
  }

  /** The resolvers of a synthetic GraphQL API, compiled once; undefined if its queries go to a backend. */
  graphql(api: ApiEntry): CompiledGraphql | undefined {
    const known = this.#graphql.get(api);
    if (known !== undefined) return known ?? undefined;
    const found = api.graphql();
    const made = found ? compileGraphql(found, this.named, this.#compiler) : null;
    this.#graphql.set(api, made);
    return made ?? undefined;
  }

  /** The policy of all APIs. */
  get globalPolicy(): ScopedPolicy {
    const { policy = '', files = [] } = this.artifacts.get(globalId()) ?? {};
    return { scope: 'global', file: files[0] ?? 'policy.xml', text: policy };
  }

  /** The fragments that a scope can include. */
  fragments(workspace: string | undefined): ReadonlyMap<string, FragmentSource> {
    const inReach = [...this.artifacts].filter(
      ({ id }) => id.entry.policyRole === 'fragment-id' && [undefined, workspace].includes(id.workspace),
    );
    return new Map(
      inReach.map(({ id, policy = '', files = [] }) => [
        id.name,
        { file: files.find((file) => file.endsWith('.xml')) ?? id.toString(), text: policy },
      ]),
    );
  }

  /** Compiles an effective policy once. */
  compiled(key: string, effective: () => EffectivePolicy): Program {
    const known = this.#programs.get(key);
    if (known) return known;
    const made = compileProgram(effective(), this.named, this.#compiler);
    this.#programs.set(key, made);
    return made;
  }
}

const globalId = () => new ResourceId(kinds.find(({ policyScope }) => policyScope === 'global')?.kind ?? '');

function withDefaultPolicy(artifacts: Artifacts): Artifacts {
  const id = globalId();
  return artifacts.get(id)?.policy === undefined
    ? artifacts.with([{ id, payload: {}, policy: defaultPolicy, files: ['default policy'] }])
    : artifacts;
}

/** The values by display name. A value of a key vault, or a secret, is in the options. */
export function namedValuesOf(artifacts: Artifacts, given: Readonly<Record<string, string>>): NamedValues {
  const values = new Map<string, string>();
  const secret = new Set<string>();
  for (const { id, payload } of artifacts) {
    if (id.entry.policyRole !== 'named-value-hole') continue;
    const name = textAt(payload, id.entry.referredToBy ?? '') ?? id.name;
    const value = textAt(payload, 'properties.value');
    if (value !== undefined) values.set(name, value);
    const isSecret =
      valueAt(payload, 'properties.secret') === true || valueAt(payload, 'properties.keyVault') !== undefined;
    if (isSecret) secret.add(name);
  }
  for (const [name, value] of Object.entries(given)) {
    // A value that the artifacts do not contain is one that must not be seen.
    if (!values.has(name)) secret.add(name);
    values.set(name, value);
  }
  return new NamedValues(values, secret);
}
