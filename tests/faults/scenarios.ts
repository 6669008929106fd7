import { join } from 'node:path';
import type { ArmClient } from '@apimkit/arm';
import { hasErrors } from '@apimkit/diagnostics';
import { createEmulator, type Emulator, type EmulatorData } from '@apimkit/emulator';
import {
  Artifacts,
  type FileTree,
  putAt,
  type Resource,
  ResourceId,
  readArtifacts,
  writeArtifacts,
} from '@apimkit/model';
import { readTree } from '@apimkit/model/node';
import type { JsonObject } from '@apimkit/openapi';
import { extract, publish } from '@apimkit/sync';
import { isDeletion } from '@apimkit/sync/internal';
import { service } from '../../packages/sync/src/fixtures/faulty-service.ts';

/** What a command did, as far as its caller sees. */
export interface Outcome {
  /** The command would end with exit code 0. */
  readonly ok: boolean;
  /** What it would delete, or which files it would remove. */
  readonly deletes: readonly string[];
  /** The files as they are afterwards. */
  readonly tree?: FileTree;
  /** Resources in its notes. */
  readonly reported: readonly string[];
}

/** A command over a service. */
export interface Scenario {
  readonly name: string;
  /** The initial state of the service. */
  readonly state: EmulatorData;
  run(client: ArmClient): Promise<Outcome>;
  /** Called after each response: another user can change the service. */
  meanwhile?(request: Request, emulator: Emulator): Promise<void>;
}

export const { tree } = await readTree(join(import.meta.dirname, '../../examples/sample/artifacts'));

/** The artifacts to publish and extract, with each kind. */
export const { artifacts: files } = readArtifacts(tree);

const of = (kind: string, name: string, properties: JsonObject): Resource => ({
  id: new ResourceId(kind, { [kind.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())]: name }),
  payload: { properties },
});
const customerOf = (product: string, name: string) =>
  of('subscription', name, { displayName: name, scope: `/products/${product}`, state: 'active' });

/** What customers and other teams have in the service and no file names. */
export const theirs = [
  customerOf('starter', 'customer'),
  of('product', 'theirs', { displayName: 'Theirs' }),
  customerOf('theirs', 'their-customer'),
  of('backend', 'theirs', { url: 'https://theirs.example', protocol: 'http' }),
];

/** The previous files: other descriptions, and resources that were deleted since. */
const older = new Artifacts(
  [...files].map((one) =>
    one.policy === undefined && one.specification === undefined && !one.id.entry.association
      ? { ...one, payload: putAt(one.payload, 'properties.description', 'older') }
      : one,
  ),
).with([
  of('tag', 'gone', { displayName: 'Gone' }),
  of('named-value', 'gone', { displayName: 'gone', value: 'gone' }),
  of('product', 'gone', { displayName: 'Gone' }),
  customerOf('gone', 'gone'),
]);
/** Their tree. */
export const olderTree = writeArtifacts(older, 'toolkit');

/** The state of a service with some artifacts. */
export function holding(artifacts: Iterable<Resource>): EmulatorData {
  const emulator = createEmulator();
  emulator.seed(service, new Artifacts(artifacts));
  return emulator.snapshot();
}

/** Publishes, and looks at it as a caller does. */
export const publishing =
  (prune: boolean, artifacts = files) =>
  async (client: ArmClient): Promise<Outcome> => {
    const { plan, notes, report } = await publish(client, artifacts, { prune });
    const { failed, skipped } = report.counts;
    const all = [...notes, ...report.notes];
    return {
      ok: failed + skipped === 0 && !hasErrors(all),
      deletes: plan.steps.filter(isDeletion).map(({ id }) => id),
      reported: all.flatMap(({ resource }) => resource ?? []),
    };
  };

/** Another user subscribes to a product as soon as it exists. */
async function subscribe(request: Request, emulator: Emulator): Promise<void> {
  if (request.method !== 'PUT' || !request.url.includes('/products/starter?')) return;
  const url = `http://127.0.0.1${service}/subscriptions/newcomer?api-version=2024-05-01`;
  const body = JSON.stringify(customerOf('starter', 'newcomer').payload);
  await emulator.fetch(new Request(url, { method: 'PUT', body }));
}

/** Another user creates a product of the same name, with a subscription, before the publish does. */
async function forestall(request: Request, emulator: Emulator): Promise<void> {
  if (request.method !== 'HEAD' || !request.url.includes('/products/starter?')) return;
  const url = `http://127.0.0.1${service}/products/starter?api-version=2024-05-01`;
  if ((await emulator.fetch(new Request(url))).ok) return;
  const body = JSON.stringify({ properties: { displayName: 'Theirs by the same name' } });
  await emulator.fetch(new Request(url, { method: 'PUT', body }));
  await subscribe(new Request(url, { method: 'PUT', body }), emulator);
}

/** Every command over the sample. */
export const scenarios: readonly Scenario[] = [
  {
    name: 'extract over a tree',
    state: holding(files),
    async run(client) {
      const { tree: out, notes } = await extract(client, { existing: olderTree });
      const deletes = [...olderTree.keys()].filter((path) => !out.has(path));
      return { ok: !hasErrors(notes), deletes, tree: out, reported: [] };
    },
  },
  { name: 'publish to an empty service', state: holding([]), run: publishing(false) },
  {
    name: 'publish to a service that another user changes',
    state: holding(theirs.slice(1)),
    run: publishing(false),
    meanwhile: forestall,
  },
  { name: 'publish over what is there', state: holding(older.with(theirs)), run: publishing(false) },
  {
    name: 'publish with --prune',
    state: holding(older.with(theirs)),
    run: publishing(true),
    meanwhile: subscribe,
  },
];
