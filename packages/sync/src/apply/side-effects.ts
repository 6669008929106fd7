import type { ArmClient } from '@apimkit/arm';
import { type Artifacts, collectionPath, kindOf, type Resource, type ResourceId, textAt } from '@apimkit/model';
import { looksAutomatic, scopeOf } from '@apimkit/model/internal';
import type { JsonObject } from '@apimkit/openapi';
import { checkLists, listOf } from '../read/contradictions.ts';
import { idOfItem } from '../read/items.ts';

/** Resources that appeared together with a new one. */
export interface AppearedResources {
  /** Created by the service together with the new resource. */
  readonly own: readonly ResourceId[];
  /** Possibly created by someone else, with the reason. */
  readonly uncertain: readonly { readonly id: ResourceId; readonly reason: string }[];
}

/** The clocks of two machines differ by less than this. */
const clockSkew = 5 * 60_000;

/**
 * Finds resources that appear with their scope set to a new one, by comparing what the service lists before and after. A
 * display name, an owner, a second candidate or an earlier date means that the service may not have created it.
 */
export class ScopedSideEffects {
  readonly #client: ArmClient;
  readonly #desired: Artifacts;
  readonly #live: Artifacts;
  readonly #started = Date.now();
  readonly #before = new Map<string, Promise<readonly Listed[]>>();
  readonly #after = new Map<string, { last: Promise<readonly Listed[]>; waiting: boolean }>();

  constructor(client: ArmClient, desired: Artifacts, live: Artifacts) {
    this.#client = client;
    this.#desired = desired;
    this.#live = live;
  }

  /**
   * Keys of the resources that existed before this run could add any. No resource is scoped to an owner that does not exist
   * yet, so one list serves all owners.
   *
   * @throws {ArmError}
   */
  async before(owner: ResourceId, kind: string): Promise<ReadonlySet<string>> {
    const key = listOf({ kind, workspace: owner.workspace });
    const read = this.#before.get(key) ?? this.#list(owner, kind);
    this.#before.set(key, read);
    return new Set((await read).map(({ id }) => id.key));
  }

  /**
   * Finds the resources that have appeared since.
   *
   * @param before the keys from before the request; undefined when they are unknown
   * @param created the service reported that this request created the owner
   * @throws {ArmError}
   */
  async after(
    owner: ResourceId,
    kind: string,
    before: ReadonlySet<string> | undefined,
    created: boolean,
  ): Promise<AppearedResources> {
    const found = (await this.#listAfterNow(owner, kind)).filter(
      (one) =>
        scopeOf(one)?.equals(owner) &&
        !before?.has(one.id.key) &&
        !this.#live.has(one.id) &&
        !this.#desired.has(one.id),
    );
    const automatic = found.filter(looksAutomatic);
    const reasonFor = (one: Listed): string | undefined => {
      if (!automatic.includes(one)) return 'its name, display name or owner is not one that the service sets';
      if (!before) return 'the list before the request could not be read';
      if (!created) return `the service did not report that this run created ${owner}`;
      if (automatic.length > 1) return `${automatic.length} of them appeared, and the service creates one`;
      if (one.madeAt !== undefined && one.madeAt < this.#started - clockSkew) return 'it is older than this run';
      return undefined;
    };
    const checked = found.map((one) => ({ id: one.id, reason: reasonFor(one) }));
    return {
      own: checked.flatMap(({ id, reason }) => (reason === undefined ? [id] : [])),
      uncertain: checked.flatMap(({ id, reason }) => (reason === undefined ? [] : [{ id, reason }])),
    };
  }

  /** Lists the resources after this call; calls that wait for the same list share it. */
  #listAfterNow(owner: ResourceId, kind: string): Promise<readonly Listed[]> {
    const key = listOf({ kind, workspace: owner.workspace });
    const known = this.#after.get(key);
    if (known?.waiting) return known.last;
    const mine = { last: Promise.resolve<readonly Listed[]>([]), waiting: true };
    const begin = () => {
      mine.waiting = false;
      return this.#list(owner, kind);
    };
    mine.last = known ? known.last.then(begin, begin) : Promise.resolve().then(begin);
    this.#after.set(key, mine);
    return mine.last;
  }

  async #list(owner: ResourceId, kind: string): Promise<readonly Listed[]> {
    const entry = kindOf(kind);
    const items = await this.#client.list(collectionPath(entry, {}, owner.workspace));
    const found = items.flatMap((item: JsonObject): readonly Listed[] => {
      const id = idOfItem(entry, {}, owner.workspace, item);
      if (!id) return [];
      const date = Date.parse((entry.createdAt && textAt(item, entry.createdAt)) || '');
      return [{ id, payload: item, ...(Number.isNaN(date) ? {} : { madeAt: date }) }];
    });
    const keys = new Set(found.map(({ id }) => id.key));
    await checkLists(this.#client, [], new Map([[listOf({ kind, workspace: owner.workspace }), keys]]));
    return found;
  }
}

interface Listed extends Pick<Resource, 'id' | 'payload'> {
  readonly madeAt?: number;
}
