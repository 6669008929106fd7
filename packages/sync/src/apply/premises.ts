import { type ArmClient, ArmError } from '@apimkit/arm';
import { type Artifacts, ancestorsOf, type Resource, ResourceId, secretsOf, textAt } from '@apimkit/model';
import { importedTags } from '../plan/deletions/imported-tags.ts';
import { promotions } from '../plan/steps/promote.ts';
import { writesSpecification } from '../plan/steps/writes-specification.ts';
import type { Step } from '../plan/types.ts';
import { isAmbiguous } from '../read/quirks.ts';
import { getTagged } from '../read/requests.ts';
import { withSpecificationLike } from '../read/touched.ts';
import { Existing } from './existing.ts';
import { movedPaths, shortList } from './moved.ts';
import type { WriterInput } from './writer-input.ts';

/** What a write may rely on. */
interface Checked {
  /** The service already has what the step would write. */
  readonly asWanted?: true;
  readonly etag?: string;
}

/** An ETag changes with every write below some resources, so a write is repeated while the content is as planned. */
const mostAttempts = 6;

/**
 * Reads the resource of each step again immediately before its write, and compares it with what the plan was made from: a change
 * since then is never overwritten. The write carries the ETag of that read, so that a change in between is found by the service.
 */
export class Premises {
  readonly #client: ArmClient;
  readonly #desired: Artifacts;
  /** The live side as it is when the steps run: after the promotions of the plan. */
  readonly #before: Artifacts;
  readonly #importing: ReadonlySet<string>;
  readonly #isImportedTag: (one: Resource) => boolean;
  readonly #existing: Existing;
  /** Keys of the steps that an interrupted run may have done. */
  readonly #started: ReadonlySet<string>;

  constructor(client: ArmClient, { desired, live, steps, resume }: WriterInput) {
    this.#started = resume?.started ?? new Set();
    this.#client = client;
    this.#desired = desired;
    this.#before = steps.some(({ promote }) => promote !== undefined) ? promotions(desired, live).live : live;
    this.#importing = new Set(steps.filter(writesSpecification).map(({ id }) => ResourceId.parse(id).key));
    const imported = desired.filter(({ id }) => this.#importing.has(id.key));
    this.#isImportedTag = imported.size === 0 ? () => false : importedTags(imported, live);
    this.#existing = new Existing(client, steps);
  }

  /**
   * Writes a resource if it is as planned.
   *
   * @param send sends the write, with the ETag of the resource if it has one
   * @returns false when the service already has what would be written: nothing was sent
   * @throws {Error} when the resource changed since the plan, or the service rejects the write
   */
  async guard(
    step: Step,
    id: ResourceId,
    send: (options: { readonly ifMatch?: string }) => Promise<void>,
  ): Promise<boolean> {
    for (let attempt = 1; ; attempt += 1) {
      const { asWanted, etag } = await this.#check(step, id);
      // The response of an earlier attempt may have been lost.
      if (asWanted) return attempt > 1;
      try {
        await send(etag === undefined ? {} : { ifMatch: etag });
        return true;
      } catch (error) {
        const isStale = etag !== undefined && isPreconditionFailure(error);
        if (!isStale || attempt === mostAttempts) throw error;
      }
    }
  }

  /**
   * Checks the current revision of a resource before another one becomes current.
   *
   * @returns false when an interrupted run already made it current
   * @throws {Error} when it changed since the plan
   */
  async checkRoot(step: Step, id: ResourceId, planned: Resource | undefined): Promise<boolean> {
    const found = planned && (await getTagged(this.#client, id));
    if (!planned) return true;
    if (
      found &&
      this.#started.has(step.key) &&
      textAt(found.resource.payload, 'properties.apiRevision') === (step.promote ?? step.release?.revision)
    )
      return false;
    if (!found) throw movedError(id, 'it no longer exists');
    this.#compare(planned, found.resource);
    return true;
  }

  #check(step: Step, id: ResourceId): Promise<Checked> | Checked {
    if (id.entry.association || this.#isWrittenByImport(id)) return {};
    if (step.op === 'create') return this.#checkAbsence(step, id);
    const planned = this.#before.get(id);
    if (!planned) return {};
    return step.op === 'delete' ? this.#checkDelete(planned) : this.#checkUpdate(step, planned);
  }

  /** An import of this run writes operations, schemas and tags before their own steps do. */
  #isWrittenByImport(id: ResourceId): boolean {
    if (this.#isImportedTag({ id, payload: {} })) return true;
    return id.entry.fromSpecification !== undefined && ancestorsOf(id).some(({ key }) => this.#importing.has(key));
  }

  async #checkAbsence(step: Step, id: ResourceId): Promise<Checked> {
    const found = await this.#existing.find(id);
    if (!found) return {};
    if (await this.#isAsWanted(step, found.resource)) return { asWanted: true };
    if (this.#sameButSecrets(step, found.resource) || this.#isHalfDone(step))
      return found.etag === undefined ? {} : { etag: found.etag };
    throw new MovedError(`${id} already exists: it was created after the plan, or a list was incomplete; plan again`);
  }

  async #checkDelete(planned: Resource): Promise<Checked> {
    const found = await getTagged(this.#client, planned.id).catch((error: unknown) => {
      if (!isAmbiguous(planned.id.entry, error)) throw error;
      return undefined;
    });
    // The delete itself confirms the absence.
    if (!found) return {};
    this.#compare(planned, found.resource);
    return found.etag === undefined ? {} : { etag: found.etag };
  }

  async #checkUpdate(step: Step, planned: Resource): Promise<Checked> {
    const { id, specification } = planned;
    const found = await getTagged(this.#client, id);
    if (!found && step.recreates) return {};
    if (!found) throw movedError(id, 'it no longer exists');
    const { etag } = found;
    const like = writesSpecification(step) ? specification : undefined;
    const now = like ? await withSpecificationLike(this.#client, found.resource, like) : found.resource;
    const paths = this.#movedPaths(planned, now);
    // A run that is resumed may have written it before it was interrupted; the service may have kept what it usually deletes.
    if ((paths.length > 0 || this.#started.has(step.key) || step.recreates) && (await this.#isAsWanted(step, now)))
      return { asWanted: true };
    if (paths.length > 0 && !this.#sameButSecrets(step, now)) {
      throw movedError(id, shortList(paths));
    }
    return etag === undefined ? {} : { etag };
  }

  #compare(planned: Resource, now: Resource): void {
    const paths = this.#movedPaths(planned, now);
    if (paths.length > 0) throw movedError(planned.id, shortList(paths));
  }

  #movedPaths(planned: Resource, now: Resource): readonly string[] {
    return movedPaths(planned, now, planned.specification && now.specification ? 'all' : 'without specification');
  }

  /** True when a write would change nothing; a secret cannot be compared here. */
  async #isAsWanted(step: Step, found: Resource): Promise<boolean> {
    const wanted = this.#desired.get(found.id);
    if (!wanted || secretsOf(wanted.id.entry, wanted.payload).length > 0) return false;
    const like = writesSpecification(step) ? wanted.specification : undefined;
    const now = like && !found.specification ? await withSpecificationLike(this.#client, found, like) : found;
    if (like && !now.specification) return false;
    return movedPaths(wanted, now, like ? 'all' : 'without specification').length === 0;
  }

  /** An import or a copy that was interrupted leaves a part of what it would create. */
  #isHalfDone(step: Step): boolean {
    return this.#started.has(step.key) && (writesSpecification(step) || step.copyOf !== undefined);
  }

  #sameButSecrets(step: Step, now: Resource): boolean {
    const wanted = this.#desired.get(now.id);
    if (!wanted || writesSpecification(step) || secretsOf(wanted.id.entry, wanted.payload).length === 0) return false;
    return movedPaths(wanted, now, 'without specification').length === 0;
  }
}

/** The resource of a step is not as planned: nothing was sent. */
export class MovedError extends Error {}

const movedError = (id: ResourceId, what: string) =>
  new MovedError(`${id} changed on the service since the plan (${what}); nothing was written to it: plan again`);

/** A long-running operation reports the failure in the body of a successful response. */
const isPreconditionFailure = (error: unknown) =>
  error instanceof ArmError && (error.status === 412 || error.code === 'PreconditionFailed');
