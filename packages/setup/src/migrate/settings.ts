import { readOverrides } from '@apimkit/overrides';

/** A setting of the old tool that apimkit does not read. */
export interface UnusedSetting {
  readonly file: string;
  readonly setting: string;
  /** What to use in its place. */
  readonly instead?: string;
}

/** Variables and flags of Azure/apiops and apiops-cli that apimkit does not read; it reads the others by the same names. */
const replacements: readonly { readonly setting: string; readonly pattern: RegExp; readonly instead: string }[] = [
  {
    setting: 'Logging__LogLevel__Default',
    pattern: /Logging__LogLevel\w*|LOGGING__LOGLEVEL\w*/,
    instead: '--log-level',
  },
  { setting: 'apiops_release_version', pattern: /apiops_release_version/i, instead: 'the version of @apimkit/cli' },
  { setting: 'AZURE_API_VERSION', pattern: /\bAZURE_API_VERSION\b/, instead: 'ARM_API_VERSION' },
  { setting: '--delete-unmatched', pattern: /--delete-unmatched\b/, instead: '--prune' },
  { setting: '--no-transitive', pattern: /--no-transitive\b/, instead: '--no-dependencies' },
  { setting: 'apiops publish --source', pattern: /\bapiops\b[^\n]*--source\b/, instead: '--artifacts' },
  { setting: 'apiops extract --output', pattern: /\bapiops\b[^\n]*--output\b/, instead: '--out' },
];

/**
 * Finds the settings of the old tool in pipelines which apimkit does not read.
 *
 * @param texts of the YAML files of the repository, by path
 * @example
 * unusedSettings(new Map([['run.yaml', 'apiops_release_version: v6']])).map(({ instead }) => instead); // ['the version of @apimkit/cli']
 */
export function unusedSettings(texts: ReadonlyMap<string, string>): readonly UnusedSetting[] {
  return [...texts].flatMap(([file, text]) =>
    replacements.flatMap(({ setting, pattern, instead }) => (pattern.test(text) ? [{ file, setting, instead }] : [])),
  );
}

/**
 * Finds the entries of override files which apimkit does not apply.
 *
 * @param texts of the override files, by path
 * @example
 * unusedOverrides(new Map([['configuration.prod.yaml', 'colours: []']])).length; // 1
 */
export function unusedOverrides(texts: ReadonlyMap<string, string>): readonly UnusedSetting[] {
  return [...texts].flatMap(([file, text]) =>
    // The value of a token is not in the repository.
    readOverrides(text, file, (name) => ({ value: name, shown: true })).diagnostics.flatMap(
      ({ severity, message, range, help }) =>
        severity === 'info'
          ? []
          : [
              {
                file: range ? `${file}:${range.start.line}` : file,
                setting: message,
                ...(help ? { instead: help } : {}),
              },
            ],
    ),
  );
}

/**
 * True for a file that may be a pipeline, by its path.
 *
 * @param artifacts folder of the artifacts
 */
export const isPipeline = (path: string, artifacts: string): boolean =>
  /\.ya?ml$/i.test(path) && !/(^|\/)specification\.ya?ml$/i.test(path) && !path.startsWith(`${artifacts}/`);
