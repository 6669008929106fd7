/** The command of a lens: `(uri, name of a test)`; without a name, all tests of the file run. */
export const runTests = 'apimkit.runPolicyTests';

/** True for a file of tests of policies. */
export const isPolicyTest = (file: string | undefined): file is string => /\.policytest\.ya?ml$/i.test(file ?? '');
