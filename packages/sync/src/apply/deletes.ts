import type { ArmClient, WriteOptions } from '@apimkit/arm';
import type { ResourceId } from '@apimkit/model';
import type { Guards } from '../plan/guards.ts';
import type { Step } from '../plan/types.ts';

/**
 * The one way by which a DELETE leaves: the last line of the guards, which the plan has been held against before. What
 * the plan lists comes first; what is tidied beyond that gets what the guards leave.
 */
export class Deletes {
  readonly #client: ArmClient;
  readonly #protected: ReadonlySet<string>;
  #spare: number;
  #planned: number;

  constructor(client: ArmClient, steps: readonly Step[], { maxDeletes = Infinity, protect = [] }: Guards) {
    this.#client = client;
    this.#protected = new Set(protect);
    this.#planned = Math.min(steps.filter(({ op, tidies }) => op === 'delete' && !tidies).length, maxDeletes);
    this.#spare = maxDeletes - this.#planned;
  }

  /** Deletes what the plan lists. @throws {Error} when a guard forbids it, or the service refuses */
  async planned(id: ResourceId, path: string, options: WriteOptions): Promise<void> {
    if (this.#protected.has(id.kind)) throw new Error(`${id} is protected and was not deleted`);
    if (this.#planned <= 0) throw new Error(`${id} was not deleted: no more deletes are allowed`);
    this.#planned -= 1;
    await this.#client.delete(path, options);
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
    await this.#client.delete(path, options);
    return undefined;
  }
}
