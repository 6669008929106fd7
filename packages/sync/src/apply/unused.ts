import type { ArmClient } from '@apimkit/arm';
import { type Artifacts, armPath, type Resource, ResourceId, toArmBody } from '@apimkit/model';
import { unusedWithout } from '@apimkit/model/internal';
import { resourceFrom } from '../journal/record.ts';
import type { ResourceRecord } from '../journal/types.ts';
import type { Step } from '../plan/types.ts';
import { getResource } from '../read/requests.ts';
import { MovedError } from './premises.ts';
import type { WriterInput } from './writer-input.ts';

/** Keeps what the service deletes together with its last user although no step is about it: a part of the files or an undo may not have it. */
export class Unused {
  readonly #client: ArmClient;
  readonly #live: Artifacts;
  readonly #planned: ReadonlySet<string>;
  /** What an earlier run of the same plan found. */
  readonly #recorded: ReadonlyMap<string, readonly ResourceRecord[]>;

  constructor(client: ArmClient, { live, steps, resume }: WriterInput) {
    this.#client = client;
    this.#live = live;
    this.#planned = new Set(steps.map(({ id }) => ResourceId.parse(id).key));
    this.#recorded = resume?.along ?? new Map();
  }

  /**
   * Reads what the service may delete together with the resource of a step, to be recorded before the delete is sent.
   *
   * @throws {ArmError} when it cannot be read: the delete must not be sent then
   * @throws {Error} when it is gone, and was not recorded as a whole
   */
  async before(step: Step): Promise<readonly Resource[]> {
    if (step.op !== 'delete' || step.goesWith !== undefined || step.tidies) return [];
    const resource = this.#live.get(ResourceId.parse(step.id));
    const recorded = new Map((this.#recorded.get(step.key) ?? []).map((one) => [ResourceId.parse(one.id).key, one]));
    const ids = new Map((resource ? unusedWithout(resource) : []).map((id) => [id.key, id]));
    for (const [key, { id }] of recorded) ids.set(key, ResourceId.parse(id));
    const found = await Promise.all(
      [...ids.values()].map(async (id) => {
        const isPlanned = this.#planned.has(id.key);
        const now = isPlanned ? this.#live.get(id) : await getResource(this.#client, id);
        const record = now ? undefined : recorded.get(id.key);
        if (!record?.leftOut) return now ?? (record && resourceFrom(record));
        if (!isPlanned) throw incomplete(record, step);
        return undefined;
      }),
    );
    return found.flatMap((one) => one ?? []);
  }

  /** Runs a delete, and writes what it took along again. */
  async keep(before: readonly Resource[], send: () => Promise<boolean>): Promise<boolean> {
    const kept = before.filter(({ id }) => !this.#planned.has(id.key));
    let isSent: boolean;
    try {
      isSent = await send();
    } catch (error) {
      // The response of a delete may be lost, or wrong.
      if (!(error instanceof MovedError)) await this.#writeAgain(kept).catch(() => undefined);
      throw error;
    }
    await this.#writeAgain(kept);
    return isSent;
  }

  async #writeAgain(kept: readonly Resource[]): Promise<void> {
    for (const one of kept) {
      // If this is unknown it is written: it was read a moment ago, and a lost resource is worse than an unnecessary write.
      const isThere = await getResource(this.#client, one.id).catch(() => undefined);
      if (!isThere) await this.#client.put(armPath(one.id), toArmBody(one, this.#client.serviceId));
    }
  }
}

const incomplete = ({ id, leftOut = [] }: ResourceRecord, step: Step) =>
  new Error(
    `${id}, which the service deletes together with ${step.id}, is gone, and the journal does not have its ${leftOut.join(', ')}, which may contain a secret: publish ${id} again`,
  );
