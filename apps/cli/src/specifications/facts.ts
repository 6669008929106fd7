import { type ApiFacts, valueLocator } from '@apimkit/api-lint';
import type { Artifacts, FileTree } from '@apimkit/model';
import { apiFactsOf } from './facts-apis.ts';
import { backendFacts, productFacts, tagFacts, versionSetFacts } from './facts-around.ts';

/**
 * What the artifacts tell of their APIs, for `checkApis`. Policies are put together when a rule asks for them, and files
 * are searched for places when there is a finding.
 *
 * @param tree the files as they were read: with them findings stand at their lines
 * @example
 * const { artifacts, tree } = await loadDesired(loaded);
 * checkApis(factsOf(artifacts, tree));
 */
export function factsOf(artifacts: Artifacts, tree?: FileTree): ApiFacts {
  const products = productFacts(artifacts);
  return {
    apis: apiFactsOf(artifacts, products),
    products,
    versionSets: versionSetFacts(artifacts),
    backends: backendFacts(artifacts),
    tags: tagFacts(artifacts),
    ...(tree ? { locate: locatorOf(tree) } : {}),
  };
}

/** Each file is read for places once. */
function locatorOf(tree: FileTree): NonNullable<ApiFacts['locate']> {
  const known = new Map<string, ReturnType<typeof valueLocator>>();
  return (file, path) => {
    const text = tree.get(file);
    if (text === undefined) return undefined;
    const locate = known.get(file) ?? valueLocator(text);
    known.set(file, locate);
    return locate(path);
  };
}
