import type { ArmClient } from '@apimkit/arm';
import { ancestorsOf, fromArmBody, type Resource, ResourceId } from '@apimkit/model';
import type { Step } from '../plan/types.ts';
import { isAmbiguous } from '../read/quirks.ts';
import { getTagged, listResources } from '../read/requests.ts';
import { collectionOf, isListable } from '../read/touched.ts';

type Tagged = { readonly resource: Resource; readonly etag?: string };

/** From so many creates in a collection on, one list is cheaper than a request for each. */
const listFrom = 3;

/**
 * Finds resources that exist although a plan creates them. Below a resource that did not exist a moment ago nothing is asked, and
 * several creates in one collection share a list.
 */
export class Existing {
  readonly #client: ArmClient;
  /** Number of creates, by path of the collection. */
  readonly #creates: ReadonlyMap<string, number>;
  readonly #lists = new Map<string, Promise<ReadonlyMap<string, Resource>>>();
  readonly #absent = new Set<string>();

  constructor(client: ArmClient, steps: readonly Step[]) {
    const paths = steps.filter(({ op }) => op === 'create').map(({ id }) => collectionOf(ResourceId.parse(id)));
    this.#client = client;
    this.#creates = new Map([...Map.groupBy(paths, (path) => path)].map(([path, all]) => [path, all.length]));
  }

  /** @throws {ArmError} */
  async find(id: ResourceId): Promise<Tagged | undefined> {
    const isBelowNew = ancestorsOf(id).some(({ key }) => this.#absent.has(key));
    const found = isBelowNew ? undefined : await this.#ask(id);
    if (!found) this.#absent.add(id.key);
    return found;
  }

  async #ask(id: ResourceId): Promise<Tagged | undefined> {
    const path = collectionOf(id);
    if (isListable(id) && (this.#creates.get(path) ?? 0) >= listFrom) {
      const list = this.#lists.get(path) ?? this.#list(id);
      this.#lists.set(path, list);
      const resource = (await list).get(id.key);
      return resource && { resource };
    }
    return getTagged(this.#client, id).catch((error: unknown) => {
      if (!isAmbiguous(id.entry, error)) throw error;
      return undefined;
    });
  }

  async #list({ entry, names, workspace }: ResourceId): Promise<ReadonlyMap<string, Resource>> {
    const { items } = await listResources(this.#client, { entry, names, workspace });
    return new Map(items.map(({ id, body }) => [id.key, fromArmBody(id, body)]));
  }
}
