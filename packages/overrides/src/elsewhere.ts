import type { Diagnostic, SourcePlace } from '@apimkit/diagnostics';
import type { Artifacts, FileTree, Resource } from '@apimkit/model';
import { locate } from './locate.ts';
import { overrideMessages } from './messages.ts';
import { leavesOf, pathText } from './paths.ts';
import { serviceOf } from './retarget.ts';

/** An environment, with what identifies it in values. */
export interface EnvironmentTraits {
  readonly name: string;
  readonly subscriptionId?: string;
  readonly resourceGroup?: string;
}

/** The target environment, and all others. */
export interface Elsewhere {
  readonly here: EnvironmentTraits;
  readonly others: readonly EnvironmentTraits[];
}

/**
 * Reports values that still refer to another environment: ids of resources in its subscription and resource group, and hosts,
 * vaults and resources whose names contain its name. Names are only a hint, so these are warnings.
 */
export function pointsElsewhere(
  artifacts: Artifacts,
  { here, others }: Elsewhere,
  tree?: FileTree,
): readonly Diagnostic[] {
  return [...artifacts].flatMap((resource) =>
    leavesOf(resource.payload).flatMap(({ path, value }) => {
      if (typeof value !== 'string' || serviceOf(value) !== undefined) return [];
      const found = others.find((other) => belongsTo(value, other, here));
      const at = pathText(path);
      const hidden = resource.masked?.includes(at) ?? false;
      if (!found) return [];
      const what = hidden ? 'the value of a token' : lastPart(value);
      const values = { path: at.replace(/^properties\./, ''), what, environment: found.name };
      return [overrideMessages.report('other-environment', values, placeOf(resource, path, tree))];
    }),
  );
}

function placeOf({ id, files = [] }: Resource, path: readonly (string | number)[], tree?: FileTree): SourcePlace {
  const [file] = files;
  const text = file === undefined ? undefined : tree?.get(file);
  const range = text === undefined ? undefined : locate(text, path);
  return { resource: id.toString(), ...(file === undefined ? {} : { file }), ...(range ? { range } : {}) };
}

const armId = /\/subscriptions\/([^/]+)\/resourceGroups\/([^/]+)(?:\/|$)/i;
const hostOf = /^https?:\/\/([^/:?#]+)/i;

function belongsTo(text: string, other: EnvironmentTraits, here: EnvironmentTraits): boolean {
  const [, subscription, group] = armId.exec(text) ?? [];
  if (subscription !== undefined) {
    const isIn = (one: EnvironmentTraits) => same(one.subscriptionId, subscription) && same(one.resourceGroup, group);
    if (isIn(here)) return false;
    if (isIn(other)) return true;
  }
  const host = hostOf.exec(text)?.[1];
  if (host === undefined && subscription === undefined) return false;
  const words = (host ?? `${group}/${lastPart(text)}`).toLowerCase().split(/[^a-z0-9]+/);
  return words.includes(other.name.toLowerCase()) && !words.includes(here.name.toLowerCase());
}

const same = (one: string | undefined, other: string | undefined) =>
  one !== undefined && one.toLowerCase() === other?.toLowerCase();

const lastPart = (text: string) => hostOf.exec(text)?.[1] ?? text.split('/').filter(Boolean).at(-1) ?? text;
