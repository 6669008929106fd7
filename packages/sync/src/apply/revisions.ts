import type { ArmClient } from '@apimkit/arm';
import { type Artifacts, armPath, childKinds, type KindEntry, putAt, ResourceId, textAt } from '@apimkit/model';
import { armTemplate, renamed } from '@apimkit/model/internal';
import type { JsonObject } from '@apimkit/openapi';
import { lockOf, withRevision } from './bodies.ts';

/** Both sides of the plan. */
interface Sides {
  readonly desired: Artifacts;
  readonly live: Artifacts;
}

/** Creates revisions and makes them current. */
export class Revisions {
  readonly #client: ArmClient;
  readonly #sides: Sides;

  constructor(client: ArmClient, sides: Sides) {
    this.#client = client;
    this.#sides = sides;
  }

  /**
   * Creates a revision as a copy of the current one.
   *
   * @returns whether the service reports that this request created it
   * @throws {ArmError}
   */
  async copy(root: ResourceId, revision: string): Promise<boolean> {
    const next = revisionOf(root, revision);
    const path = textAt(this.#sides.live.get(root)?.payload ?? {}, 'properties.path') ?? '';
    const copy = { properties: { path, sourceApiId: `${this.#client.serviceId}/${armPath(root)}` } };
    return (await this.#client.create(armPath(next), withRevision(next, copy), lockOf(root))) === 'created';
  }

  /** True when the service has the revision. @throws {ArmError} */
  has(root: ResourceId, revision: string): Promise<boolean> {
    return this.#client.head(armPath(revisionOf(root, revision)));
  }

  /**
   * Makes a revision current.
   *
   * @param nameOf names of the release, by attempt: one that is taken is neither overwritten nor deleted
   * @returns the release, and whether this request created it; undefined for a kind without releases
   * @throws {ArmError}
   */
  async release(root: ResourceId, revision: string, nameOf: (count: number) => string, more: JsonObject = {}) {
    const kind = childKinds(root.entry).find((entry) => entry.kind === root.entry.revisions?.release);
    if (!kind?.parentReference) return undefined;
    const id = await this.#free(kind, root, nameOf);
    const target = `${this.#client.serviceId}/${armPath(revisionOf(root, revision))}`;
    const body = putAt({ properties: more }, kind.parentReference, target);
    return { id, made: await this.#client.create(armPath(id), body, lockOf(root)) };
  }

  async #free(kind: KindEntry, root: ResourceId, nameOf: (count: number) => string): Promise<ResourceId> {
    const placeholder = armTemplate(kind).placeholders.at(-1) ?? '';
    const { desired, live } = this.#sides;
    for (let count = 1; ; count += 1) {
      const id = new ResourceId(kind.kind, { ...root.names, [placeholder]: nameOf(count) }, root.workspace);
      if (!desired.has(id) && !live.has(id) && !(await this.#client.head(armPath(id)))) return id;
    }
  }
}

const revisionOf = (root: ResourceId, revision: string) => renamed(root, `${root.name};rev=${revision}`);
