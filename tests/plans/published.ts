import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { hasErrors } from '@apimkit/diagnostics';
import { Artifacts, putAt, type Resource, ResourceId, readArtifacts, valueAt } from '@apimkit/model';
import { readTree } from '@apimkit/model/node';
import { planPublish } from '@apimkit/sync';
import { emptyService } from '../service.ts';

const folder = join(import.meta.dirname, '../../../shared/data/repos');

/** Repositories with two states of artifacts; empty when ../shared is absent. */
export const repositories: readonly { readonly name: string; readonly roots: readonly [string, string] }[] = existsSync(
  folder,
)
  ? readdirSync(folder, { withFileTypes: true }).flatMap((one) => {
      if (!one.isDirectory()) return [];
      const all = readdirSync(join(folder, one.name)).filter((name) => /^artifacts(-\d+)?$/.test(name));
      const [first, second] = all.sort();
      return first !== undefined && second !== undefined ? [{ name: one.name, roots: [first, second] as const }] : [];
    })
  : [];

/** The artifacts of a folder that an empty service accepts. Secrets without a value get one. */
export async function publishable(name: string, root: string): Promise<Artifacts> {
  const { tree } = await readTree(join(folder, name, root));
  let artifacts = new Artifacts([...readArtifacts(tree).artifacts].filter((one) => !isOpaque(one)).map(withValue));
  for (;;) {
    const { plan } = await planPublish(emptyService().client, artifacts);
    if (!hasErrors(plan.problems)) return artifacts;
    const bad = new Set(
      plan.problems.flatMap(({ severity, resource }) =>
        severity === 'error' && resource !== undefined ? [ResourceId.parse(resource).key] : [],
      ),
    );
    artifacts = artifacts.filter(({ id }) => !bad.has(id.key));
  }
}

/** Subscriptions that a service created by itself: products limit how many one user has. */
const isOpaque = ({ id }: Resource) => id.entry.apiRole === 'grants-access' && /^[0-9a-f]{24}$/.test(id.name);

function withValue(one: Resource): Resource {
  const lacks = one.id.entry.secrets.filter(
    ({ when }) =>
      when !== undefined &&
      valueAt(one.payload, when) === true &&
      valueAt(one.payload, 'properties.keyVault') === undefined,
  );
  return { ...one, payload: lacks.reduce((kept, { path }) => putAt(kept, path, suppliedSecret), one.payload) };
}

/** The value of secrets that the files do not contain. */
export const suppliedSecret = 'supplied-by-the-test';
