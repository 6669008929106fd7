// Policies: how long completion takes in a document of 256 KiB, and that linting is linear in the size of a document.

import { loadCSharp } from '@apimkit/csharp/node';
import { completionsAt } from '@apimkit/language-server';
import { createLinter, policyRules } from '@apimkit/policy-lint';

const element =
  '<set-header name="x-region" exists-action="override"><value>@(context.Request.Headers.GetValueOrDefault("x", "y"))</value></set-header>\n';
const documentOf = (kib: number) =>
  `<policies><inbound><base />\n${element.repeat(Math.floor((kib * 1024) / element.length))}<set-header |/></inbound></policies>`;

const median = (times: readonly number[]) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
function time(runs: number, task: () => unknown): number {
  task();
  return median(
    Array.from({ length: runs }, () => {
      const start = performance.now();
      task();
      return performance.now() - start;
    }),
  );
}

const parse = await loadCSharp();
const linter = createLinter({ rules: policyRules.map((rule) => ({ rule, severity: rule.severity })), parse });
for (const kib of [64, 128, 256]) {
  const marked = documentOf(kib);
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const completion = time(15, () => completionsAt(text, offset, []));
  const lint = time(3, () => linter.lint(text, { scope: 'api' }));
  console.log(`${kib} KiB: completion ${completion.toFixed(1)} ms, all rules ${lint.toFixed(0)} ms`);
}
