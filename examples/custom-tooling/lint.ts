// Lints a repository and prints SARIF: node lint.ts repository
import { formatFindings } from '@apimkit/diagnostics';
import { lintRepository, ruleInformation } from '@apimkit/lint';
import { openRepository } from '@apimkit/repository/node';

const repository = await openRepository(process.argv[2] ?? '.');
const { findings } = await lintRepository(repository, { rulesets: ['strict'] });
process.stdout.write(formatFindings('sarif', findings, { rules: await ruleInformation() }));
process.exitCode = findings.some(({ severity }) => severity === 'error') ? 1 : 0;
