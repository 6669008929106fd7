import type { ArmClient } from '@apimkit/arm';
import { type Artifacts, collectionPath, kindOf, type Resource, type ResourceId, textAt } from '@apimkit/model';
import type { JsonObject } from '@apimkit/openapi';
import { looksAutomatic, scopeOf } from '../automatic.ts';
import { checkLists, listOf } from '../read/contradictions.ts';
import { idOfItem } from '../read/items.ts';

/** What is to be said of what a new resource brought along. */
export interface Brought {
  /** Made by the service together with the new resource, and by nobody else. */
  readonly own: readonly ResourceId[];
  /** Not proved to be so, with the reason. */
  readonly doubtful: readonly { readonly id: ResourceId; readonly reason: string }[];
}

/** Clocks of two machines differ; what is older than this before the request was not made by it. */
const clockSkew = 5 * 60_000;

/**
 * The resources that appear with their scope set to a new one. They are found by what the service lists before and after;
 * a display name, an owner, a second candidate or an earlier date each speak against the service.
 */
export class ScopedSideEffects {
  readonly #client: ArmClient;
  readonly #desired: Artifacts;
  readonly #live: Artifacts;
  readonly #begun = Date.now();
  readonly #before = new Map<string, Promise<readonly Listed[]>>();
  readonly #after = new Map<string, { last: Promise<readonly Listed[]>; waiting: boolean }>();

  constructor(client: ArmClient, desired: Artifacts, live: Artifacts) {
    this.#client = client;
    this.#desired = desired;
    this.#live = live;
  }

  /**
   * Keys of what was there before the first request of this run that could add to it. Nothing can be scoped to an owner
   * that is yet to be made, so one reading serves all owners.
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
   * What has appeared since.
   *
   * @param before the keys from before the request; undefined when they are not known
   * @param created the service said that this very request made the owner
   * @throws {ArmError}
   */
  async after(
    owner: ResourceId,
    kind: string,
    before: ReadonlySet<string> | undefined,
    created: boolean,
  ): Promise<Brought> {
    const found = (await this.#listAfterNow(owner, kind)).filter(
      (one) =>
        scopeOf(one)?.equals(owner) &&
        !before?.has(one.id.key) &&
        !this.#live.has(one.id) &&
        !this.#desired.has(one.id),
    );
    const automatic = found.filter(looksAutomatic);
    const reasonFor = (one: Listed): string | undefined => {
      if (!automatic.includes(one)) return 'its name, display name or owner is not what the service gives';
      if (!before) return 'what was there before could not be read';
      if (!created) return `the service did not say that this run made ${owner}`;
      if (automatic.length > 1) return `${automatic.length} of them appeared, and the service makes one`;
      if (one.madeAt !== undefined && one.madeAt < this.#begun - clockSkew) return 'it is older than this run';
      return undefined;
    };
    const judged = found.map((one) => ({ id: one.id, reason: reasonFor(one) }));
    return {
      own: judged.flatMap(({ id, reason }) => (reason === undefined ? [id] : [])),
      doubtful: judged.flatMap(({ id, reason }) => (reason === undefined ? [] : [{ id, reason }])),
    };
  }

  /** A reading that begins after this call; calls that wait for the same one share it. */
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
