import type { Diagnostic } from '@apimkit/diagnostics';
import { Artifacts, canonical, type Resource, ResourceId } from '@apimkit/model';
import { stableText } from '@apimkit/model/internal';
import { isObject, type Json, type JsonObject } from '@apimkit/openapi';
import type { Edit, Effective } from '@apimkit/overrides';
import { syncMessages } from '../messages.ts';
import { lacksSecret } from '../plan/problems/secrets.ts';
import type { Drift } from './drift.ts';
import { indentedLike } from './indent.ts';

/** The files, what an environment makes of them, and the service. */
export interface AdoptInput {
  readonly drift: Drift;
  /** The artifacts of the files, without overrides. */
  readonly base: Artifacts;
  readonly effective: Pick<Effective, 'artifacts' | 'edits' | 'renamed'>;
  readonly live: Artifacts;
}

/** Artifacts to write, and what was not adopted. */
export interface Adopted {
  readonly artifacts: Artifacts;
  /** Keys of the resources that were adopted. */
  readonly adopted: ReadonlySet<string>;
  /** Values that an override sets, and resources that cannot be written to the files. */
  readonly left: readonly Diagnostic[];
}

/**
 * Puts the values of a service into the artifacts of the files. A value that an override sets is left: the files of all
 * environments share the artifact, so the override must change. Secrets are never taken from the service.
 */
export function adopt({ drift, base, effective, live }: AdoptInput): Adopted {
  const ownKey = new Map([...effective.renamed].map(([own, key]) => [key, own]));
  const baseByKey = new Map([...base].map((one) => [one.id.key, one]));
  const edits = Map.groupBy(effective.edits, ({ key }) => key);
  const left: Diagnostic[] = [];
  const adopted = new Set<string>();
  const result = new Map([...base].map((one) => [one.id.key, one]));
  for (const { id: text, drift: how } of drift.entries) {
    const id = ResourceId.parse(text);
    const own = baseByKey.get(ownKey.get(id.key) ?? id.key);
    const [wanted, found] = [effective.artifacts.get(id), live.get(id)];
    const leave = (code: 'not-adopted' | 'not-adopted-value', values: Readonly<Record<string, string>>) =>
      left.push(syncMessages.report(code, { what: text, ...values } as never, { resource: text }));
    if (how === 'added' && found) {
      // The name of a new resource in the files is unknown where an environment has names of its own.
      if (effective.renamed.size > 0) leave('not-adopted', { reason: 'the overrides rename resources' });
      else if (found.id.entry.fromSpecification !== undefined && isDescribedByDocument(found, base))
        leave('not-adopted', { reason: 'the specification of its API describes operations' });
      else {
        result.set(id.key, withoutFiles(found));
        adopted.add(id.key);
      }
    } else if (how === 'removed' && own) {
      if (wanted && lacksSecret(wanted))
        leave('not-adopted', { reason: 'it has no secret, so it was never published' });
      else {
        result.delete(own.id.key);
        adopted.add(own.id.key);
      }
    } else if (how === 'changed' && own && wanted && found) {
      const merged = mergedWith(own, wanted, found, edits.get(id.key) ?? []);
      for (const { path, edit } of merged.left) leave('not-adopted-value', { path, place: placeOf(edit) });
      if (merged.isChanged) {
        result.set(own.id.key, merged.resource);
        adopted.add(own.id.key);
      }
    }
  }
  return { artifacts: new Artifacts(result.values()), adopted, left };
}

const withoutFiles = ({ files: _, ...resource }: Resource): Resource => resource;

const isDescribedByDocument = ({ id }: Resource, base: Artifacts) =>
  [...base].some((one) => one.specification !== undefined && id.key.startsWith(`${one.id.key}/`));

/** The place that sets a value. */
function placeOf({ origin }: Edit): string {
  if (origin.from === 'target') return 'the id of the target service';
  const { file, range } = origin.mark;
  return `${file}:${range.start.line}`;
}

interface Merged {
  readonly resource: Resource;
  readonly isChanged: boolean;
  readonly left: readonly { readonly path: string; readonly edit: Edit }[];
}

/** The artifact with the values of the service where these differ from the environment and no override sets them. */
function mergedWith(own: Resource, wanted: Resource, found: Resource, edits: readonly Edit[]): Merged {
  const [file, service] = [canonical(wanted), canonical(found)];
  const left: { path: string; edit: Edit }[] = [];
  let [resource, isChanged] = [own, false];
  const owned = (path: readonly string[]) =>
    edits.find((edit) => edit.origin.from !== 'target' && touches(edit.path.map(String), path));
  for (const path of differences(file.payload, service.payload)) {
    const edit = owned(path);
    if (edit) left.push({ path: path.join('.'), edit });
    else {
      resource = { ...resource, payload: setAt(resource.payload, path, valueIn(found.payload, path)) as JsonObject };
      isChanged = true;
    }
  }
  for (const aspect of ['policy', 'specification'] as const) {
    if (stableText(file[aspect] ?? null) === stableText(service[aspect] ?? null)) continue;
    const edit = owned([aspect]);
    const now = found[aspect];
    if (edit) left.push({ path: aspect, edit });
    else if (now !== undefined) {
      resource = { ...resource, [aspect]: typeof now === 'string' ? indentedLike(own.policy ?? '', now) : now };
      isChanged = true;
    }
  }
  return { resource, isChanged, left };
}

const touches = (one: readonly string[], other: readonly string[]) =>
  one.slice(0, other.length).every((step, index) => step === other[index]);

/** Paths of the values that differ; an array is one value. */
function differences(
  one: Json | undefined,
  other: Json | undefined,
  path: readonly string[] = [],
): readonly (readonly string[])[] {
  if (!isObject(one ?? null) || !isObject(other ?? null))
    return stableText(one ?? null) === stableText(other ?? null) ? [] : [path];
  const [left, right] = [one as JsonObject, other as JsonObject];
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].flatMap((key) =>
    differences(left[key], right[key], [...path, key]),
  );
}

const valueIn = (value: Json | undefined, path: readonly string[]): Json | undefined =>
  path.reduce<Json | undefined>((kept, key) => (isObject(kept ?? null) ? (kept as JsonObject)[key] : undefined), value);

function setAt(value: Json | undefined, [key, ...rest]: readonly string[], next: Json | undefined): Json | undefined {
  if (key === undefined) return next;
  const own = isObject(value ?? null) ? (value as JsonObject) : {};
  const child = setAt(own[key], rest, next);
  const { [key]: _, ...others } = own;
  return child === undefined ? others : { ...own, [key]: child };
}
