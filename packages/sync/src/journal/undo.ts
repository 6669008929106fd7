import type { ArmClient } from '@apimkit/arm';
import type { Diagnostic } from '@apimkit/diagnostics';
import { Artifacts, ancestorsOf, type Resource, ResourceId } from '@apimkit/model';
import { InputError } from '../input-error.ts';
import { syncMessages } from '../messages.ts';
import { type Planned, type PublishOptions, planPublish } from '../publish.ts';
import { readTouched } from '../read/touched.ts';
import { contentsOf } from '../saved/contents.ts';
import { type ParsedJournal, resumeStateOf } from './parse.ts';
import { resourceFrom } from './record.ts';
import type { JournalEntry, ResourceRecord } from './types.ts';

/** The inverse of a run. */
export interface Undo {
  /** The resources as they were before the run. */
  readonly restored: Artifacts;
  /** Resources that the run is proved to have created. */
  readonly created: readonly ResourceId[];
  /** What the service may have deleted together with others: it is created again if it is gone, and stays as it is otherwise. */
  readonly along: readonly ResourceRecord[];
  /** What cannot be restored, by resource. */
  readonly notes: readonly Diagnostic[];
}

/**
 * The inverse of a run, from its journal alone: what it changed or deleted as it was before, and what it created. Steps that sent
 * nothing are left out.
 */
export function undoOf(journal: ParsedJournal): Undo {
  const { header, entries } = journal;
  const unsent = new Set(entries.flatMap((one) => ('sent' in one && one.sent === false ? [one.step] : [])));
  const restored = new Map<string, Resource>();
  const created = new Map<string, ResourceId>();
  const creates = new Map<string, ResourceId>();
  const seen = new Set<string>();
  const notes: Diagnostic[] = [];
  const ops = new Map(header.saved.plan.steps.map((step) => [step.key, step]));
  for (const entry of entries) {
    if (entry.state === 'created') created.set(ResourceId.parse(entry.id).key, ResourceId.parse(entry.id));
    // The first line of a step is the one from before the run; a resumed run adds another one.
    if (entry.state !== 'started' || unsent.has(entry.step) || seen.has(entry.step)) continue;
    seen.add(entry.step);
    const step = ops.get(entry.step);
    if (step?.op === 'create') creates.set(ResourceId.parse(step.id).key, ResourceId.parse(step.id));
    for (const record of entry.before) {
      const { key } = ResourceId.parse(record.id);
      if (restored.has(key)) continue;
      const found = resourceOf(record, notes);
      if (found) restored.set(key, found);
    }
  }
  for (const [key, id] of creates)
    if (
      !created.has(key) &&
      !restored.has(key) &&
      // It goes together with what the run created.
      !ancestorsOf(id).some((one) => created.has(one.key)) &&
      mayHaveCreated(id.toString(), entries)
    )
      notes.push(syncMessages.report('undo-unproved', { what: id.toString() }, { resource: id.toString() }));
  const along = new Map<string, ResourceRecord>();
  for (const [step, records] of resumeStateOf(journal).along)
    for (const one of unsent.has(step) ? [] : records) along.set(ResourceId.parse(one.id).key, one);
  // A resumed run that wrote it again had nothing to record as its former state.
  for (const key of seen) {
    const id = ResourceId.parse(ops.get(key)?.id ?? key);
    const record = restored.has(id.key) ? undefined : along.get(id.key);
    const found = record && resourceOf(record, notes);
    if (found) restored.set(id.key, found);
  }
  return {
    restored: new Artifacts(restored.values()),
    created: [...created.values()],
    along: [...along].flatMap(([key, one]) => (restored.has(key) || created.has(key) ? [] : [one])),
    notes,
  };
}

/** False for a step that found what it would create, unless an earlier run was interrupted in it. */
function mayHaveCreated(key: string, entries: readonly JournalEntry[]): boolean {
  const own = entries.filter((one) => 'step' in one && one.step === key).map(({ state }) => state);
  return own.at(-1) !== 'unchanged' || own.filter((state) => state === 'started').length > 1;
}

function resourceOf(record: ResourceRecord, notes: Diagnostic[]): Resource | undefined {
  const { id: what, secrets = [], leftOut = [] } = record;
  const report = (code: 'undo-secret' | 'undo-left-out', paths: readonly string[]) =>
    notes.push(syncMessages.report(code, { what, paths: paths.join(', ') }, { resource: what }));
  if (leftOut.length > 0) {
    report('undo-left-out', leftOut);
    return undefined;
  }
  if (secrets.length > 0) report('undo-secret', secrets);
  return resourceFrom(record);
}

/**
 * Plans the inverse of a run: what it created is deleted, what it changed is restored, and what it deleted is created again. Nothing
 * else is touched, and a resource that changed after the run stays as it is.
 *
 * @returns a plan for `applyPlan`; its notes name what cannot be restored
 * @throws {InputError} when the journal is of another service
 * @throws {ArmError} when the service cannot be read
 * @example
 * const planned = await planUndo(client, parseJournal(text));
 * const report = await applyPlan({ client, ...planned });
 */
export async function planUndo(
  client: ArmClient,
  journal: ParsedJournal,
  options: Pick<PublishOptions, 'guards' | 'onProgress'> = {},
): Promise<Planned & { readonly artifacts: Artifacts }> {
  const { service } = journal.header.saved;
  if (service.toLowerCase() !== client.serviceId.toLowerCase())
    throw new InputError(
      `The journal is of ${service}, not of ${client.serviceId}. Nothing was sent; choose the environment that it was published to`,
    );
  const { restored: recorded, created, along, notes } = undoOf(journal);
  const moved = await movedSince(client, journal, recorded);
  const unwritten: Diagnostic[] = [];
  const restored = recorded.with((await absentOf(client, along)).flatMap((one) => resourceOf(one, unwritten) ?? []));
  const artifacts = restored.filter(({ id }) => !moved.has(id.key));
  const gone = new Set(created.map(({ key }) => key).filter((key) => !moved.has(key)));
  const planned = await planPublish(client, artifacts, {
    ...options,
    // What only this run created may go, and the run may have created everything.
    guards: { ...options.guards, allowEmpty: true },
    decided: (id) => gone.has(id.key),
    prune: true,
    include: [...new Set([...created, ...[...restored].map(({ id }) => id)].map(({ kind }) => kind))],
    selection: (id) => gone.has(id.key) || artifacts.has(id),
  });
  const changed = [...moved.values()].map((id) =>
    syncMessages.report('undo-moved', { what: id.toString() }, { resource: id.toString() }),
  );
  return { ...planned, artifacts, notes: [...planned.notes, ...notes, ...unwritten, ...changed] };
}

/** The resources that are neither as the run left them nor as they were before it: an undo may have been interrupted. */
async function movedSince(
  client: ArmClient,
  { entries }: ParsedJournal,
  restored: Artifacts,
): Promise<ReadonlyMap<string, ResourceId>> {
  const contents = Object.assign({}, ...entries.map((one) => (one.state === 'ended' ? one.contents : {}))) as Record<
    string,
    string
  >;
  const ids = Object.keys(contents).map((text) => ResourceId.parse(text));
  const found = await readTouched(
    client,
    ids.map((id) => ({ id })),
  );
  const now = await contentsOf(
    ids.flatMap((id) => {
      const one = found.get(id.key);
      if (one instanceof Error) throw one;
      return one ? [one] : [];
    }),
  );
  const before = await contentsOf(restored);
  const moved = ids
    .map((id) => ({ id, text: id.toString() }))
    .filter(({ text }) => now[text] !== undefined && now[text] !== contents[text] && now[text] !== before[text]);
  return new Map(moved.map(({ id }) => [id.key, id]));
}

/** The resources that the service does not have. */
async function absentOf(client: ArmClient, records: readonly ResourceRecord[]): Promise<readonly ResourceRecord[]> {
  const ids = records.map(({ id }) => ResourceId.parse(id));
  const found = await readTouched(
    client,
    ids.map((id) => ({ id })),
  );
  return records.filter((_, index) => {
    const one = found.get(ids[index]?.key ?? '');
    if (one instanceof Error) throw one;
    return one === undefined;
  });
}
