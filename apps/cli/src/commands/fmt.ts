import { writeFile } from 'node:fs/promises';
import { artifactsFlag, loadTree } from '../artifacts.ts';
import { type CommandDeclaration, UserError } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { projectFlags } from '../project.ts';
import { readText } from '../read-text.ts';

export const fmt: CommandDeclaration = {
  name: 'fmt',
  summary: 'Lay policies out evenly; what they mean stays',
  argument: { name: '[file]', description: 'one policy file; default: all of the artifacts' },
  flags: [
    ...projectFlags,
    artifactsFlag,
    { flags: '--check', description: 'write nothing; exit with 1 when a file would change' },
  ],
  examples: ['apimkit fmt', 'apimkit fmt policy.xml', 'apimkit fmt --check'],
  async run(context) {
    const { argument, values, output } = context;
    const { formatPolicy } = await import('@apimkit/policy');
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

async function policyFiles(context: Parameters<CommandDeclaration['run']>[0]): Promise<readonly string[]> {
  const { artifacts } = await loadTree(context);
  const files = [...artifacts].flatMap(({ policy, files: all = [] }) =>
    policy === undefined ? [] : all.filter((file) => file.endsWith('.xml')),
  );
  return [...new Set(files)];
}
