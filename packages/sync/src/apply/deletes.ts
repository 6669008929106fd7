import type { ArmClient, WriteOptions } from '@apimkit/arm';
import { ResourceId } from '@apimkit/model';
import { type Guards, guardFaults, isDeletion, protectedKinds } from '../plan/guards.ts';
import type { Step } from '../plan/types.ts';
import { isThere } from '../read/presence.ts';

/**
 * Sends every DELETE, and checks the guards once more after the plan was checked. Planned deletes have priority; deletes of
 * side effects use what the limit leaves.
 */
export class Deletes {
  readonly #client: ArmClient;
  readonly #protected: ReadonlySet<string>;
  readonly #steps: readonly Step[];
  readonly #allowed = new Set<string>();
  #planned: number;
  #spare: number;

  constructor(client: ArmClient, steps: readonly Step[], guards: Guards) {
    const { maxDeletes = Number.POSITIVE_INFINITY, protect = [] } = guards;
    // An invalid guard allows no delete.
    const most = guardFaults(guards).length > 0 ? 0 : maxDeletes;
    this.#client = client;
    this.#steps = steps.filter(isDeletion);
    this.#protected = new Set(protect.flatMap(protectedKinds));
    this.#planned = Math.min(this.#steps.length, most);
    this.#spare = most - this.#planned;
  }

  /**
   * Deletes a resource of the plan. Another attempt of the same delete counts once.
   *
   * @throws {Error} when a guard forbids it, or the service rejects it
   */
  async planned(step: Step, path: string, options: WriteOptions): Promise<void> {
    const gone = [step, ...this.#steps.filter(({ goesWith }) => goesWith === step.id || goesWith === step.key)];
    const guarded = gone.find(({ kind }) => this.#protected.has(kind));
    if (guarded) throw new Error(`${step.id} was not deleted: ${guarded.id} is protected`);
    const isNew = !this.#allowed.has(step.key);
    if (isNew && this.#planned < gone.length)
      throw new Error(`${step.id} was not deleted: the guards allow no more deletes`);
    if (isNew) this.#planned -= gone.length;
    this.#allowed.add(step.key);
    await this.#send(ResourceId.parse(step.id), path, options);
  }

  /**
   * Deletes a resource that this run caused.
   *
   * @returns why it was not deleted, or undefined when it was
   * @throws {ArmError} when the service rejects the request
   */
  async own(id: ResourceId, path: string, options: WriteOptions = {}): Promise<string | undefined> {
    if (this.#protected.has(id.kind)) return `${id.kind} is protected`;
    if (this.#spare <= 0) return 'the guards allow no more deletes';
    this.#spare -= 1;
    await this.#send(id, path, options);
    return undefined;
  }

  /** Another client may have deleted it, or the response is wrong: "not found" counts when the resource does not exist. */
  async #send(id: ResourceId, path: string, options: WriteOptions): Promise<void> {
    if ((await this.#client.delete(path, options)) !== 'absent' || !(await isThere(this.#client, id))) return;
    throw new Error(`${id} was not deleted: the service responded "not found", but it exists; run again`);
  }
}
