import {
  type Address,
  armPath,
  isObject,
  type JsonObject,
  type KindEntry,
  kindOf,
  parseAddress,
  type Resource,
  ResourceId,
  relativeArmId,
  secretsOf,
  splitRevision,
  textAt,
  toArmBody,
  valueAt,
} from '@apimkit/model';
import { checkParent, samePayload } from './checks.ts';
import { exportFrom } from './import-export.ts';
import { removeResource } from './remove.ts';
import { notFound, Refusal, type Reply } from './reply.ts';
import { currentId, revisionList } from './revisions.ts';
import type { Store, Stored } from './store.ts';
import { type PolicyFormat, view } from './view.ts';
import { patchResource, putResource } from './write.ts';

/** One request, reduced to what the service looks at. */
export interface Call {
  readonly method: string;
  /** Path below the service, percent-encoded. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: JsonObject;
  readonly ifMatch: string | null;
  /** Origin and path of the service, for links. */
  readonly origin: string;
}

/** How one emulated service behaves. */
export interface ServiceOptions {
  readonly pageSize: number;
  /** `listValue` and `listSecrets` answer 403. */
  readonly secretsForbidden: boolean;
  readonly tier: string;
  readonly quirks: boolean;
  /** Keeps a text behind a link of this origin, as blob storage does for exports. */
  readonly publishText: (text: string) => string;
}

/** One service: answers calls from its store. */
export class Service {
  readonly #id: string;
  readonly #store: Store;
  readonly #options: ServiceOptions;

  constructor(id: string, store: Store, options: ServiceOptions) {
    this.#id = id;
    this.#store = store;
    this.#options = options;
  }

  get store(): Store {
    return this.#store;
  }

  /** True for a write that the service answers before it has done it. */
  takesTime({ method, path }: Call): boolean {
    const address = parseAddress(path);
    if (address?.type !== 'resource') return false;
    const { longRunning, revisions } = address.id.entry;
    return (method === 'PUT' && longRunning) || (method === 'DELETE' && revisions !== undefined);
  }

  /** @throws {Refusal} when the service would refuse */
  answer(call: Call): Reply {
    if (call.path === '') return this.#self();
    const revisions = /^(.*apis\/[^/]+)\/revisions$/i.exec(call.path);
    if (revisions) return this.#revisions(revisions[1] ?? '', call);
    const action = call.method === 'POST' ? this.#secretAction(call) : undefined;
    if (action) return action;
    const address = parseAddress(call.path);
    if (!address) throw new Refusal(404, 'InvalidResourceType', `The emulator knows no path like ${call.path}.`);
    this.#checkTier(address.type === 'resource' ? address.id.entry : address.kind);
    if (address.type === 'collection') return this.#list(call, this.#items(address));
    if (address.type === 'link') return this.#link(address, call);
    return this.#one(currentId(address.id, this.#store), call);
  }

  #checkTier(entry: KindEntry): void {
    const { tier } = this.#options;
    const involved = [entry, ...Object.values(entry.ends).map(kindOf)];
    if (involved.some(({ absentIn }) => absentIn?.includes(tier)))
      throw new Refusal(400, 'MethodNotAllowedInPricingTier', `Method not allowed in ${tier} pricing tier`);
  }

  #self(): Reply {
    return {
      status: 200,
      body: {
        id: this.#id,
        name: this.#id.split('/').at(-1) ?? '',
        type: 'Microsoft.ApiManagement/service',
        sku: { name: this.#options.tier, capacity: 1 },
        properties: { provisioningState: 'Succeeded' },
      },
    };
  }

  #one(id: ResourceId, call: Call): Reply {
    const { method, ifMatch, query, body } = call;
    if (method === 'PUT') return this.#put(id, body, ifMatch);
    if (method === 'DELETE') return { status: removeResource(id, ifMatch, query, this.#store) ? 200 : 204 };
    if (method === 'PATCH') return this.#shown(patchResource(id, body, ifMatch, this.#store));
    if (method !== 'GET' && method !== 'HEAD')
      throw new Refusal(405, 'MethodNotAllowed', `${method} is not allowed here.`);
    const stored = this.#store.get(id);
    if (!stored) {
      checkParent(id, this.#store);
      if (this.#options.quirks && id.entry.absenceIsFailure)
        throw new Refusal(500, 'InternalServerError', 'Request processing failed due to internal error.');
      throw notFound(id.entry.title);
    }
    if (method === 'HEAD') return { status: id.entry.association ? 204 : 200, headers: { etag: stored.etag } };
    if (id.entry.listOnly) throw new Refusal(405, 'MethodNotAllowed', 'GET is not allowed here.');
    if (query.get('export') === 'true') return this.#export(stored, call);
    return this.#shown(stored, 200, query.get('format') === 'rawxml' ? 'rawxml' : 'xml');
  }

  #put(id: ResourceId, body: JsonObject, ifMatch: string | null): Reply {
    const { stored, created } = putResource(id, body, ifMatch, this.#store);
    return this.#shown(this.#store.get(id) ?? stored, created ? 201 : 200, 'rawxml');
  }

  #shown(stored: Stored, status = 200, format: PolicyFormat = 'xml'): Reply {
    return { status, body: view(stored, this.#id, format), headers: { etag: stored.etag } };
  }

  #items(address: Extract<Address, { type: 'collection' }>): readonly Stored[] {
    const { kind, names, workspace } = address;
    const probe = Object.entries(names);
    const found = this.#store
      .ofKind(kind.kind, workspace)
      .filter(({ id }) => probe.every(([key, name]) => id.names[key]?.toLowerCase() === name.toLowerCase()));
    const [owner] = probe;
    if (owner && found.length === 0) this.#checkOwner(address);
    if (workspace !== undefined && !owner) this.#checkOwner(address);
    // Revisions that are not current are listed below their API only.
    return kind.revisions ? found.filter(({ id }) => splitRevision(id.name).revision === undefined) : found;
  }

  #checkOwner({ kind, names, workspace }: Extract<Address, { type: 'collection' }>): void {
    const filler = Object.fromEntries([...kind.arm.matchAll(/\{(\w+)\}/g)].map((found) => [found[1] ?? '', 'x']));
    const child = new ResourceId(kind.kind, { ...filler, ...names }, workspace);
    for (
      let parent = child.path.lastIndexOf('/'), path = child.path.slice(0, parent);
      path.includes('/');
      path = path.slice(0, path.lastIndexOf('/'))
    ) {
      const address = parseAddress(path);
      if (address?.type === 'resource') {
        if (!this.#store.has(currentId(address.id, this.#store))) throw notFound(address.id.entry.title);
        return;
      }
      parent = path.lastIndexOf('/');
    }
  }

  #list({ method, query, origin, path }: Call, items: readonly Stored[]): Reply {
    if (method !== 'GET') throw new Refusal(405, 'MethodNotAllowed', `${method} is not allowed on a list.`);
    return this.#page(
      items.map((one) => view(one, this.#id, 'xml')),
      query,
      `${origin}/${path}`,
    );
  }

  #page(items: readonly JsonObject[], query: URLSearchParams, url: string): Reply {
    const skip = Number(query.get('$skip') ?? 0);
    const top = Math.min(Number(query.get('$top') ?? this.#options.pageSize), this.#options.pageSize);
    const next = new URLSearchParams(query);
    next.set('$skip', String(skip + top));
    const more = skip + top < items.length && !query.has('$top');
    return {
      status: 200,
      body: { value: items.slice(skip, skip + top), count: items.length, nextLink: more ? `${url}?${next}` : '' },
    };
  }

  #revisions(path: string, call: Call): Reply {
    const address = parseAddress(path);
    const id = address?.type === 'resource' ? currentId(address.id, this.#store) : undefined;
    if (!id || !this.#store.has(id)) throw notFound('API');
    return this.#page(revisionList(id, this.#store, this.#id), call.query, `${call.origin}/${call.path}`);
  }

  #export(stored: Stored, { query }: Call): Reply {
    const format = query.get('format') ?? 'openapi-link';
    const type = textAt(stored.payload, 'properties.type') ?? textAt(stored.payload, 'properties.apiType') ?? 'http';
    const text = /^(websocket|grpc|mcp|a2a)$/i.test(type) ? undefined : exportFrom(stored, this.#store, format);
    if (text === undefined) throw new Refusal(406, 'NotAcceptable', `An API of type ${type} has no such export.`);
    const value = { link: this.#options.publishText(text) };
    const id = `${this.#id}/${stored.id.path}`;
    const body = stored.id.workspace === undefined ? { id, format, value } : { id, properties: { format, value } };
    return { status: 200, body };
  }

  #secretAction({ path }: Call): Reply | undefined {
    const cut = path.lastIndexOf('/');
    const address = parseAddress(path.slice(0, cut));
    if (
      address?.type !== 'resource' ||
      address.id.entry.secretAction?.toLowerCase() !== path.slice(cut + 1).toLowerCase()
    )
      return undefined;
    const stored = this.#store.get(address.id);
    if (!stored) throw notFound(address.id.entry.title);
    if (this.#options.secretsForbidden)
      throw new Refusal(
        403,
        'AuthorizationFailed',
        `The client does not have authorization to perform action '${path.slice(cut + 1)}'.`,
      );
    const { entry } = address.id;
    const given = secretsOf(entry, stored.payload).map(({ at, value }) => [at.split('.').at(-1) ?? '', value] as const);
    const plain = entry.secrets.flatMap(({ path: at }) =>
      valueAt(stored.payload, at) === undefined
        ? []
        : [[at.split('.').at(-1) ?? '', valueAt(stored.payload, at) ?? ''] as const],
    );
    return { status: 200, body: Object.fromEntries([...plain, ...given]) };
  }

  /** Inside a workspace an association has an opaque name and says its other end in the payload. */
  #link({ kind, names, workspace, link }: Extract<Address, { type: 'link' }>, call: Call): Reply {
    const { link: fact } = kind;
    const held = Object.fromEntries(Object.entries(names).filter(([key]) => key !== 'link'));
    const mine = this.#store
      .ofKind(kind.kind, workspace)
      .filter(({ id }) =>
        Object.entries(held).every(([key, name]) => id.names[key]?.toLowerCase() === name.toLowerCase()),
      );
    if (link === undefined) return this.#list(call, mine);
    const found = mine.find((one) => view(one, this.#id).name === link);
    if (call.method === 'DELETE') {
      if (found) this.#store.remove(found.id);
      return { status: found ? 200 : 204 };
    }
    if (call.method === 'PUT' && fact) {
      const target = relativeArmId(textAt(call.body, `properties.${fact.property}`) ?? '');
      const address = parseAddress(target);
      if (address?.type !== 'resource')
        throw new Refusal(400, 'ValidationError', `${fact.property} must be the id of a resource.`);
      if (!this.#store.has(address.id)) throw notFound(address.id.entry.title);
      const id = new ResourceId(kind.kind, { ...held, ...address.id.names }, workspace);
      checkParent(id, this.#store);
      const before = this.#store.get(id);
      if (before && view(before, this.#id).name !== link)
        throw new Refusal(409, 'Conflict', 'Link already exists between specified resources.');
      const payload = { properties: { [fact.property]: target } };
      if (before && samePayload(before.payload, payload)) return this.#shown(before);
      return this.#shown(this.#store.put({ id, payload, link }), before ? 200 : 201);
    }
    if (!found) throw notFound(kind.title);
    return this.#shown(found);
  }
}

/** The PUT that stores a resource in another service, as `seed` sends it. */
export function putOf(resource: Resource, service: string): { readonly path: string; readonly body: JsonObject } {
  const body = toArmBody(resource, service);
  return { path: armPath(resource.id, resource.link), body: isObject(body) ? body : {} };
}
