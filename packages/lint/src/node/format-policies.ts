import { writeFile } from 'node:fs/promises';
import { readText } from '@apimkit/openapi/node';
import type { Repository } from '@apimkit/repository/node';
import { LintError } from './errors.ts';

/** The result of formatting. */
export interface FormattedPolicies {
  /** Files that changed or would change. */
  readonly changed: readonly string[];
  /** Files that were read. */
  readonly files: number;
}

/**
 * Formats policies without changing their meaning.
 *
 * @param options.file one policy file; default: all of the repository's artifacts
 * @param options.check write nothing
 * @throws {LintError} when the file cannot be read
 * @throws {RepositoryError} when a file of the artifacts has errors
 * @example
 * const { changed } = await formatPolicies(await openRepository('.'), { check: true });
 */
export async function formatPolicies(
  repository: Pick<Repository, 'artifacts'>,
  { file, check = false }: { readonly file?: string | undefined; readonly check?: boolean } = {},
): Promise<FormattedPolicies> {
  const { formatPolicy } = await import('@apimkit/policy');
  const paths = file === undefined ? await policyFiles(repository) : [file];
  const changed: string[] = [];
  for (const path of paths) {
    const text = await readText(path).catch(() => {
      throw new LintError(`${path} cannot be read: check the path`);
    });
    const formatted = formatPolicy(text);
    if (formatted === text) continue;
    changed.push(path);
    if (!check) await writeFile(path, formatted);
  }
  return { changed, files: paths.length };
}

async function policyFiles(repository: Pick<Repository, 'artifacts'>): Promise<readonly string[]> {
  const { artifacts } = await repository.artifacts();
  const files = [...artifacts].flatMap(({ policy, files: all = [] }) =>
    policy === undefined ? [] : all.filter((one) => one.endsWith('.xml')),
  );
  return [...new Set(files)];
}
