import { createArmClient } from '@apimkit/arm';
import { checkedFetch } from '@apimkit/contract';
import { formatDiagnostic, hasErrors } from '@apimkit/diagnostics';
import { createEmulator } from '@apimkit/emulator';
import { Artifacts, type FileTree, putAt, type Resource, readArtifacts, secretsOf, valueAt } from '@apimkit/model';
import { extract, planPublish, publish } from '@apimkit/sync';
import { sameArtifacts } from '@apimkit/sync/internal';

/** How far one artifacts folder came on its way to an empty service and back. */
export interface Journey {
  readonly layouts: string;
  readonly resources: number;
  /** Secret named values for which the test supplied a value, as an environment would. */
  readonly suppliedSecrets: number;
  /** Files that an extract over the same tree touches, without tags that the import has made; only of what was published. */
  readonly touched?: readonly string[];
  readonly outcome: 'end to end' | 'files are broken' | 'references are missing' | 'failed';
  /** Why it did not come all the way. */
  readonly reasons: readonly string[];
}

const target = {
  subscriptionId: '00000000-0000-0000-0000-000000000000',
  resourceGroup: 'rg',
  serviceName: 'target',
  endpoint: 'http://127.0.0.1',
};

/** Reads a tree, publishes it to an empty service, plans again, extracts over the tree and afresh, and reads again. */
export async function travel(tree: FileTree): Promise<Journey> {
  const read = readArtifacts(tree);
  const supplied = [...read.artifacts].filter(lacksValue).length;
  const facts = { layouts: layoutsOf(read.layouts), resources: read.artifacts.size, suppliedSecrets: supplied };
  if (hasErrors(read.diagnostics))
    return {
      ...facts,
      outcome: 'files are broken',
      reasons: read.diagnostics.filter(({ severity }) => severity === 'error').map(firstLine),
    };
  const artifacts = new Artifacts(
    [...read.artifacts].map((one) =>
      lacksValue(one) ? { ...one, payload: putAt(one.payload, 'properties.value', 'supplied by the test') } : one,
    ),
  );
  const emulator = createEmulator();
  const client = createArmClient({ ...target, fetch: checkedFetch(emulator.fetch) });
  const { plan } = await planPublish(client, artifacts);
  if (hasErrors(plan.problems))
    return {
      ...facts,
      outcome: 'references are missing',
      reasons: plan.problems.filter(({ severity }) => severity === 'error').map(firstLine),
    };
  const { report } = await publish(client, artifacts);
  if (report.counts.failed + report.counts.skipped > 0)
    return {
      ...facts,
      outcome: 'failed',
      reasons: report.steps.filter(({ outcome }) => outcome === 'failed').map(({ id, error }) => `${id}: ${error}`),
    };
  const again = await publish(client, artifacts);
  const moving = again.plan.steps.filter(({ op }) => op !== 'keep');
  if (moving.length > 0 || again.report.writes > 0)
    return {
      ...facts,
      outcome: 'failed',
      reasons: moving.map(
        ({ op, id, changes, because }) =>
          `the next plan wants to ${op} ${id} (${because}): ${JSON.stringify(changes ?? []).slice(0, 300)}`,
      ),
    };
  const over = await extract(client, { existing: tree });
  const touched = [...new Set([...tree.keys(), ...over.tree.keys()])].filter(
    (path) => tree.get(path) !== over.tree.get(path) && !(isTag(path) && !tree.has(path)),
  );
  const extracted = await extract(client);
  const reread = readArtifacts(extracted.tree);
  if (reread.diagnostics.length > 0 || !sameArtifacts(extracted.artifacts, reread.artifacts))
    return {
      ...facts,
      touched,
      outcome: 'failed',
      reasons: ['reading the extract again gives other artifacts', ...reread.diagnostics.map(firstLine)],
    };
  const lost = [...artifacts].filter(({ id }) => !reread.artifacts.has(id) && id.entry.generated === undefined);
  if (lost.length > 0)
    return { ...facts, touched, outcome: 'failed', reasons: lost.map(({ id }) => `${id} did not come back`) };
  return { ...facts, touched, outcome: 'end to end', reasons: [] };
}

/** The import of a specification creates the tags of its operations (Azure/apiops#684): an extract adds their files. */
const isTag = (path: string) => /(?:^|\/)(?:tags|tagDescriptions)\//.test(path);

const firstLine = (diagnostic: Parameters<typeof formatDiagnostic>[0]) =>
  formatDiagnostic(diagnostic).split('\n')[0] ?? '';
const lacksValue = ({ id, payload }: Resource) =>
  id.entry.secrets.some(({ when }) => when !== undefined && valueAt(payload, when) === true) &&
  !valueAt(payload, 'properties.keyVault') &&
  secretsOf(id.entry, payload).length === 0;

function layoutsOf(report: ReturnType<typeof readArtifacts>['layouts']): string {
  const totals = new Map<string, number>();
  for (const counts of Object.values(report))
    for (const [layout, count] of Object.entries(counts)) totals.set(layout, (totals.get(layout) ?? 0) + (count ?? 0));
  return [...totals]
    .sort((a, b) => b[1] - a[1])
    .map(([layout]) => layout)
    .join(', ');
}
