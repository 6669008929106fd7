import type { ArmClient, WriteOptions } from '@apimkit/arm';
import { ResourceId } from '@apimkit/model';
import { type Guards, guardFaults, isDeletion, protectedKinds } from '../plan/guards.ts';
import type { Step } from '../plan/types.ts';
import { isThere } from '../read/presence.ts';

/**
 * The one way by which a DELETE leaves: the last line of the guards, which the plan has been held against before. What
 * the plan lists comes first; what is tidied beyond that gets what the guards leave.
 */
export class Deletes {
  readonly #client: ArmClient;
  readonly #protected: ReadonlySet<string>;
  readonly #steps: readonly Step[];
  #planned: number;
  #spare: number;

  constructor(client: ArmClient, steps: readonly Step[], guards: Guards) {
    const { maxDeletes = Number.POSITIVE_INFINITY, protect = [] } = guards;
    // A guard that cannot be understood allows nothing.
    const most = guardFaults(guards).length > 0 ? 0 : maxDeletes;
    this.#client = client;
    this.#steps = steps.filter(isDeletion);
    this.#protected = new Set(protect.flatMap(protectedKinds));
    this.#planned = Math.min(this.#steps.length, most);
    this.#spare = most - this.#planned;
  }

  /** Deletes what the plan lists. @throws {Error} when a guard forbids it, or the service refuses */
  async planned(step: Step, path: string, options: WriteOptions): Promise<void> {
    const gone = [step, ...this.#steps.filter(({ goesWith }) => goesWith === step.id || goesWith === step.key)];
    const guarded = gone.find(({ kind }) => this.#protected.has(kind));
    if (guarded) throw new Error(`${step.id} was not deleted: ${guarded.id} is protected`);
    if (this.#planned < gone.length) throw new Error(`${step.id} was not deleted: no more deletes are allowed`);
    this.#planned -= gone.length;
    await this.#send(ResourceId.parse(step.id), path, options);
  }

  /**
   * Deletes what this run itself brought about.
   *
   * @returns why it stays, or undefined when it is gone
   * @throws {ArmError} when the service refuses
   */
  async own(id: ResourceId, path: string, options: WriteOptions = {}): Promise<string | undefined> {
    if (this.#protected.has(id.kind)) return `${id.kind} is protected`;
    if (this.#spare <= 0) return 'no more deletes are allowed';
    this.#spare -= 1;
    await this.#send(id, path, options);
    return undefined;
  }

  /** Somebody else may have deleted it, or the answer is wrong: "not found" counts when the resource is not there. */
  async #send(id: ResourceId, path: string, options: WriteOptions): Promise<void> {
    if ((await this.#client.delete(path, options)) !== 'absent' || !(await isThere(this.#client, id))) return;
    throw new Error(`${id} was not deleted: the service answered "not found", but it is there; run again`);
  }
}
