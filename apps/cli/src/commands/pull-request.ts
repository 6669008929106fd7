import { type CommandDeclaration, flag, textOf, UserError, type Values } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';

export const pullRequest: CommandDeclaration = {
  name: 'pull-request',
  summary:
    'Commit changed files to a branch, push it, and open or update its pull request; the working copy stays as it is',
  argument: { name: '<paths...>', description: 'files and folders whose changes are committed' },
  flags: [
    flag('--branch <name>', 'branch to push; only one that this command made is replaced'),
    flag('--base <name>', 'branch that it is merged into'),
    flag('--title <text>', 'title of the pull request, and subject of the commit'),
    flag('--body-file <file>', 'Markdown file with its description'),
  ],
  examples: [
    'apimkit pull-request --branch apimkit/extract-dev --base main --title "Changes made on dev" artifacts',
    'apimkit pull-request --branch apimkit/extract-dev --base main --title "Changes made on dev" --body-file drift.md artifacts',
  ],
  async run({ values, env, output, arguments: paths = [] }) {
    const [branch, base, title] = [needed(values, 'branch'), needed(values, 'base'), needed(values, 'title')];
    const [{ forgeFrom }, { pushBranch }, { readText }] = await Promise.all([
      import('@apimkit/forge'),
      import('@apimkit/forge/node'),
      import('@apimkit/openapi/node'),
    ]);
    const file = textOf(values, 'bodyFile');
    const body = file === undefined ? '' : await readText(file);
    // Before the push: a missing token must not leave a branch without a pull request.
    const forge = forgeFrom(env);
    const pushed = await pushBranch({ folder: '.', paths, branch, base, message: title });
    if (pushed === 'no-changes') {
      output.print('There are no changes.');
      output.data({ result: pushed });
      return exitCodes.fine;
    }
    const { url, isNew } = await forge.pullRequest({ branch, base, title, body });
    output.print(`${isNew ? 'Opened' : 'Updated'} ${url}`);
    output.data({ result: pushed, url, isNew });
    return exitCodes.fine;
  },
};

function needed(values: Values, name: 'branch' | 'base' | 'title'): string {
  const value = textOf(values, name);
  if (value === undefined) throw new UserError(`Missing option: pass --${name}`);
  return value;
}
