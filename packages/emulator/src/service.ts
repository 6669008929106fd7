import type { ContractMatch } from '@apimkit/contract';
import { type KindEntry, parseAddress, putAt, type ResourceId, textAt } from '@apimkit/model';
import type { JsonObject } from '@apimkit/openapi';
import { actionOn, actOn } from './actions/act.ts';
import { exportReply } from './apis/export-reply.ts';
import { revisionFilters, revisionList } from './apis/revision-list.ts';
import { currentId } from './apis/revisions.ts';
import { expandedSet } from './apis/version-sets.ts';
import type { GenericStore } from './generic/generic-store.ts';
import { handleGeneric } from './generic/handle.ts';
import { checkContract } from './http/check-contract.ts';
import { isSet } from './http/flag.ts';
import { notAllowed, notFound, Refusal, type Reply } from './http/reply.ts';
import { collected } from './lists/collected.ts';
import { derivedItems } from './lists/derived.ts';
import { fieldsOf, hasNextLink } from './lists/fields.ts';
import { type Listing, page } from './lists/paging.ts';
import { vaultOption, withFailedVault } from './lists/vaults.ts';
import { checkPolicySize } from './policies/size.ts';
import { ServiceResource } from './service-resource.ts';
import type { Store } from './store.ts';
import type { Stored } from './stored.ts';
import { checkKindInTier, checkPathInTier } from './tiers.ts';
import { type Views, viewsOf } from './views/associations.ts';
import { handleLink, type LinkAddress, linkFilters, linksOf, putLink } from './views/links.ts';
import { linkView, type PolicyFormat, preview } from './views/view.ts';
import { checkParent } from './writes/checks.ts';
import { checkLimit, type Limits } from './writes/limits.ts';
import { removeResource } from './writes/remove.ts';
import { patchResource, putResource } from './writes/write.ts';

/** The parts of a request that the service uses. */
export interface Call {
  readonly method: string;
  /** Path below the service, percent-encoded. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: JsonObject;
  readonly ifMatch: string | null;
  readonly ifNoneMatch?: string | null;
  /** The document at the address in the body, if it could be read. */
  readonly linked?: string | undefined;
  /** Origin and path of the service, for links. */
  readonly origin: string;
}

/** Options of an emulated service. */
export interface ServiceOptions {
  readonly pageSize: number;
  /** `listValue` and `listSecrets` respond with 403. */
  readonly secretsForbidden: boolean;
  readonly tier: string;
  /** True for a service that did not exist before. */
  readonly isNew: boolean;
  readonly quirks: boolean;
  readonly limits: Limits;
  /** Stores a text, as blob storage does for exports. @returns its absolute path */
  readonly publishText: (text: string, mediaType: string) => string;
}

/** One service with its store. */
export class Service {
  readonly #id: string;
  readonly #store: Store;
  readonly #options: ServiceOptions;
  /** The resources of the kinds that the model does not capture. */
  readonly generic: GenericStore;
  readonly #views: Views;
  readonly #self: ServiceResource;

  constructor(id: string, store: Store, generic: GenericStore, options: ServiceOptions) {
    this.#id = id;
    this.#store = store;
    this.generic = generic;
    this.#options = options;
    this.#views = viewsOf(store, id);
    this.#self = new ServiceResource({ id, store, generic, tier: options.tier, isNew: options.isNew });
  }

  get store(): Store {
    return this.#store;
  }

  /** What the first response to a write shows when the service sends it before the write is done, or undefined. */
  taking(
    { method, path, body }: Call,
    match: ContractMatch | undefined,
  ): { readonly preview?: JsonObject; readonly creates: boolean } | undefined {
    if (!match?.operation.longRunning) return undefined;
    const address = parseAddress(path);
    const id = address?.type === 'resource' ? currentId(address.id, this.#store) : undefined;
    const creates = id ? !this.#store.has(id) : !this.generic.get(path);
    if (id && method === 'PUT') return { creates, preview: preview(id, body, this.#id) };
    // Without the resource there is no work: the response is immediate.
    return creates && path !== '' && (method === 'DELETE' || method === 'PATCH') ? undefined : { creates };
  }

  /** PUT of a resource that exists on another service: see `seed`. @throws {Refusal} when it is invalid */
  take(path: string, body: JsonObject): void {
    this.#self.use();
    const address = parseAddress(path);
    if (address?.type === 'link') putLink(address, body, this.#store);
    if (address?.type !== 'resource') return;
    const id = currentId(address.id, this.#store);
    // For an operation of a specification, files contain only what no specification can express.
    if (id.entry.fromSpecification !== undefined && this.#store.has(id)) patchResource(id, body, '*', this.#store);
    else putResource(id, { body, mode: 'seed' }, this.#store);
  }

  /** Checks a call against the contract of the REST API. @throws {Refusal} when it does not fit */
  check(call: Call): ContractMatch | undefined {
    this.#self.checkVersion(call);
    return checkContract(call, () => {
      if (call.path === '') return this.#self.view();
      const address = parseAddress(call.path);
      const stored = address?.type === 'resource' ? this.#store.get(currentId(address.id, this.#store)) : undefined;
      return stored ? this.#views.one(stored) : this.generic.get(call.path)?.body;
    });
  }

  /**
   * Handles a call.
   *
   * @param match the operation of the contract, from {@link Service.check}
   * @throws {Refusal} when the service would reject the call
   */
  handle(call: Call, match: ContractMatch | undefined): Reply {
    if (call.path === '') return this.#self.handle(call.method, call.body);
    this.#self.use();
    const revisions = /^(.*apis\/[^/]+)\/revisions$/i.exec(call.path);
    if (revisions) return this.#revisions(revisions[1] ?? '', call);
    const acted = call.method === 'POST' ? this.#act(call) : undefined;
    if (acted) return acted;
    const address = parseAddress(call.path);
    if (!address) return this.#uncaptured(call, match);
    checkKindInTier(address.type === 'resource' ? address.id.entry : address.kind, this.#self.tier);
    if (address.type === 'collection') return this.#list(call, collected(address, this.#store), address.kind);
    if (address.type === 'link') return this.#link(address, call);
    return this.#one(currentId(address.id, this.#store), call, match);
  }

  #act({ path, body }: Call): Reply | undefined {
    const asked = actionOn(path);
    if (!asked) return undefined;
    checkKindInTier(asked.id.entry, this.#self.tier);
    const { secretsForbidden } = this.#options;
    return actOn(asked, body, { store: this.#store, views: this.#views, service: this.#id, secretsForbidden });
  }

  /** A kind that the model does not capture. */
  #uncaptured(call: Call, match: ContractMatch | undefined): Reply {
    if (!match) throw new Refusal(404, 'InvalidResourceType', `The emulator has no path ${call.path}.`);
    checkPathInTier(call.path, this.#self.tier);
    const exists = (path: string) => {
      const address = parseAddress(path);
      return address?.type === 'resource' && this.#store.has(currentId(address.id, this.#store));
    };
    const page = (items: readonly JsonObject[]) =>
      this.#page(items, call, fieldsOf(match), { applied: ['scope'], paged: hasNextLink(match) });
    const { operation, names } = match;
    const source = { names, store: this.#store, service: this.#id, query: call.query };
    const items = derivedItems(operation.path, source);
    if (items) return page(items);
    return handleGeneric({ ...call, match, exists }, { id: this.#id, store: this.generic, page });
  }

  #one(id: ResourceId, call: Call, match: ContractMatch | undefined): Reply {
    const { method, ifMatch, query, body } = call;
    if (method === 'PUT') return this.#put(id, call);
    if (method === 'DELETE') {
      const isRemoved = removeResource(id, ifMatch, query, this.#store);
      return { status: isRemoved && (match?.operation.statuses.includes(200) ?? true) ? 200 : 204 };
    }
    if (method === 'PATCH') return this.#shown(patchResource(id, body, ifMatch, this.#store));
    if (method !== 'GET' && method !== 'HEAD') throw notAllowed(method);
    const stored = this.#store.get(id);
    if (!stored) {
      checkParent(id, this.#store);
      const { statusWhenAbsent } = id.entry;
      if (this.#options.quirks && statusWhenAbsent !== undefined)
        throw new Refusal(statusWhenAbsent, 'InternalServerError', 'Request processing failed due to internal error.');
      throw notFound(id.entry.title);
    }
    if (method === 'HEAD') return { status: match?.operation.statuses[0] ?? 200, headers: { etag: stored.etag } };
    if (id.entry.listOnly) throw notAllowed(method);
    if (isSet(query, 'export'))
      return exportReply(stored, call, { service: this.#id, store: this.#store, publish: this.#options.publishText });
    return this.#shown(stored, 200, query.get('format') === 'rawxml' ? 'rawxml' : 'xml');
  }

  #put(id: ResourceId, call: Call): Reply {
    checkPolicySize(id, call.body, this.#self.tier);
    checkLimit(id, this.#store, this.#options.limits);
    const { stored, created } = putResource(id, { ...call, service: this.#id }, this.#store);
    return this.#shown(this.#store.get(id) ?? stored, created ? 201 : 200, formatIn(call.body));
  }

  #shown(stored: Stored, status = 200, format: PolicyFormat = 'xml'): Reply {
    return { status, body: this.#views.one(stored, format), headers: { etag: stored.etag } };
  }

  #list(call: Call, items: readonly Stored[], { filters, orders }: KindEntry): Reply {
    if (call.method !== 'GET') throw notAllowed(call.method);
    return this.#page(
      withFailedVault(items, call.query).map((one) => this.#item(one, call.query)),
      call,
      filters,
      { orders, applied: [vaultOption] },
    );
  }

  #item(one: Stored, query: URLSearchParams): JsonObject {
    const shown = this.#views.item(one);
    const set = isSet(query, 'expandApiVersionSet') ? expandedSet(one, this.#store, this.#id) : undefined;
    return set ? putAt(shown, 'properties.apiVersionSet', set) : shown;
  }

  #page(
    items: readonly JsonObject[],
    { query, origin, path }: Call,
    filters: readonly string[],
    options: Pick<Listing, 'applied' | 'orders' | 'paged'> = {},
  ): Reply {
    return page(items, { query, url: `${origin}/${path}`, pageSize: this.#options.pageSize, filters, ...options });
  }

  #revisions(path: string, call: Call): Reply {
    const address = parseAddress(path);
    const id = address?.type === 'resource' ? currentId(address.id, this.#store) : undefined;
    if (!id || !this.#store.has(id)) throw notFound('API');
    return this.#page(revisionList(id, this.#store), call, revisionFilters);
  }

  #link(address: LinkAddress, call: Call): Reply {
    if (address.link !== undefined) return handleLink(address, call, this.#store, this.#id);
    if (call.method !== 'GET') throw notAllowed(call.method);
    const items = linksOf(address, this.#store).map((one) => linkView(one, this.#id));
    return this.#page(items, call, linkFilters(address));
  }
}

/** The format of a policy in the response to a PUT is that of the request. */
const formatIn = (body: JsonObject): PolicyFormat =>
  /^rawxml/i.test(textAt(body, 'properties.format') ?? '') ? 'rawxml' : 'xml';
