/** The CI systems that pipelines are written for. */
export const ciSystems = ['github', 'azure-devops', 'gitlab'] as const;
/** A CI system. */
export type CiSystem = (typeof ciSystems)[number];

interface Signs {
  readonly remote: RegExp;
  readonly files: RegExp;
}

const signs: Readonly<Record<CiSystem, Signs>> = {
  github: { remote: /github\./i, files: /^\.github\// },
  'azure-devops': {
    remote: /dev\.azure\.com|visualstudio\.com/i,
    files: /(^|\/)(azure-pipelines[^/]*\.ya?ml$|\.azdo\/|\.azuredevops\/|azdo_pipelines\/)/i,
  },
  gitlab: { remote: /gitlab/i, files: /^\.gitlab(-ci\.ya?ml$|\/)/i },
};

/**
 * Returns the CI system of a repository: by the host of its remote, else by its files. Undefined without a sign, or when the files are of several systems.
 *
 * @param files paths in the repository
 * @param remote address of the remote
 */
export function ciOf(files: readonly string[], remote: string | undefined): CiSystem | undefined {
  const byRemote = remote === undefined ? undefined : ciSystems.find((one) => signs[one].remote.test(remote));
  if (byRemote) return byRemote;
  const byFiles = ciSystems.filter((one) => files.some((path) => signs[one].files.test(path)));
  return byFiles.length === 1 ? byFiles[0] : undefined;
}
