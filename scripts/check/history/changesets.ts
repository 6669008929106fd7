/** A file of `.changeset/`: the packages that it releases, and the text for their changelogs. */
export interface Changeset {
  readonly file: string;
  readonly releases: Readonly<Record<string, string>>;
  readonly summary: string;
}

/** A package, as far as its releases depend on it. */
export interface Released {
  readonly name: string;
  /** Its folder below the root. */
  readonly folder: string;
  readonly version: string;
}

/** Reads a changeset. */
export function readChangeset(file: string, text: string): Changeset {
  const [, header = '', summary = ''] = /^---\n([\s\S]*?)---\n([\s\S]*)$/.exec(text.trimStart()) ?? [];
  const releases = Object.fromEntries(
    [...header.matchAll(/^['"]?([^'":\s]+)['"]?:\s*(\w+)\s*$/gm)].map(([, name = '', bump = '']) => [name, bump]),
  );
  return { file, releases, summary: summary.trim() };
}

/** What keeps `changeset version` from making a good release. */
export function changesetFindings(changesets: readonly Changeset[], packages: readonly Released[]): readonly string[] {
  const names = packages.map(({ name }) => name);
  return [
    ...changesets.flatMap(({ file, releases, summary }) => [
      ...Object.keys(releases)
        .filter((name) => !names.includes(name))
        .map((name) => `${file}: there is no package ${name}`),
      ...(Object.keys(releases).length > 0 && summary === '' ? [`${file}: it has no summary`] : []),
    ]),
    ...packages
      .filter(({ version }) => version === '0.0.0')
      .filter(({ name }) => !changesets.some(({ releases }) => releases[name] === 'minor'))
      .map(({ name }) => `${name}: its first version is 0.1.0, and no changeset has "${name}": minor`),
  ];
}

/**
 * The packages that a change touches and that no changeset of the change names. A changeset without packages
 * (`changeset --empty`) means that the change needs no release.
 *
 * @param files - The files that the change adds, changes or removes.
 * @param changesets - The changesets among them.
 */
export function packagesWithoutChangeset(
  files: readonly string[],
  changesets: readonly Changeset[],
  packages: readonly Released[],
): readonly string[] {
  if (changesets.some(({ releases }) => Object.keys(releases).length === 0)) return [];
  const isPublished = (file: string) => !/\.test\.ts$|\/fixtures\/|\/tsconfig[^/]*\.json$|\/README\.md$/.test(file);
  return packages
    .filter(({ folder }) => files.some((file) => file.startsWith(`${folder}/`) && isPublished(file)))
    .map(({ name }) => name)
    .filter((name) => !changesets.some(({ releases }) => name in releases));
}
