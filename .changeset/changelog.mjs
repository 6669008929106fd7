// The changelog entry of a change: its summary, without commit ids. Packages that only depend on new versions of other
// packages get one line.

/** A change of the package itself. */
export function getReleaseLine({ summary }) {
  const [first = '', ...rest] = summary.split('\n').map((line) => line.trimEnd());
  return [`- ${first}`, ...rest.map((line) => (line === '' ? '' : `  ${line}`))].join('\n');
}

/** Changes of packages that the package depends on. */
export function getDependencyReleaseLine(_changesets, dependencies) {
  if (dependencies.length === 0) return '';
  return `- Updated dependencies: ${dependencies.map(({ name, newVersion }) => `${name} ${newVersion}`).join(', ')}`;
}

export default { getReleaseLine, getDependencyReleaseLine };
