import { type CommandDeclaration, flag } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { artifactsFlag, projectFlags } from '../flags.ts';
import { repositoryOf, withArtifacts } from '../repository.ts';

export const fmt: CommandDeclaration = {
  name: 'fmt',
  summary: 'Format policies without changing their meaning',
  argument: { name: '[file]', description: 'policy file; default: all policies of the artifacts' },
  flags: [...projectFlags, artifactsFlag, flag('--check', 'write nothing; exit with code 1 if a file would change')],
  examples: ['apimkit fmt', 'apimkit fmt policy.xml', 'apimkit fmt --check'],
  async run(context) {
    const { argument: file, values, output } = context;
    const { formatPolicies } = await import('@apimkit/lint');
    const check = values.check === true;
    const repository = file === undefined ? withArtifacts(context) : repositoryOf(context);
    const { changed, files } = await formatPolicies(repository, { file, check });
    for (const path of changed) output.print(path);
    const { count } = await import('@apimkit/diagnostics');
    output.print(`${changed.length} of ${count(files, 'file')} ${check ? 'would change' : 'changed'}.`);
    output.data({ changed, files });
    return check && changed.length > 0 ? exitCodes.findings : exitCodes.fine;
  },
};
