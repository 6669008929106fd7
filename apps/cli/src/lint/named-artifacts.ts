import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Context, textOf } from '../command.ts';
import { skipped } from './targets.ts';

/**
 * The context with the one folder that was named as its artifacts, when it holds artifacts and nothing else says where they are: `lint artifacts`
 * finds what `lint --artifacts artifacts` does. With a scope a policy is checked by itself.
 */
export async function withNamedArtifacts(context: Context): Promise<Context> {
  const { values, arguments: paths = [] } = context;
  const [folder, ...others] = paths;
  const isSaid = textOf(values, 'artifacts') !== undefined || textOf(values, 'scope') !== undefined;
  if (folder === undefined || others.length > 0 || isSaid || !(await holdsArtifacts(folder))) return context;
  return { ...context, values: { ...values, artifacts: folder } };
}

/** Whether a resource's own file stands where a layout has it; those of the resources of the service itself are two folders down. */
async function holdsArtifacts(folder: string): Promise<boolean> {
  const { matchFile } = await import('@apimkit/model/internal');
  for (const kind of await foldersIn(folder))
    for (const name of await foldersIn(join(folder, kind)))
      for (const file of await namesIn(join(folder, kind, name)))
        if (matchFile(`${kind}/${name}/${file}`)?.slot === 'info') return true;
  return false;
}

// What cannot be read is told when the folder itself is gone through.
const entriesOf = (folder: string) => readdir(folder, { withFileTypes: true }).catch(() => []);
const foldersIn = async (folder: string) =>
  (await entriesOf(folder)).filter((one) => one.isDirectory() && !skipped.has(one.name)).map(({ name }) => name);
const namesIn = async (folder: string) => (await entriesOf(folder)).map(({ name }) => name);
