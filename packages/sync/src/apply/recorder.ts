import type { ArmClient } from '@apimkit/arm';
import { type Artifacts, type Resource, ResourceId } from '@apimkit/model';
import { readSpecification } from '@apimkit/openapi';
import { recordOf } from '../journal/record.ts';
import type { Journal, ResourceRecord } from '../journal/types.ts';
import { acts } from '../plan/order.ts';
import type { Step } from '../plan/types.ts';
import { withSpecificationLike } from '../read/touched.ts';
import { originsOf } from '../saved/origins.ts';
import type { StepOutcome } from './outcome.ts';

/** What a recorder needs to find what is there before a step. */
export interface RecorderInput {
  readonly client: ArmClient;
  readonly journal: Journal;
  readonly steps: readonly Step[];
  readonly desired: Artifacts;
  readonly live: Artifacts;
  readonly conceal: (text: string) => string;
}

/** Writes the journal of a run: each step before its write, with what it changes, and after it. */
export class Recorder {
  readonly #input: RecorderInput;
  readonly #origin: ReturnType<typeof originsOf>;
  /** Steps without a request of their own, by the resource or step that they go with. */
  readonly #together: ReadonlyMap<string, readonly Step[]>;

  constructor(input: RecorderInput) {
    this.#input = input;
    this.#origin = originsOf(input.steps, input.live);
    this.#together = Map.groupBy(
      input.steps.filter(({ goesWith }) => goesWith !== undefined),
      ({ goesWith }) => goesWith ?? '',
    );
  }

  /** True for a step with a request of its own. */
  records = ({ op, goesWith }: Step): boolean => acts(op) && goesWith === undefined;

  /**
   * @param along what the service may delete together with the resource of the step
   * @throws {Error} when the journal cannot be written
   */
  async started(step: Step, along: readonly Resource[]): Promise<void> {
    const together = [...new Set([step.id, step.key])].flatMap((key) => this.#together.get(key) ?? []);
    const before = (await Promise.all([step, ...together].map((one) => this.#before(one)))).flat();
    const beside = along.map((one) => this.#recordOf(one, one.id));
    await this.#input.journal.write({
      ...{ state: 'started', step: step.key, before },
      ...(beside.length > 0 ? { along: beside } : {}),
    });
  }

  created(step: Step, id: ResourceId): Promise<void> {
    return this.#input.journal.write({ state: 'created', step: step.key, id: id.toString() });
  }

  ended(step: Step, { outcome, error }: StepOutcome, isUnsent: boolean): Promise<void> {
    return this.#input.journal.write({
      ...{ state: outcome, step: step.key },
      ...(error === undefined ? {} : { error }),
      ...(isUnsent ? { sent: false } : {}),
    });
  }

  async #before(step: Step): Promise<readonly ResourceRecord[]> {
    const id = this.#origin(step);
    const resource = id && this.#input.live.get(id);
    if (!resource || step.tidies || step.copyOf !== undefined) return [];
    const whole = step.op === 'delete' ? await this.#whole(resource) : resource;
    return [this.#recordOf(whole, ResourceId.parse(step.id))];
  }

  #recordOf(resource: Resource, wanted: ResourceId): ResourceRecord {
    const { desired, conceal } = this.#input;
    return recordOf(resource, desired.get(wanted)?.masked ?? [], conceal);
  }

  /** A plan does not read the specification of a resource that it deletes. */
  async #whole(resource: Resource): Promise<Resource> {
    if (resource.id.entry.document !== 'specification' || resource.specification) return resource;
    const { specification } = readSpecification('{"openapi":"3.0.1","info":{"title":"","version":""},"paths":{}}');
    return specification ? withSpecificationLike(this.#input.client, resource, specification) : resource;
  }
}
