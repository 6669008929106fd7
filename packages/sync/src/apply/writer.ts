import { type ArmClient, ArmError, type WriteOptions } from '@apimkit/arm';
import type { Diagnostic } from '@apimkit/diagnostics';
import {
  type Artifacts,
  armPath,
  parentOf,
  putAt,
  type Resource,
  ResourceId,
  toArmBody,
  withoutSecrets,
} from '@apimkit/model';
import { describesOperation, importOf, renamed, splitRevision, withoutNulls } from '@apimkit/model/internal';
import type { JsonObject } from '@apimkit/openapi';
import { keepsSecret } from '../hides-secret.ts';
import { syncMessages } from '../messages.ts';
import { releaseName } from '../plan/steps/release-name.ts';
import type { Release, Step } from '../plan/types.ts';
import { isThere } from '../read/presence.ts';
import { lockOf, withRemovals, withReturnedSecrets, withRevision, writesResource } from './bodies.ts';
import { Deletes } from './deletes.ts';
import { writeOperations } from './operations.ts';
import { MovedError, Premises } from './premises.ts';
import type { Recorder } from './recorder.ts';
import { Revisions } from './revisions.ts';
import { ScopedSideEffects } from './side-effects.ts';
import { Unused } from './unused.ts';
import { verifySteps } from './verify.ts';
import type { WriterInput } from './writer-input.ts';

/** Turns steps into requests. */
export class Writer {
  /** Resources that the run caused and did not remove. */
  readonly notes: Diagnostic[] = [];
  readonly #client: ArmClient;
  readonly #desired: Artifacts;
  readonly #live: Artifacts;
  readonly #deletes: Deletes;
  readonly #scoped: ScopedSideEffects;
  readonly #premises: Premises;
  readonly #unused: Unused;
  readonly #revisions: Revisions;
  readonly #input: WriterInput;
  /** Keys of resources that this run created, as the service reported. */
  readonly #made: Set<string>;
  readonly #started: ReadonlySet<string>;
  readonly #recorder: Recorder | undefined;

  constructor(client: ArmClient, input: WriterInput) {
    const { desired, live, steps, guards = {}, resume, recorder } = input;
    this.#made = new Set(resume?.created.map((id) => ResourceId.parse(id).key));
    this.#started = resume?.started ?? new Set();
    this.#recorder = recorder;
    this.#client = client;
    this.#desired = desired;
    this.#live = live;
    this.#deletes = new Deletes(client, steps, guards);
    this.#scoped = new ScopedSideEffects(client, desired, live);
    this.#premises = new Premises(client, input);
    this.#unused = new Unused(client, input);
    this.#revisions = new Revisions(client, input);
    this.#input = input;
  }

  /**
   * Reads what the service may delete together with the resource of a step.
   *
   * @throws {Error} when it is unknown: the step must not be executed then
   */
  takesAlong = (step: Step): Promise<readonly Resource[]> => this.#unused.before(step);

  /**
   * Executes a step.
   *
   * @param along what {@link takesAlong} returned
   * @returns false when nothing was sent on purpose, or the service already has what would be written
   * @throws {Error} when the service rejects the request
   */
  async write(step: Step, id: ResourceId, along: readonly Resource[]): Promise<boolean> {
    if (step.promote !== undefined) await this.#promote(step, id, step.promote);
    else if (step.release) await this.#release(step, id, step.release);
    else if (step.op === 'delete' && step.tidies) return this.#unlink(id);
    else if (step.op === 'delete') return this.#delete(step, id, along);
    else {
      const resource = this.#desired.get(id);
      if (!resource) throw new TypeError(`the plan contains ${id}, which is not among the desired resources`);
      const { sideEffects } = id.entry;
      if (step.op !== 'create' || !sideEffects)
        return this.#premises.guard(step, id, (options) => this.#send(step, resource, options));
      await this.#create(step, resource, sideEffects.scoped);
    }
    return true;
  }

  async #send(step: Step, resource: Resource, precondition: WriteOptions): Promise<void> {
    const { copyOf } = step;
    if (copyOf !== undefined)
      await this.#copy(step, ResourceId.parse(copyOf), splitRevision(resource.id.name).revision ?? '');
    if (writesResource(step)) await this.#put(step, resource, precondition);
    if (step.operations) await writeOperations(this.#client, resource, step.operations);
  }

  async #put(step: Step, resource: Resource, precondition: WriteOptions): Promise<void> {
    const { id } = resource;
    const path = armPath(id, this.#live.get(id)?.link ?? resource.link);
    const body = this.#bodyOf(resource);
    const options = { ...lockOf(id), ...precondition };
    const hidden = keepsSecret(step, resource, this.#live.get(id));
    if (describesOperation(this.#desired, id) || hidden) {
      const shown = hidden ? withoutSecrets(id.entry, body) : body;
      await this.#client.patch(path, withRemovals(shown, step), options);
      return;
    }
    const importing = step.imports ? importOf(resource) : undefined;
    const whole = importing
      ? putAt(putAt(withoutNulls(body), 'properties.format', importing.format), 'properties.value', importing.value)
      : body;
    const sent = withRevision(id, whole);
    const write =
      step.op === 'create' ? this.#make(step, id, path, sent, options) : this.#client.put(path, sent, options);
    await write.catch(async (error: unknown) => {
      // A link that exists under another name is the desired result.
      const isTaken = id.entry.association && error instanceof ArmError && error.status === 409;
      if (!(isTaken && (await isThere(this.#client, id)))) throw error;
    });
  }

  /** Creates a resource, and notes it if the service reports that this request did. @returns whether it does */
  async #make(step: Step, id: ResourceId, path: string, body: JsonObject, options: WriteOptions): Promise<boolean> {
    const isMade = (await this.#client.create(path, body, options)) === 'created';
    if (!isMade) return false;
    this.#made.add(id.key);
    await this.#recorder?.created(step, id);
    return true;
  }

  /** Copies the current revision, unless the other one exists. */
  async #copy(step: Step, root: ResourceId, revision: string): Promise<void> {
    if (await this.#revisions.has(root, revision)) return;
    if (await this.#revisions.copy(root, revision))
      await this.#recorder?.created(step, renamed(root, `${root.name};rev=${revision}`));
  }

  #bodyOf(resource: Resource): JsonObject {
    return withReturnedSecrets(toArmBody(resource, this.#client.serviceId), resource, this.#live.get(resource.id));
  }

  /** Creates a resource, and removes the resources that this request is proved to have caused. */
  async #create(step: Step, resource: Resource, scoped: string | undefined): Promise<void> {
    const { id } = resource;
    const path = armPath(id);
    const exists = await this.#client.head(path);
    if (exists && !this.#started.has(step.key))
      throw new MovedError(`${id} already exists: it was created after the plan, or a list was incomplete; plan again`);
    const before = scoped === undefined || exists ? undefined : await this.#scoped.before(id, scoped).catch(unread);
    if (exists) await this.#premises.guard(step, id, (options) => this.#put(step, resource, options));
    else await this.#make(step, id, path, this.#bodyOf(resource), lockOf(id));
    const isMade = this.#made.has(id.key);
    if (scoped === undefined) return;
    try {
      const { own, uncertain } = await this.#scoped.after(id, scoped, before, isMade);
      for (const { id: one, reason } of uncertain) this.#stays(one, id, reason);
      for (const one of own) await this.#remove(one, id, armPath(one));
    } catch (error) {
      if (!(error instanceof ArmError)) throw error;
      this.notes.push(
        syncMessages.report(
          'side-effect-unknown',
          { owner: id.toString(), kind: scoped, reason: error.message },
          { resource: id.toString() },
        ),
      );
    }
  }

  /** Removes a link that the service creates together with a new resource, but only if this run created that resource. */
  async #unlink(id: ResourceId): Promise<boolean> {
    const owner = parentOf(id);
    if (owner === undefined) return false;
    if (this.#made.has(owner.key) && !this.#live.has(id))
      return this.#remove(id, owner, armPath(id, this.#live.get(id)?.link), lockOf(id));
    this.#stays(id, owner, `the service did not report that this run created ${owner}`);
    return false;
  }

  async #remove(id: ResourceId, owner: ResourceId, path: string, options = {}): Promise<boolean> {
    const reason = await this.#deletes.own(id, path, options);
    if (reason !== undefined)
      this.notes.push(
        syncMessages.report(
          'side-effect-kept',
          { what: id.toString(), owner: owner.toString(), reason },
          {
            resource: id.toString(),
          },
        ),
      );
    return reason === undefined;
  }

  #stays(id: ResourceId, owner: ResourceId, reason: string): void {
    const values = { what: id.toString(), owner: owner.toString(), reason };
    this.notes.push(syncMessages.report('side-effect-stays', values, { resource: id.toString() }));
  }

  async #delete(step: Step, id: ResourceId, along: readonly Resource[]): Promise<boolean> {
    if (step.goesWith !== undefined) return true;
    const { deleteQuery } = id.entry;
    const query = Object.keys(deleteQuery).length > 0 ? { query: deleteQuery } : {};
    const path = armPath(id, this.#live.get(id)?.link);
    return this.#unused.keep(along, () =>
      this.#premises.guard(step, id, (options) =>
        this.#deletes.planned(step, path, { ...lockOf(id), ...query, ...options }),
      ),
    );
  }

  /** Makes a revision current with a temporary release. A revision that does not exist starts as a copy of the current one. */
  async #promote(step: Step, id: ResourceId, revision: string): Promise<void> {
    if (!(await this.#premises.checkRoot(step, id, this.#live.get(id)))) return;
    await this.#copy(step, id, revision);
    const released = await this.#revisions.release(id, revision, (count) => releaseName(revision, count));
    if (released?.made === 'created') await this.#remove(released.id, id, armPath(released.id), lockOf(id));
    else if (released) this.#stays(released.id, id, 'the service did not report that this run created it');
  }

  /** Makes a revision current when all of its changes are confirmed; the release stays, with its notes. */
  async #release(step: Step, id: ResourceId, { revision, notes }: Release): Promise<void> {
    if (!(await this.#premises.checkRoot(step, id, this.#live.get(id)))) return;
    const before = new Set(step.needs);
    const steps = this.#input.steps.filter(({ key }) => before.has(key));
    const { faults } = await verifySteps({
      ...this.#input,
      client: this.#client,
      steps,
      patience: this.#input.patience ?? 5000,
    });
    const [first] = faults;
    if (first) throw new Error(`revision ${revision} is incomplete and was not released: ${first[0]}: ${first[1]}`);
    const nameOf = (count: number) => `revision-${revision}${count === 1 ? '' : `-${count}`}`;
    const released = await this.#revisions.release(id, revision, nameOf, notes === undefined ? {} : { notes });
    if (released?.made === 'created') await this.#recorder?.created(step, released.id);
  }
}

/** A list that fails is unknown, and not empty. */
function unread(error: unknown): undefined {
  if (!(error instanceof ArmError)) throw error;
  return undefined;
}
