// Drives the foreign tools whose location is in the environment, and writes what they did.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { drive } from './drive.ts';
import { tools } from './tools.ts';

for (const tool of tools) {
  const missing = tool.variables.filter((name) => !process.env[name]);
  if (missing.length > 0) {
    process.stdout.write(`${tool.name}: skipped, because ${missing.join(' and ')} is not set\n`);
    continue;
  }
  const record = await drive(tool);
  const file = fileURLToPath(new URL(`../records/foreign-${tool.name}.json`, import.meta.url));
  writeFileSync(file, `${JSON.stringify(record, null, 1)}\n`);
  process.stdout.write(`${tool.name}: ${record.steps.map(({ step, exitCode }) => `${step} ${exitCode}`).join(', ')}\n`);
}
