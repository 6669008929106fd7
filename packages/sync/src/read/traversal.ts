import { type ArmClient, ArmError, isUnsupportedByTier } from '@apimkit/arm';
import type { Diagnostic } from '@apimkit/diagnostics';
import { fromArmBody, type KindEntry, type Resource, ResourceId } from '@apimkit/model';
import { containerKind, nounOf, resolveDuplicates, splitRevision, typeOf } from '@apimkit/model/internal';
import { type JsonObject, withoutDocument } from '@apimkit/openapi';
import { syncMessages } from '../messages.ts';
import { checkLists, listOf } from './contradictions.ts';
import { withImportOptions } from './import-options.ts';
import { isSingleton } from './items.ts';
import type { ReadOptions, ServiceSnapshot } from './options.ts';
import { isAmbiguous, isListedInPart } from './quirks.ts';
import { getListed, getResource, type ListScope, listResources } from './requests.ts';
import { listOtherRevisions, revisionsPath } from './revisions.ts';
import { Selection } from './selection.ts';
import { readLiveSpecification } from './specification.ts';
import { Tier } from './tier.ts';

/** Reads a service from its roots downwards, within the selection, and collects the resources. */
export class Traversal {
  readonly #client: ArmClient;
  readonly #options: ReadOptions;
  readonly #selection: Selection;
  readonly #tier: Tier;
  readonly #resources: Resource[] = [];
  readonly #notes: Diagnostic[] = [];
  readonly #unknown = new Set<string>();
  readonly #revisions = new Map<string, readonly ResourceId[]>();
  /** Keys of the items of each list of roots, including those that the filter leaves out. */
  readonly #listed = new Map<string, Set<string>>();

  constructor(client: ArmClient, options: ReadOptions) {
    this.#client = client;
    this.#options = options;
    this.#selection = new Selection(options);
    this.#tier = new Tier(client);
  }

  /** Reads what is at the top of the service, or of a workspace, and everything below. */
  async readRoots(workspace?: string): Promise<void> {
    const roots = this.#selection.rootKinds(workspace);
    const found = await Promise.all(roots.map((entry) => this.#read({ entry, names: {}, workspace })));
    await Promise.all(found.flat().map((resource) => this.#descend(resource)));
  }

  /** @throws {ArmError} when a list lacks a resource that exists */
  checkLists(): Promise<void> {
    return checkLists(this.#client, this.#resources, this.#listed);
  }

  snapshot(): ServiceSnapshot {
    const { unread, unseen } = this.#selection;
    return {
      artifacts: resolveDuplicates(this.#resources).artifacts,
      unread,
      unseen,
      unknown: this.#unknown,
      revisions: this.#revisions,
      notes: this.#notes,
    };
  }

  #keep(resource: Resource): readonly Resource[] {
    if (!this.#selection.passes(resource.id)) return [];
    this.#resources.push(resource);
    this.#options.onProgress?.(this.#resources.length);
    return [resource];
  }

  async #read(scope: ListScope): Promise<readonly Resource[]> {
    const { entry, names, workspace } = scope;
    try {
      if (isSingleton(entry)) return await this.#readSingleton(new ResourceId(entry.kind, names, workspace));
      const { path, items } = await listResources(this.#client, scope);
      if (Object.keys(names).length === 0)
        this.#listed.set(listOf({ kind: entry.kind, workspace }), new Set(items.map(({ id }) => id.key)));
      return (await Promise.all(items.map(({ id, body }) => this.#readItem(id, body, path)))).flat();
    } catch (error) {
      if (!(error instanceof ArmError) || !isUnsupportedByTier(error)) throw error;
      await this.#tier.confirm(entry, error);
      if (this.#selection.addUnsupported(entry))
        this.#notes.push(syncMessages.report('unsupported', { kind: nounOf(entry) }));
      return [];
    }
  }

  async #readItem(id: ResourceId, body: JsonObject, path: string): Promise<readonly Resource[]> {
    const isEnough = !isListedInPart(id.entry) || !this.#selection.needsWhole(id);
    return this.#keep(isEnough ? fromArmBody(id, body) : await getListed(this.#client, id, path));
  }

  async #readSingleton(id: ResourceId): Promise<readonly Resource[]> {
    if (!this.#selection.needsSingleton(id)) return [];
    const found = await getResource(this.#client, id).catch((error: unknown) => {
      if (!isAmbiguous(id.entry, error)) throw error;
      this.#unknown.add(id.key);
      return undefined;
    });
    return found ? this.#keep(found) : [];
  }

  async #descend(resource: Resource): Promise<void> {
    const { id } = resource;
    if (!this.#selection.descendsInto(id)) return;
    if (id.kind === containerKind.kind) return this.readRoots(id.name);
    const isWhole = this.#options.within?.(resource) ?? true;
    const revisions = isWhole && this.#selection.needsRevisions(id) ? await this.#readRevisions(id) : [];
    await Promise.all([resource, ...revisions].map((one) => this.#readBelow(one, typeOf(one))));
  }

  async #readRevisions(id: ResourceId): Promise<readonly Resource[]> {
    const others = await listOtherRevisions(this.#client, id);
    this.#revisions.set(id.key, others);
    if (others.length > 0) this.#selection.addRevised(id);
    const path = revisionsPath(id);
    const found = await Promise.all(
      others.map(async (other) => this.#keep(await getListed(this.#client, other, path))),
    );
    return found.flat();
  }

  /** @param type that of the API which the resource is or belongs to */
  async #readBelow(resource: Resource, type: string): Promise<void> {
    const { names, workspace } = resource.id;
    const { within = () => true } = this.#options;
    const described = within(resource) ? await this.#withSpecification(resource, type) : resource;
    const dropped = this.#selection.addDropped(described);
    const below = this.#selection.kindsBelow(described, type).filter((entry) => within(described, entry));
    const found = await Promise.all(below.map((entry: KindEntry) => this.#read({ entry, names, workspace })));
    // Operations that are not read themselves still have something below them.
    const shown = this.#selection.unlistedOperations(described).filter(({ entry }) => within(described, entry));
    const unlisted = [...dropped, ...shown]
      .filter(({ entry }) => !below.includes(entry))
      .map((id) => ({ id, payload: {} }));
    await Promise.all([...found.flat(), ...unlisted].map((child) => this.#readBelow(child, type)));
  }

  async #withSpecification(resource: Resource, type: string): Promise<Resource> {
    const { id } = resource;
    const { desired, like = desired } = this.#options;
    // JSON is read in a tenth of the time; only an extract writes YAML.
    const { specificationFormat: format = desired ? 'openapi+json' : 'openapi' } = this.#options;
    if (id.entry.document !== 'specification' || this.#selection.isInParts(id)) return resource;
    const wanted = like?.get(id)?.specification;
    const mayBePromoted = splitRevision(id.name).revision !== undefined;
    if (desired && !wanted && !mayBePromoted) return resource;
    const wsdl = wanted?.dialect === 'wsdl';
    const { specification, refusal } = await readLiveSpecification(this.#client, { id, type, wsdl, format });
    if (refusal !== undefined)
      this.#notes.push(syncMessages.report('no-export', { what: id.toString(), reason: refusal }));
    if (!specification) return resource;
    const whole = await withImportOptions(this.#client, { ...resource, specification });
    // A plan compares documents, and so does an extract over files. An extract of what has none writes texts.
    const found = desired || wanted ? whole : { ...whole, specification: withoutDocument(specification) };
    const index = this.#resources.indexOf(resource);
    if (index >= 0) this.#resources[index] = found;
    return found;
  }
}
