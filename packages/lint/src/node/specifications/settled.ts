import type { ApiFact, ApiFacts } from '@apimkit/api-lint';
import type { Diagnostic } from '@apimkit/diagnostics';
import { displayPath } from '@apimkit/repository/node';

/**
 * Findings in specifications without those that the files of their APIs contradict.
 *
 * @param facts about the artifacts that the specifications are a part of
 */
export async function withoutSettled(found: readonly Diagnostic[], facts: ApiFacts): Promise<readonly Diagnostic[]> {
  const { isSettled } = await import('@apimkit/api-lint');
  const apis = new Map<string, ApiFact>();
  for (const api of facts.apis) if (api.specification) apis.set(api.specification.file, api);
  return found.filter((finding) => {
    const api = apis.get(finding.file ?? '');
    return api === undefined || !isSettled(finding, api, facts);
  });
}

/** Findings of reading about a specification that is not used; a plan does not read it. */
const leftOut = new Set(['files/several-specifications', 'files/current-twin']);

/** The specifications without those that a plan ignores; a finding of reading names each. */
export function withoutIgnored(files: readonly string[], found: readonly Diagnostic[]): readonly string[] {
  const shown = files.map(displayPath);
  const ignored = new Set(found.flatMap(({ code, file = '' }) => (leftOut.has(code) ? [file] : [])));
  const folders = new Set(
    found.flatMap(({ code, file = '' }) => (code === 'files/current-twin' ? [folderOf(file)] : [])),
  );
  return files.filter((_, index) => !ignored.has(shown[index] ?? '') && !folders.has(folderOf(shown[index] ?? '')));
}

const folderOf = (file: string) => file.slice(0, file.lastIndexOf('/') + 1);
