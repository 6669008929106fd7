import { type ArmClient, ArmError, isUnsupportedByTier } from '@apimkit/arm';
import type { Diagnostic } from '@apimkit/diagnostics';
import {
  type Artifacts,
  ancestorsOf,
  armPath,
  armTemplate,
  childKinds,
  collectionPath,
  containerKind,
  fromArmBody,
  type JsonObject,
  type KindEntry,
  kindOf,
  kinds,
  linksPath,
  parentKind,
  parseAddress,
  type Resource,
  ResourceId,
  referencesOf,
  relativeArmId,
  renamed,
  rootOf,
  settle,
  splitRevision,
  textAt,
  typeOf,
} from '@apimkit/model';
import { syncMessages } from '../messages.ts';
import { readLiveSpecification } from './specification.ts';

/** What to read of a service. */
export interface ReadOptions {
  /** Read only what is needed to compare with these. Without it everything that is captured is read. */
  readonly desired?: Artifacts;
  /** Read whole collections even where `desired` has nothing, so that deletions can be planned. */
  readonly prune?: boolean;
  /** Kinds that are captured on request only. */
  readonly include?: readonly string[];
  /** Whether a resource (and all below it) is wanted. */
  readonly filter?: (id: ResourceId) => boolean;
  readonly specificationFormat?: 'openapi' | 'openapi+json';
  readonly onProgress?: (resources: number) => void;
}

/** A service as resources. */
export interface ServiceSnapshot {
  readonly artifacts: Artifacts;
  /** Kinds that were not read, on purpose or because the tier lacks them. */
  readonly unread: ReadonlySet<string>;
  /** Kinds of which nothing is known at all: not even what is below something that may be deleted. */
  readonly unseen: ReadonlySet<string>;
  readonly notes: readonly Diagnostic[];
}

/**
 * Reads a service: lists where a list says it all, single requests where it does not. A kind that the tier lacks is a
 * note; every other failure is an error, so that nothing unread ever looks absent.
 *
 * @throws {ArmError}
 */
export async function readService(client: ArmClient, options: ReadOptions = {}): Promise<ServiceSnapshot> {
  const reader = new Reader(client, options);
  await reader.roots();
  return reader.snapshot();
}

class Reader {
  readonly #client: ArmClient;
  readonly #options: ReadOptions;
  readonly #wanted: ReadonlySet<string>;
  readonly #desiredKeys: ReadonlySet<string>;
  readonly #resources: Resource[] = [];
  readonly #notes: Diagnostic[] = [];
  readonly #unsupported = new Set<string>();
  readonly #empty = new Set<string>();

  constructor(client: ArmClient, options: ReadOptions) {
    this.#client = client;
    this.#options = options;
    this.#wanted = wantedKinds(options);
    this.#desiredKeys = new Set(
      [...(options.desired ?? [])].flatMap(({ id }) => [id.key, ...ancestorsOf(id).map(({ key }) => key)]),
    );
  }

  async roots(workspace?: string): Promise<void> {
    const scope = workspace === undefined ? 'service' : 'workspace';
    const doomed = workspace !== undefined && this.#isDoomed(new ResourceId(containerKind.kind, { workspace }));
    const roots = childKinds(undefined).filter(
      (entry) => (this.#wants(entry) || doomed) && entry.scopes.includes(scope),
    );
    const listed = await Promise.all(roots.map((entry) => this.#read(entry, {}, workspace)));
    for (const [index, entry] of roots.entries())
      if (listed[index]?.length === 0 && entry.builtIn.length === 0)
        this.#empty.add(`${entry.kind}@${workspace ?? ''}`);
    await Promise.all(listed.flat().map((resource) => this.#descend(resource)));
  }

  snapshot(): ServiceSnapshot {
    const unread = kinds
      .map(({ kind }) => kind)
      .filter((kind) => !this.#wanted.has(kind) || this.#unsupported.has(kind));
    return {
      artifacts: settle(this.#resources).artifacts,
      unread: new Set(unread),
      unseen: new Set(this.#options.desired && this.#options.prune ? [] : unread),
      notes: this.#notes,
    };
  }

  #wants = (entry: KindEntry) => this.#wanted.has(entry.kind);

  /** True for what may be deleted: everything below it goes along, so every kind is read there. */
  #isDoomed(id: ResourceId): boolean {
    const { desired, prune } = this.#options;
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
      const items = await this.#client.list(
        listedAsLinks(entry) ? linksPath(entry, names, workspace) : collectionPath(entry, names, workspace),
      );
      const found = await Promise.all(items.map((item) => this.#item(entry, names, workspace, item)));
      return found.flat();
    } catch (error) {
      if (!isUnsupportedByTier(error)) throw error;
      this.#unsupported.add(entry.kind);
      this.#notes.push(syncMessages.report('unsupported', { kind: entry.title.toLowerCase() }));
      return [];
    }
  }

  async #item(
    entry: KindEntry,
    names: Readonly<Record<string, string>>,
    workspace: string | undefined,
    item: JsonObject,
  ): Promise<readonly Resource[]> {
    const id = idOfItem(entry, names, workspace, item);
    if (!id) return [];
    if (entry.document !== 'policy') return this.#keep(fromArmBody(id, item));
    // Lists give policies in the encoded format only; the raw one is what people write.
    if (this.#options.desired && !this.#options.prune && !this.#desiredKeys.has(id.key))
      return this.#keep(fromArmBody(id, item));
    return this.#readOne(id);
  }

  async #readOne(id: ResourceId): Promise<readonly Resource[]> {
    const { desired, prune } = this.#options;
    if (desired && !prune && !this.#desiredKeys.has(id.key)) return [];
    const query = id.entry.document === 'policy' ? { query: { format: 'rawxml' } } : {};
    const body = await this.#client.tryGet(armPath(id), query).catch((error: unknown) => absentOnQuirk(error, id));
    return body === undefined ? [] : this.#keep(fromArmBody(id, body));
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
    const all = await this.#client.list(`${armPath(id)}/revisions`);
    const others = all
      .filter((one) => one.isCurrent !== true)
      .flatMap((one) => (typeof one.apiRevision === 'string' ? [one.apiRevision] : []));
    const found = await Promise.all(
      others.map((revision) => this.#readRevision(renamed(id, `${id.name};rev=${revision}`))),
    );
    return found.flat();
  }

  async #readRevision(id: ResourceId): Promise<readonly Resource[]> {
    const body = await this.#client.tryGet(armPath(id));
    return body === undefined ? [] : this.#keep(fromArmBody(id, body));
  }

  async #children(resource: Resource, inherited?: string): Promise<void> {
    const { id } = resource;
    const isRevision = rootOf(id) !== undefined;
    const type = inherited ?? typeOf(resource);
    await this.#specification(resource, type);
    const below = this.#childKinds(resource, type).filter(
      (entry) => !isRevision || (!entry.association && entry.kind !== id.entry.revisions?.release),
    );
    const found = await Promise.all(below.map((entry) => this.#read(entry, id.names, id.workspace)));
    await Promise.all(found.flat().map((child) => this.#children(child, type)));
  }

  #childKinds({ id, specification }: Resource, type: string): readonly KindEntry[] {
    const scope = id.workspace === undefined ? 'service' : 'workspace';
    const linked = kinds.filter((entry) => entry.link?.collection.startsWith(`${id.entry.arm}/`));
    const candidates =
      id.workspace === undefined
        ? [...childKinds(id.entry).filter((entry) => !listedAsLinks(entry)), ...linked.filter(listedAsLinks)]
        : [...childKinds(id.entry).filter(({ link }) => !link), ...linked];
    return candidates.filter((entry) => {
      if (!(this.#wants(entry) || this.#isDoomed(id)) || !entry.scopes.includes(scope)) return false;
      if (entry.onlyOfTypes && !entry.onlyOfTypes.includes(type)) return false;
      if (entry.exceptOfTypes?.includes(type)) return false;
      if (entry.fromSpecification === 'schemas' && (specification !== undefined || type === 'http')) return false;
      // Nothing can be linked to what does not exist.
      return !Object.values(entry.ends).some(
        (kind) => this.#empty.has(`${kind}@${id.workspace ?? ''}`) && id.workspace === undefined,
      );
    });
  }

  async #specification(resource: Resource, type: string): Promise<void> {
    if (resource.id.entry.document !== 'specification') return;
    const { desired, specificationFormat = 'openapi' } = this.#options;
    const wanted = desired?.get(resource.id)?.specification;
    const promoting = desired !== undefined && splitRevision(resource.id.name).revision !== undefined;
    if (desired && !wanted && !promoting) return;
    const specification = await readLiveSpecification(
      this.#client,
      resource.id,
      type,
      wanted?.dialect === 'wsdl',
      specificationFormat,
    );
    if (!specification) return;
    const index = this.#resources.indexOf(resource);
    if (index >= 0) this.#resources[index] = { ...resource, specification };
  }
}

/** The kinds to read: all that are captured, or those that the desired side has, names, or would bring along. */
function wantedKinds({ desired, prune, include = [] }: ReadOptions): ReadonlySet<string> {
  const captured = kinds
    .filter(({ capture, kind }) => capture === 'default' || include.includes(kind))
    .map(({ kind }) => kind);
  if (!desired) return new Set(captured);
  const needed = [...desired].flatMap((resource) => [
    resource.id.kind,
    ...ancestorsOf(resource.id).map(({ kind }) => kind),
    ...Object.values(resource.id.entry.ends),
    ...(resource.id.entry.secretsKeptIn === undefined ? [] : [resource.id.entry.secretsKeptIn]),
    ...referencesOf(resource).flatMap(({ to }) => to),
    ...(resource.id.entry.sideEffects?.associations ?? []).map(({ kind }) => kind),
  ]);
  const withAncestors = needed.flatMap((kind) => [
    kind,
    ...kinds.filter((other) => kindOf(kind).arm.startsWith(`${other.arm}/`)).map((other) => other.kind),
  ]);
  const onlySaid = withAncestors.filter(
    (kind) =>
      kindOf(kind).fromSpecification === undefined ||
      [...desired].some(({ id }) => id.kind === kind || id.key.includes('/operations/')),
  );
  return new Set(prune ? [...captured, ...onlySaid] : onlySaid);
}

/**
 * Tags are asked what they are on, instead of asking everything for its tags: there are few tags and many operations,
 * and each question is a request.
 */
const listedAsLinks = (entry: KindEntry) =>
  entry.link !== undefined && !entry.link.collection.startsWith(`${parentKind(entry)?.arm ?? ''}/`);

/** Policies and wikis: the path alone says which one. */
const isSingleton = (entry: KindEntry) => !entry.arm.slice(entry.arm.lastIndexOf('/') + 1).startsWith('{');

function idOfItem(
  entry: KindEntry,
  names: Readonly<Record<string, string>>,
  workspace: string | undefined,
  item: JsonObject,
): ResourceId | undefined {
  const name = textAt(item, 'name');
  const target = entry.link && textAt(item, `properties.${entry.link.property}`);
  if (target !== undefined) {
    const address = parseAddress(relativeArmId(target));
    return address?.type === 'resource'
      ? new ResourceId(entry.kind, { ...names, ...address.id.names }, workspace)
      : undefined;
  }
  const last = armTemplate(entry).placeholders.at(-1);
  return name === undefined || last === undefined
    ? undefined
    : new ResourceId(entry.kind, { ...names, [last]: name }, workspace);
}

/** The service answers 500 for a wiki that is not there (seen by Azure/apiops-cli). */
function absentOnQuirk(error: unknown, id: ResourceId): undefined {
  if (error instanceof ArmError && error.status === 500 && id.entry.arm.endsWith('/wikis/default')) return undefined;
  throw error;
}
