import { findArtifacts } from '@apimkit/model';
import { type CiSystem, ciOf } from '../detect/ci.ts';
import { environmentsIn, inReleaseOrder } from '../detect/environments.ts';
import { type OverrideFacts, overrideFacts } from '../detect/overrides.ts';

/** A repository before it is set up. */
export interface Found {
  /** Paths of its files, with `/`. */
  readonly files: readonly string[];
  /** Texts of files that {@link environmentFiles} names. */
  readonly texts: ReadonlyMap<string, string>;
  /** Address of the remote. */
  readonly remote?: string | undefined;
  /** Branch that pull requests are merged into. */
  readonly branch?: string | undefined;
  /** Its `apimkit.yaml`, when it was set up before. */
  readonly project?: KnownProject | undefined;
}

/** The parts of an `apimkit.yaml` that a set-up follows; see `Project` of `@apimkit/repository`. */
export interface KnownProject {
  readonly artifacts: string;
  readonly environments: Readonly<
    Record<string, { readonly service?: string; readonly overrides?: readonly string[] }>
  >;
}

/** An environment of the repository. */
export interface EnvironmentChoice extends Partial<OverrideFacts> {
  /** Override files in order. */
  readonly overrides: readonly string[];
}

/** What is set up. */
export interface Choices {
  /** Folder of the artifacts. */
  readonly artifacts: string;
  /** Environments by name. */
  readonly environments: Readonly<Record<string, EnvironmentChoice>>;
  /** Order of a release: environments of a stage are published at once, after those of the stage before. */
  readonly stages: readonly (readonly string[])[];
  /** Environment that changes are extracted from: the first one. */
  readonly source: string;
  /** CI systems that get pipelines. */
  readonly ci: readonly CiSystem[];
  /** Branch that pull requests are merged into. */
  readonly branch: string;
  /** There is an `apimkit.yaml`, which stays as it is. */
  readonly isSetUp: boolean;
}

/** What the user chose; the rest is detected. */
export interface Given {
  readonly artifacts?: string | undefined;
  readonly stages?: readonly (readonly string[])[] | undefined;
  readonly ci?: readonly CiSystem[] | undefined;
  readonly branch?: string | undefined;
}

/**
 * Returns the files of a repository whose texts {@link choicesFor} needs: the override files of its environments.
 *
 * @example
 * environmentFiles({ files: ['configuration.prod.yaml', 'README.md'] }); // ['configuration.prod.yaml']
 */
export function environmentFiles({ files, project }: Pick<Found, 'files' | 'project'>): readonly string[] {
  const found = environmentsIn(files).flatMap((one) => one.files);
  const named = Object.values(project?.environments ?? {}).flatMap(({ overrides = [] }) => overrides);
  return [...new Set([...found, ...named.filter((path) => files.includes(path))])];
}

/**
 * Chooses what to set up: what the user gave, else what `apimkit.yaml` sets, else what the repository shows, else a folder `artifacts` with the environments dev and prod.
 *
 * The toolkit publishes its first environment without an override file, so a repository with files for prod alone gets a `dev` before it.
 *
 * @example
 * choicesFor({ files: ['apim/tags/red/tagInformation.json', 'configuration.prod.yaml'], texts: new Map() }).artifacts; // 'apim'
 */
export function choicesFor({ files, texts, remote, branch, project }: Found, given: Given = {}): Choices {
  const [largest] = findArtifacts(files);
  const found = environmentsIn(files);
  const known = Object.keys(project?.environments ?? {});
  const names = given.stages?.flat() ?? (known.length > 0 ? known : withFirst(found.map(({ name }) => name)));
  const ofName = new Map(found.map((one) => [one.name, one.files]));
  const environments = Object.fromEntries(
    names.map((name) => {
      const { service, overrides = ofName.get(name) ?? [] } = project?.environments[name] ?? {};
      return [
        name,
        {
          overrides,
          ...merged(overrides.map((path) => overrideFacts(texts.get(path) ?? '', path))),
          ...(service === undefined ? {} : { service }),
        },
      ];
    }),
  );
  const detected = ciOf(files, remote);
  return {
    artifacts: given.artifacts ?? project?.artifacts ?? (largest?.path === '' ? '.' : (largest?.path ?? 'artifacts')),
    environments,
    stages: given.stages ?? names.map((name) => [name]),
    source: names[0] ?? 'dev',
    ci: given.ci ?? (detected ? [detected] : []),
    branch: given.branch ?? branch ?? 'main',
    isSetUp: project !== undefined,
  };
}

function withFirst(names: readonly string[]): readonly string[] {
  if (names.length === 0) return ['dev', 'prod'];
  const [first] = inReleaseOrder(['dev', ...names]);
  return names.length === 1 && first === 'dev' && !names.includes('dev') ? ['dev', ...names] : names;
}

const merged = (facts: readonly OverrideFacts[]): Partial<OverrideFacts> =>
  facts.length === 0
    ? {}
    : { ...Object.assign({}, ...facts), tokens: [...new Set(facts.flatMap(({ tokens }) => tokens))] };
