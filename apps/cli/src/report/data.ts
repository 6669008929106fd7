import { basename, dirname } from 'node:path';
import type { ReportData } from '@apimkit/report';
import { type Context, textOf } from '../command.ts';
import { desiredOf, repositoryOf } from '../repository.ts';
import { ruleOptions } from '../rule-options.ts';
import { programVersion } from '../version.ts';
import { environmentsOf } from './environments.ts';
import { statusOfAll } from './status.ts';
import { testsOf } from './tests.ts';

/**
 * Gathers what a report shows, according to the flags.
 *
 * @param context with the repository and its environment
 * @param given the same before the project file was read
 * @throws {UserError} for flags that cannot be used
 * @throws {RepositoryError} when a file has errors
 */
export async function reportData(context: Context, given: Context): Promise<ReportData> {
  const { values } = context;
  const desired = await desiredOf(context);
  const [{ filesOverview }, { checkedOut }] = await Promise.all([
    import('@apimkit/report'),
    import('@apimkit/repository/node'),
  ]);
  const repository = repositoryOf(context);
  const commit = await checkedOut(repository.artifactsFolder ?? repository.folder);
  const environment = textOf(values, 'env');
  const [findings, breaking] = [await findingsOf(context), await breakingOf(context)];
  const environments = await environmentsOf(context);
  const [status, tests] = [await statusOfAll(context, given), await testsOf(context)];
  return {
    title: titleOf(context),
    version: programVersion(),
    ...(commit ? { commit } : {}),
    ...(environment === undefined ? {} : { environment }),
    ...filesOverview(desired.artifacts, desired.tree),
    ...(findings ? { findings } : {}),
    ...(breaking ? { breaking } : {}),
    ...(environments.length > 0 ? { environments } : {}),
    ...(status ? { status } : {}),
    ...(tests ? { tests } : {}),
  };
}

function titleOf(context: Context): string {
  const { values } = context;
  const { folder, projectFile } = repositoryOf(context);
  const named = textOf(values, 'title') ?? textOf(values, 'serviceName');
  return named ?? basename(projectFile === undefined ? folder : dirname(projectFile.path));
}

async function findingsOf(context: Context): Promise<ReportData['findings']> {
  const { values, output } = context;
  if (values.lint === false) return undefined;
  const { lintRepository, ruleInformation } = await import('@apimkit/lint');
  const { findings } = await lintRepository(repositoryOf(context), {
    ...(await ruleOptions(context)),
    cache: true,
    onNote: ({ level, text }) => output.log(level, text),
  });
  const pages = new Map((await ruleInformation()).map(({ code, page }) => [code, page]));
  return findings.map((one) => {
    const url = one.url ?? pages.get(one.code);
    return url === undefined ? one : { ...one, url };
  });
}

async function breakingOf(context: Context): Promise<ReportData['breaking']> {
  const base = textOf(context.values, 'base');
  if (base === undefined) return undefined;
  const [{ breakingFindings }, { callerChanges }] = await Promise.all([
    import('@apimkit/lint'),
    import('@apimkit/repository/node'),
  ]);
  const repository = repositoryOf(context);
  const { shown } = await breakingFindings(await callerChanges(repository, base), {
    failOn: 'breaking',
    level: 'risky',
    projectFile: repository.projectFile?.path,
    onNote: ({ level, text }) => context.output.log(level, text),
  });
  return { base, findings: shown };
}
