import { writeFile } from 'node:fs/promises';
import { type CommandDeclaration, type Context, UserError } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { artifactsFlag, projectFlags } from '../flags.ts';
import { report, withArtifacts } from '../repository.ts';

export const fmt: CommandDeclaration = {
  name: 'fmt',
  summary: 'Format policies without changing their meaning',
  argument: { name: '[file]', description: 'one policy file; default: all of the artifacts' },
  flags: [
    ...projectFlags,
    artifactsFlag,
    { flags: '--check', description: 'write nothing; exit with 1 when a file would change' },
  ],
  examples: ['apimkit fmt', 'apimkit fmt policy.xml', 'apimkit fmt --check'],
  async run(context) {
    const { argument, values, output } = context;
    const [{ formatPolicy }, { readText }] = await Promise.all([
      import('@apimkit/policy'),
      import('@apimkit/openapi/node'),
    ]);
    const paths = argument === undefined ? await policyFiles(context) : [argument];
    const changed: string[] = [];
    for (const path of paths) {
      const text = await readText(path).catch(() => {
        throw new UserError(`${path} cannot be read`);
      });
      const formatted = formatPolicy(text);
      if (formatted === text) continue;
      changed.push(path);
      if (values.check !== true) await writeFile(path, formatted);
    }
    for (const path of changed) output.print(path);
    const what = values.check === true ? 'would change' : 'changed';
    output.print(`${changed.length} of ${paths.length} files ${what}.`);
    output.data({ changed, files: paths.length });
    return values.check === true && changed.length > 0 ? exitCodes.findings : exitCodes.fine;
  },
};

async function policyFiles(context: Context): Promise<readonly string[]> {
  const { artifacts, diagnostics } = await withArtifacts(context).artifacts();
  await report(diagnostics, context);
  const files = [...artifacts].flatMap(({ policy, files: all = [] }) =>
    policy === undefined ? [] : all.filter((file) => file.endsWith('.xml')),
  );
  return [...new Set(files)];
}
