import type { ArmClient } from '@apimkit/arm';
import { type Artifacts, armPath, type Resource, ResourceId, toArmBody } from '@apimkit/model';
import { unusedWithout } from '@apimkit/model/internal';
import type { Step } from '../plan/types.ts';
import { getResource } from '../read/requests.ts';

/** Keeps what the service deletes together with its last user although no step is about it: a part of the files or an undo may not have it. */
export class Unused {
  readonly #client: ArmClient;
  readonly #live: Artifacts;
  readonly #planned: ReadonlySet<string>;

  constructor(client: ArmClient, live: Artifacts, steps: readonly Step[]) {
    this.#client = client;
    this.#live = live;
    this.#planned = new Set(steps.map(({ id }) => ResourceId.parse(id).key));
  }

  /** Runs a delete, and writes what it took along again. */
  async keep(id: ResourceId, send: () => Promise<boolean>): Promise<boolean> {
    const resource = this.#live.get(id);
    const used = (resource ? unusedWithout(resource) : []).filter(({ key }) => !this.#planned.has(key));
    const before = await this.#read(used);
    const isSent = await send();
    const after = new Set((await this.#read(before.map((one) => one.id))).map((one) => one.id.key));
    for (const one of before)
      if (!after.has(one.id.key)) await this.#client.put(armPath(one.id), toArmBody(one, this.#client.serviceId));
    return isSent;
  }

  async #read(ids: readonly ResourceId[]): Promise<readonly Resource[]> {
    const found = await Promise.all(ids.map((id) => getResource(this.#client, id)));
    return found.flatMap((one) => one ?? []);
  }
}
