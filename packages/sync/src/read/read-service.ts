import { type ArmClient, ArmError, isUnsupportedByTier } from '@apimkit/arm';
import type { Diagnostic } from '@apimkit/diagnostics';
import {
  type Artifacts,
  ancestorsOf,
  armPath,
  childKinds,
  collectionPath,
  containerKind,
  fromArmBody,
  impliedBy,
  isObject,
  type JsonObject,
  type KindEntry,
  kinds,
  linksPath,
  operationsIn,
  parentOf,
  type Resource,
  ResourceId,
  renamed,
  rootOf,
  settle,
  splitRevision,
  textAt,
  typeOf,
} from '@apimkit/model';
import { syncMessages } from '../messages.ts';
import { checkLists, listOf, unexpected } from './contradictions.ts';
import { withImportOptions } from './import-options.ts';
import { idOfItem, isSingleton, listedAsLinks } from './items.ts';
import { readLiveSpecification } from './specification.ts';
import { Tier } from './tier.ts';
import { type Unread, withDependents } from './unread.ts';
import { wantedKinds } from './wanted.ts';

/** What to read of a service. */
export interface ReadOptions {
  /** Read only what is needed to compare with these. Without it everything that is captured is read. */
  readonly desired?: Artifacts;
  /** Read whole collections even where `desired` has nothing, so that deletions can be planned. */
  readonly prune?: boolean;
  /**
   * Artifacts in whose form APIs are read: as operations and schemas where these describe them so, with WSDL where these
   * have it. Default `desired`.
   */
  readonly like?: Artifacts;
  /** Kinds that are captured on request only. */
  readonly include?: readonly string[];
  /** Whether a resource (and all below it) is wanted. */
  readonly filter?: (id: ResourceId) => boolean;
  readonly specificationFormat?: 'openapi' | 'openapi+json';
  readonly onProgress?: (resources: number) => void;
}

/** A service as resources, and what is not known of it. */
export interface ServiceSnapshot extends Unread {
  readonly artifacts: Artifacts;
  /** Kinds of which nothing is known at all: not even what is below something that may be deleted. */
  readonly unseen: ReadonlySet<string>;
  readonly notes: readonly Diagnostic[];
}

/**
 * Reads a service: lists where a list says it all, single requests where it does not. A kind that the tier lacks is a
 * note; every other failure is an error, and so is an answer that another one contradicts: nothing unread ever looks
 * absent.
 *
 * @throws {ArmError}
 */
export async function readService(client: ArmClient, options: ReadOptions = {}): Promise<ServiceSnapshot> {
  const reader = new Reader(client, options);
  await reader.roots();
  await reader.check();
  return reader.snapshot();
}

class Reader {
  readonly #client: ArmClient;
  readonly #options: ReadOptions;
  readonly #wanted: ReadonlySet<string>;
  readonly #desiredKeys: ReadonlySet<string>;
  readonly #resources: Resource[] = [];
  readonly #notes: Diagnostic[] = [];
  /** Keys of the APIs that are described by operations and schemas alone. */
  readonly #inParts: ReadonlySet<string>;
  readonly #unsupported = new Set<string>();
  readonly #unknown = new Set<string>();
  /** Keys of what has several revisions: an interrupted publish may have left a release beside them. */
  readonly #revised = new Set<string>();
  /** Keys of the items of each list of roots, whatever the filter lets through. */
  readonly #listed = new Map<string, Set<string>>();
  /** Keys of the operations that an import of the desired specifications removes. */
  readonly #dropped = new Set<string>();
  readonly #tier: Tier;

  constructor(client: ArmClient, options: ReadOptions) {
    this.#client = client;
    this.#options = options;
    this.#tier = new Tier(client);
    this.#wanted = wantedKinds(options);
    this.#inParts = inParts(options.like ?? options.desired);
    this.#desiredKeys = new Set(
      [...(options.desired ?? [])].flatMap(({ id }) => [
        id.key,
        ...ancestorsOf(id).map(({ key }) => key),
        // Such a link is found by asking its other end.
        ...(listedAsLinks(id.entry) ? impliedBy(id).flatMap((ends) => ends.map(({ key }) => key)) : []),
      ]),
    );
  }

  async roots(workspace?: string): Promise<void> {
    const scope = workspace === undefined ? 'service' : 'workspace';
    const doomed = workspace !== undefined && this.#isDoomed(new ResourceId(containerKind.kind, { workspace }));
    const roots = childKinds(undefined).filter(
      (entry) => (this.#wants(entry) || doomed) && entry.scopes.includes(scope),
    );
    const listed = await Promise.all(roots.map((entry) => this.#read(entry, {}, workspace)));
    await Promise.all(listed.flat().map((resource) => this.#descend(resource)));
  }

  check(): Promise<void> {
    return checkLists(this.#client, this.#resources, this.#listed);
  }

  snapshot(): ServiceSnapshot {
    const lacking = withDependents(this.#unsupported);
    const unread = kinds.map(({ kind }) => kind).filter((kind) => !this.#wanted.has(kind) || lacking.has(kind));
    return {
      artifacts: settle(this.#resources).artifacts,
      unread: new Set(unread),
      unseen: new Set(this.#options.desired && this.#options.prune ? [] : unread),
      unknown: this.#unknown,
      notes: this.#notes,
    };
  }

  #wants = (entry: KindEntry) => this.#wanted.has(entry.kind);

  /** True for what may vanish: everything below it goes along, so every kind is read there. */
  #isDoomed(id: ResourceId): boolean {
    const { desired, prune } = this.#options;
    if (this.#dropped.has(id.key)) return true;
    return desired !== undefined && prune === true && !this.#desiredKeys.has(id.key);
  }

  /** True when what lies below a resource matters. */
  #enters(id: ResourceId): boolean {
    const { desired, prune } = this.#options;
    // What is to be deleted must be known whole: its policies may hold on to other resources.
    return desired === undefined || prune === true || this.#desiredKeys.has(id.key);
  }

  #keep(resource: Resource): readonly Resource[] {
    if (this.#options.filter && !this.#options.filter(resource.id)) return [];
    this.#resources.push(resource);
    this.#options.onProgress?.(this.#resources.length);
    return [resource];
  }

  async #read(
    entry: KindEntry,
    names: Readonly<Record<string, string>>,
    workspace: string | undefined,
  ): Promise<readonly Resource[]> {
    try {
      if (isSingleton(entry)) return await this.#readOne(new ResourceId(entry.kind, names, workspace));
      const path = listedAsLinks(entry) ? linksPath(entry, names, workspace) : collectionPath(entry, names, workspace);
      const items = await this.#client.list(path);
      const ids = items.map((item) => this.#idOf(entry, names, workspace, item, path));
      if (Object.keys(names).length === 0)
        this.#listed.set(listOf({ kind: entry.kind, workspace }), new Set(ids.map(({ key }) => key)));
      const found = await Promise.all(ids.map((id, index) => this.#item(id, items[index] ?? {}, path)));
      return found.flat();
    } catch (error) {
      if (!(error instanceof ArmError) || !isUnsupportedByTier(error)) throw error;
      await this.#tier.confirm(entry, error);
      if (!this.#unsupported.has(entry.kind))
        this.#notes.push(syncMessages.report('unsupported', { kind: entry.title.toLowerCase() }));
      this.#unsupported.add(entry.kind);
      return [];
    }
  }

  #idOf(
    entry: KindEntry,
    names: Readonly<Record<string, string>>,
    workspace: string | undefined,
    item: JsonObject,
    path: string,
  ): ResourceId {
    const id = idOfItem(entry, names, workspace, item);
    // Without its properties a resource would look like one that lost them all.
    if (id && (entry.association || isObject(item.properties ?? null))) return id;
    throw unexpected(path, `a list with an item that ${id ? 'has no properties' : 'names no resource'}`);
  }

  async #item(id: ResourceId, item: JsonObject, path: string): Promise<readonly Resource[]> {
    if (id.entry.document !== 'policy' && id.entry.listOmits.length === 0) return this.#keep(fromArmBody(id, item));
    // Lists give policies in the encoded format only; the raw one is what people write.
    if (this.#options.desired && !this.#options.prune && !this.#desiredKeys.has(id.key))
      return this.#keep(fromArmBody(id, item));
    return this.#keep(await this.#listedOne(id, path));
  }

  async #readOne(id: ResourceId): Promise<readonly Resource[]> {
    const { desired, prune } = this.#options;
    const parent = parentOf(id);
    if (desired && !prune && !this.#desiredKeys.has(id.key) && !(parent && this.#isDoomed(parent))) return [];
    const found = await this.#get(id).catch((error: unknown) => {
      // For some kinds the service answers 500 when there is none, and also when it fails: nobody knows which.
      if (!id.entry.absenceIsFailure || !(error instanceof ArmError) || error.status !== 500) throw error;
      this.#unknown.add(id.key);
      return undefined;
    });
    return found ? this.#keep(found) : [];
  }

  async #get(id: ResourceId): Promise<Resource | undefined> {
    const isPolicy = id.entry.document === 'policy';
    const path = armPath(id);
    const body = await this.#client.tryGet(path, isPolicy ? { query: { format: 'rawxml' } } : {});
    if (body === undefined) return undefined;
    if (!isObject(body.properties ?? null) || (isPolicy && textAt(body, 'properties.value') === undefined))
      throw unexpected(path, isPolicy ? 'a policy without text' : 'a resource without properties');
    return fromArmBody(id, body);
  }

  /** A resource that a list names is there: a 404 contradicts the list. */
  async #listedOne(id: ResourceId, list: string): Promise<Resource> {
    const found = await this.#get(id);
    if (!found) throw unexpected(list, `a list that names ${id}, which is not there; run again`);
    return found;
  }

  async #descend(resource: Resource): Promise<void> {
    const { id } = resource;
    if (id.kind === containerKind.kind) {
      if (this.#enters(id)) await this.roots(id.name);
      return;
    }
    if (!this.#enters(id)) return;
    const revisions = id.entry.revisions && rootOf(id) === undefined ? await this.#revisions(resource) : [];
    await Promise.all([resource, ...revisions].map((one) => this.#children(one)));
  }

  async #revisions({ id }: Resource): Promise<readonly Resource[]> {
    const { desired, prune } = this.#options;
    const asked = [...(desired ?? [])].some(
      (one) =>
        rootOf(one.id)?.equals(id) === true ||
        (one.id.equals(id) && textAt(one.payload, 'properties.apiRevision') !== undefined),
    );
    if (desired && !prune && !asked) return [];
    const path = `${armPath(id)}/revisions`;
    const all = await this.#client.list(path);
    const others = all.filter((one) => one.isCurrent !== true);
    if (others.length === all.length) throw unexpected(path, 'a list of revisions of which none is current');
    if (others.length > 0) this.#revised.add(id.key);
    const found = await Promise.all(
      others.map(async ({ apiRevision }) => {
        if (typeof apiRevision !== 'string') throw unexpected(path, 'a revision without a number');
        return this.#keep(await this.#listedOne(renamed(id, `${id.name};rev=${apiRevision}`), path));
      }),
    );
    return found.flat();
  }

  async #children(resource: Resource, inherited?: string): Promise<void> {
    const { id } = resource;
    const isRevision = rootOf(id) !== undefined;
    const type = inherited ?? typeOf(resource);
    const dropped = this.#droppedFrom(await this.#specification(resource, type));
    const below = this.#childKinds(resource, type).filter(
      (entry) => !isRevision || (!entry.association && entry.kind !== id.entry.revisions?.release),
    );
    const found = await Promise.all(below.map((entry) => this.#read(entry, id.names, id.workspace)));
    // Operations that are not read themselves still have something below them.
    const unlisted = dropped.filter(({ entry }) => !below.includes(entry)).map((one) => ({ id: one, payload: {} }));
    await Promise.all([...found.flat(), ...unlisted].map((child) => this.#children(child, type)));
  }

  /** The operations of a resource that its desired specification no longer has: an import removes them. */
  #droppedFrom(resource: Resource): readonly ResourceId[] {
    const { desired, prune } = this.#options;
    if (!desired || prune || !resource.specification) return [];
    const root = rootOf(resource.id);
    const current = root && desired.get(root);
    const { revision } = splitRevision(resource.id.name);
    const isPromoted = current && textAt(current.payload, 'properties.apiRevision') === revision;
    const wanted = desired.get(resource.id) ?? (isPromoted ? current : undefined);
    if (!wanted?.specification) return [];
    const staying = new Set(operationsIn({ ...wanted, id: resource.id }).map(({ key }) => key));
    const dropped = operationsIn(resource).filter((id) => !staying.has(id.key) && !desired.has(id));
    for (const { key } of dropped) this.#dropped.add(key);
    return dropped;
  }

  #childKinds({ id }: Resource, type: string): readonly KindEntry[] {
    const scope = id.workspace === undefined ? 'service' : 'workspace';
    const linked = kinds.filter((entry) => entry.link?.collection.startsWith(`${id.entry.arm}/`));
    const candidates =
      id.workspace === undefined
        ? [...childKinds(id.entry).filter((entry) => !listedAsLinks(entry)), ...linked.filter(listedAsLinks)]
        : [...childKinds(id.entry).filter(({ link }) => !link), ...linked];
    return candidates.filter((entry) => {
      const mayBeLeft = entry.kind === id.entry.revisions?.release && this.#revised.has(id.key);
      if (!(this.#wants(entry) || this.#isDoomed(id) || mayBeLeft) || !entry.scopes.includes(scope)) return false;
      if (entry.onlyOfTypes && !entry.onlyOfTypes.includes(type)) return false;
      if (entry.exceptOfTypes?.includes(type)) return false;
      if (entry.fromSpecification === 'schemas' && type === 'http' && !this.#inParts.has(id.key)) return false;
      // Asking for the links of what the tier lacks gives one refusal for each owner.
      return !Object.values(entry.ends).some((kind) => this.#unsupported.has(kind));
    });
  }

  async #specification(resource: Resource, type: string): Promise<Resource> {
    if (resource.id.entry.document !== 'specification') return resource;
    const { desired, specificationFormat = 'openapi' } = this.#options;
    const wanted = (this.#options.like ?? desired)?.get(resource.id)?.specification;
    const promoting = desired !== undefined && splitRevision(resource.id.name).revision !== undefined;
    if (this.#inParts.has(resource.id.key) || (desired && !wanted && !promoting)) return resource;
    const { specification, refusal } = await readLiveSpecification(
      this.#client,
      resource.id,
      type,
      wanted?.dialect === 'wsdl',
      specificationFormat,
    );
    if (refusal !== undefined)
      this.#notes.push(syncMessages.report('no-export', { what: resource.id.toString(), reason: refusal }));
    if (!specification) return resource;
    const found = await withImportOptions(this.#client, { ...resource, specification });
    const index = this.#resources.indexOf(resource);
    if (index >= 0) this.#resources[index] = found;
    return found;
  }
}

/** The APIs without a specification of which operations or schemas are described: they are read the same way. */
function inParts(like: Artifacts | undefined): ReadonlySet<string> {
  const parents = [...(like ?? [])].flatMap(({ id }) => {
    const parent = id.entry.fromSpecification === undefined ? undefined : parentOf(id);
    return parent && !like?.get(parent)?.specification ? [parent.key] : [];
  });
  return new Set(parents);
}
