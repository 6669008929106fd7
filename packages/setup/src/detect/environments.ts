/** Files with the values of an environment, by the names that the existing tools and this one give them. */
const fileName = /(^|\/)(?:configuration[.-](?:publisher[.-])?(?<toolkit>[^/]+)|environments\/(?<own>[^/.]+))\.ya?ml$/i;
/** Not environments: what the extractor selects, and files of the shell. */
const notEnvironments = /^extractor\b|^extractor[.-]/i;

/** An environment, and its override files. */
export interface FoundEnvironment {
  readonly name: string;
  readonly files: readonly string[];
}

/** Names of environments in the order of a release, by what they begin with. */
const order = [
  'sandbox',
  'poc',
  'dev',
  'int',
  'sit',
  'test',
  'tst',
  'qa',
  'uat',
  'acc',
  'stag',
  'stg',
  'preprod',
  'pre',
  'pprd',
  'prod',
  'prd',
  'live',
];
const unknownRank = order.indexOf('acc');

const rankOf = (name: string) => {
  const rank = order.findIndex((one) => name.toLowerCase().startsWith(one));
  return rank === -1 ? unknownRank : rank;
};

/** Sorts environments in the order of a release: dev, test, acceptance, production. */
export const inReleaseOrder = (names: readonly string[]): readonly string[] =>
  [...names].sort((a, b) => rankOf(a) - rankOf(b) || a.localeCompare(b, 'en'));

/**
 * Finds the environments of a repository by the names of their override files: `configuration.prod.yaml` of the existing tools, `environments/prod.yaml`.
 *
 * @param files paths in the repository
 */
export function environmentsIn(files: readonly string[]): readonly FoundEnvironment[] {
  const found = new Map<string, string[]>();
  for (const path of files) {
    const groups = fileName.exec(path)?.groups;
    const name = groups?.toolkit ?? groups?.own;
    // An environment is named on command lines and in pipelines.
    if (name === undefined || notEnvironments.test(name) || !/^[A-Za-z][\w.-]*$/.test(name)) continue;
    if (/\.(variables|values|secrets)$/i.test(name)) continue;
    found.set(name, [...(found.get(name) ?? []), path]);
  }
  return inReleaseOrder([...found.keys()]).map((name) => ({ name, files: outermost(found.get(name) ?? []) }));
}

/** Copies of a file in deeper folders, such as examples, are not files of the environment. */
function outermost(paths: readonly string[]): readonly string[] {
  const depth = (path: string) => path.split('/').length;
  const least = Math.min(...paths.map(depth));
  return paths.filter((path) => depth(path) === least).slice(0, 1);
}
