import type { WritableLayout } from '@apimkit/model';
import type { Choices, CiSystem, UnusedSetting } from '@apimkit/setup';
import { type CommandDeclaration, type Context, flag, listOf, textOf } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { foundHere } from '../found-here.ts';
import { type Rewritten, readOld, rewrite } from '../migrate/folder.ts';
import { parityOf } from '../migrate/parity.ts';
import { type MigrationReport, reportMarkdown, reportText } from '../migrate/report.ts';
import { programVersion } from '../version.ts';

export const migrate: CommandDeclaration = {
  name: 'migrate',
  summary: 'Set up a repository of Azure/apiops or apiops-cli, and report whether all of it means the same',
  flags: [
    flag('--artifacts <dir>', 'folder of the artifacts (default: the one that this repository has)'),
    flag('--layout <layout>', 'rewrite the artifacts folder in this layout (default: the files stay)', {
      choices: ['toolkit', 'cli'],
    }),
    flag('--ci <system>', 'also write pipelines', { choices: ['github', 'azure-devops', 'gitlab'], repeatable: true }),
    flag('--force', 'rewrite files with errors or changes that are not committed, and replace existing files'),
    flag('--dry-run', 'write nothing'),
    flag('--format <format>', 'format of the report', { choices: ['text', 'json', 'markdown'], default: 'text' }),
  ],
  examples: [
    'apimkit migrate --dry-run',
    'apimkit migrate --format markdown > migration.md',
    'apimkit migrate --layout cli --ci github',
  ],
  async run(context) {
    const { values, output, signal } = context;
    const { choices, unused } = await setUp(context);
    const old = await readOld(choices.artifacts);
    const layout = textOf(values, 'layout') as WritableLayout | undefined;
    const isDry = values.dryRun === true;
    const rewritten =
      layout === undefined ? undefined : await rewrite(old, layout, { force: values.force === true, isDry, signal });
    if (!isDry) await writeSetup(choices, context);
    const { inventoryOf } = await import('@apimkit/setup');
    const parity = await parityOf(old.artifacts, rewritten?.artifacts ?? old.artifacts);
    const report: MigrationReport = {
      artifacts: choices.artifacts,
      ...(layout === undefined ? {} : { layout }),
      ...inventoryOf(old),
      overrides: Object.entries(choices.environments).flatMap(([environment, { overrides, problem }]) =>
        overrides.map((file) => ({ environment, file, ...(problem === undefined ? {} : { problem }) })),
      ),
      unused,
      parity: { ...parity, differences: [...lossesOf(rewritten?.differences ?? []), ...parity.differences] },
    };
    output.print(values.format === 'markdown' ? reportMarkdown(report) : reportText(report));
    if (isDry && values.format === 'text') output.print('Nothing was written (--dry-run).');
    output.data(report);
    const isWhole = report.parity.differences.length === 0 && report.unread.length === 0;
    return isWhole ? exitCodes.fine : exitCodes.findings;
  },
};

const lossesOf = (differences: Rewritten['differences']) =>
  differences.map(({ id, reason }) => ({ id, reason: `${id}: ${reason}`, cause: 'migration' as const }));

/** What the repository has, and what its pipelines set that apimkit does not read. */
async function setUp({ values }: Context) {
  const [{ choicesFor, isPipeline, unusedOverrides, unusedSettings }, { existingText }, found] = await Promise.all([
    import('@apimkit/setup'),
    import('@apimkit/setup/node'),
    foundHere(),
  ]);
  const ci = listOf(values, 'ci') as readonly CiSystem[];
  const choices = choicesFor(found, { artifacts: textOf(values, 'artifacts'), ci });
  const pipelines = found.files.filter((path) => isPipeline(path, choices.artifacts));
  const texts = await Promise.all(pipelines.map((path) => existingText('.', path)));
  const read = new Map(pipelines.map((path, index) => [path, texts[index] ?? '']));
  const unused = [...unusedSettings(read), ...unusedOverrides(found.texts), ...(await unusedFilters(read))];
  return { choices, unused };
}

/** Entries of filter files of the extractor, which `extract --filter` reads. */
async function unusedFilters(texts: ReadonlyMap<string, string>): Promise<readonly UnusedSetting[]> {
  const { parseFilter } = await import('@apimkit/sync');
  const filters = [...texts].filter(([path]) => /(^|\/)configuration[.-]extractor[^/]*\.ya?ml$/i.test(path));
  return filters.flatMap(([file, text]) =>
    parseFilter(text, file).diagnostics.map(({ message, help, range }) => ({
      file: range ? `${file}:${range.start.line}` : file,
      setting: message,
      ...(help ? { instead: help } : {}),
    })),
  );
}

/** Writes what `init` does: files that exist and differ are kept, unless the caller wants them replaced. */
async function writeSetup(choices: Choices, { values, output }: Context): Promise<void> {
  const { changesIn, writeChanges } = await import('@apimkit/setup/node');
  const changes = await changesIn('.', choices, { version: programVersion() });
  const wanted = changes.filter(
    ({ state }) => state === 'create' || state === 'add' || (state === 'differs' && values.force === true),
  );
  await writeChanges('.', wanted);
  for (const { file } of wanted) output.log('info', `wrote ${file.path}`);
  for (const { file, state } of changes)
    if (state === 'differs' && values.force !== true)
      output.log('warn', `kept ${file.path}, which differs from what migrate writes`);
}
