import { type Artifacts, canonical, type Resource, type ResourceId } from '@apimkit/model';
import { changeAt, stableText, withSpecificationFacts } from '@apimkit/model/internal';
import { isObject, type Json, type JsonObject } from '@apimkit/openapi';
import type { Report } from '../apply/apply.ts';
import { fieldsOf } from '../plan/steps/meaning.ts';
import type { Ahead } from './drift.ts';

/** What the last publish left on a service: a fingerprint of each resource, without secrets. */
export interface AppliedState {
  readonly version: 1;
  /** ARM id of the service. */
  readonly service: string;
  /** The commit that was published. */
  readonly commit?: string;
  readonly resources: Readonly<Record<string, string>>;
}

/** What a publish did to a service. */
export interface Applied {
  readonly service: string;
  readonly desired: Artifacts;
  readonly report: Pick<Report, 'steps'>;
  readonly commit?: string;
  /** The state before; a publish of a part keeps the rest of it. */
  readonly before?: AppliedState;
}

/**
 * The state after a publish: resources that were written or are unchanged have the fingerprint of the files, and deleted ones
 * are absent. A resource whose step failed keeps its earlier fingerprint.
 */
export async function appliedState({ service, desired, report, commit, before }: Applied): Promise<AppliedState> {
  const prints = await fingerprints(desired);
  const resources: Record<string, string> = { ...(before?.service === service ? before.resources : {}) };
  for (const { id, op, outcome } of report.steps) {
    if (outcome !== 'done' && outcome !== 'unchanged') continue;
    const print = prints.get(id);
    if (op === 'delete') delete resources[id];
    else if (print !== undefined) resources[id] = print;
  }
  const sorted = Object.fromEntries(Object.entries(resources).sort(([a], [b]) => (a < b ? -1 : 1)));
  return { version: 1, service, ...(commit === undefined ? {} : { commit }), resources: sorted };
}

/**
 * Reads a state.
 *
 * @throws {TypeError} when it is not one
 */
export function parseAppliedState(text: string): AppliedState {
  const value = JSON.parse(text) as Json;
  const isState =
    isObject(value) && value.version === 1 && typeof value.service === 'string' && isObject(value.resources ?? null);
  if (!isState) throw new TypeError('expected {"version":1,"service":…,"resources":…}');
  return value as unknown as AppliedState;
}

/** Decides for each resource which side changed since a state was applied. */
export async function aheadOf(
  state: AppliedState,
  { desired, live }: { readonly desired: Artifacts; readonly live: Artifacts },
): Promise<(id: ResourceId) => Ahead | undefined> {
  const [wanted, found] = [await fingerprints(desired), await fingerprints(live, desired)];
  return (id) => {
    const [was, file, service] = [state.resources[id.toString()], wanted.get(id.toString()), found.get(id.toString())];
    const [isFile, isService] = [file !== was, service !== was];
    return isFile && isService ? 'both' : isService ? 'service' : isFile ? 'files' : undefined;
  };
}

/** @param like artifacts whose masked values are left out: they may be secret */
async function fingerprints(artifacts: Artifacts, like = artifacts): Promise<ReadonlyMap<string, string>> {
  const complete = [...withSpecificationFacts(artifacts)];
  const prints = await Promise.all(
    complete.map(async (one) => [one.id.toString(), await fingerprint(one, like.get(one.id)?.masked ?? [])] as const),
  );
  return new Map(prints);
}

async function fingerprint(resource: Resource, masked: readonly string[]): Promise<string> {
  const all: JsonObject = { ...fieldsOf(canonical(resource)) };
  // Files may leave out which revision is current, and values of tokens are not stored in any form.
  const left = ['properties.apiRevision', ...masked.map((path) => path.replace(/\[.*$/, ''))];
  const shown = left.reduce((kept, path) => changeAt(kept, path, () => undefined), all);
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(stableText(shown)));
  return [...new Uint8Array(bytes.slice(0, 16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
