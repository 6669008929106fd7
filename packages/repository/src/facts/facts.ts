import { type ApiFacts, valueLocator } from '@apimkit/api-lint';
import type { Artifacts, FileTree } from '@apimkit/model';
import type { Specification } from '@apimkit/openapi';
import { apiFactsOf } from './apis.ts';
import { backendFacts, productFacts, tagFacts, versionSetFacts } from './surroundings.ts';

/**
 * Facts about the APIs of some artifacts, for `checkApis`. Effective policies are computed when a rule asks for them, and
 * positions in files when there is a finding.
 *
 * @param tree the files as they were read: with them findings have line numbers
 * @example
 * const { artifacts, tree } = await repository.desired();
 * checkApis(apiFactsIn(artifacts, tree));
 */
export function apiFactsIn(artifacts: Artifacts, tree?: FileTree): ApiFacts {
  const products = productFacts(artifacts);
  return {
    apis: apiFactsOf(artifacts, products),
    products,
    versionSets: versionSetFacts(artifacts),
    backends: backendFacts(artifacts),
    tags: tagFacts(artifacts),
    ...(tree ? { locate: locatorOf(tree, artifacts) } : {}),
  };
}

/** Each file is read for places once. */
function locatorOf(tree: FileTree, artifacts: Artifacts): NonNullable<ApiFacts['locate']> {
  const specifications = new Map<string, Specification>();
  for (const { specification, files = [] } of artifacts)
    if (specification) for (const file of files) specifications.set(file, specification);
  const known = new Map<string, ReturnType<typeof valueLocator>>();
  return (file, path) => {
    const text = tree.get(file);
    if (text === undefined) return undefined;
    const read = specifications.get(file);
    // A specification with a key twice is none.
    const isUnique = read?.syntax === 'json' && read.text === text;
    const locate = known.get(file) ?? valueLocator(text, isUnique);
    known.set(file, locate);
    return locate(path);
  };
}
