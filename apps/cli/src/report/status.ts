import type { ReportData } from '@apimkit/report';
import { type Context, UserError } from '../command.ts';
import { journalFolder } from '../journal.ts';
import { repositoryOf } from '../repository.ts';
import { factsOf } from '../status/environment.ts';

/**
 * The environments of the project file, with `--status`.
 *
 * @param given the context without the settings of an environment
 * @throws {UserError} without a project file
 */
export async function statusOfAll(context: Context, given: Context): Promise<ReportData['status']> {
  if (context.values.status !== true) return undefined;
  const { projectFile } = repositoryOf(context);
  if (!projectFile) throw new UserError('--status needs an apimkit.yaml here or in a folder above');
  const [{ listPublishes }, { statusOf }] = await Promise.all([import('@apimkit/sync/node'), import('@apimkit/sync')]);
  const publishes = await listPublishes(journalFolder);
  const facts = [];
  for (const name of Object.keys(projectFile.project.environments ?? {}))
    facts.push(await factsOf(name, publishes, given));
  const base = await repositoryOf(context)
    .artifacts()
    .catch(() => undefined);
  return statusOf(facts, base?.artifacts);
}
