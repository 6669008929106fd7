// Lints a folder of API specifications and prints SARIF: node lint.mjs specifications
import { glob, readFile } from 'node:fs/promises';
import { formatFindings } from '@apimkit/diagnostics';
import { lintSpecifications } from '@apimkit/openapi-lint/node';

const folder = process.argv[2] ?? '.';
const files = [];
for await (const file of glob('**/*.{json,yaml,yml}', { cwd: folder })) {
  const text = await readFile(`${folder}/${file}`, 'utf8');
  if (/^\s*"?(openapi|swagger)"?\s*:/m.test(text)) files.push({ file, text });
}
files.sort((a, b) => (a.file < b.file ? -1 : 1));

const findings = await lintSpecifications(files, { folder, rulesets: ['recommended', 'apim'] });
process.stdout.write(formatFindings('sarif', findings));
process.exitCode = findings.some(({ severity }) => severity === 'error') ? 1 : 0;
