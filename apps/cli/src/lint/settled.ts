import type { ApiFact } from '@apimkit/api-lint';
import type { Diagnostic } from '@apimkit/diagnostics';
import { fromHere } from '../paths.ts';
import type { JudgedArtifacts } from './artifacts.ts';

/**
 * Findings over specifications without those that the files of their APIs contradict.
 *
 * @param judged the artifacts that the specifications are a part of
 */
export async function withoutSettled(
  found: readonly Diagnostic[],
  { artifacts, tree }: JudgedArtifacts,
): Promise<readonly Diagnostic[]> {
  const [{ isSettled }, { factsOf }] = await Promise.all([
    import('@apimkit/api-lint'),
    import('../specifications/facts.ts'),
  ]);
  const facts = factsOf(artifacts, tree);
  const apis = new Map<string, ApiFact>();
  for (const api of facts.apis) if (api.specification) apis.set(api.specification.file, api);
  return found.filter((finding) => {
    const api = apis.get(finding.file ?? '');
    return api === undefined || !isSettled(finding, api, facts);
  });
}

/** Findings of reading that say that a specification is not the one that counts; a plan does not read it. */
const leftOut = new Set(['files/several-specifications', 'files/current-twin']);

/** The specifications without those that a plan takes no notice of; a finding of reading names each. */
export function countingOnly(files: readonly string[], { found }: JudgedArtifacts) {
  const shown = files.map(fromHere);
  const ignored = new Set(found.flatMap(({ code, file = '' }) => (leftOut.has(code) ? [file] : [])));
  const folders = new Set(
    found.flatMap(({ code, file = '' }) => (code === 'files/current-twin' ? [folderOf(file)] : [])),
  );
  return files.filter((_, index) => !ignored.has(shown[index] ?? '') && !folders.has(folderOf(shown[index] ?? '')));
}

const folderOf = (file: string) => file.slice(0, file.lastIndexOf('/') + 1);
