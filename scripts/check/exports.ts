// Packs every package and asks publint and are-the-types-wrong whether others can import it.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { packAll, packages } from '../packages.ts';
import { contentFindings, manifestFindings } from './manifests.ts';

// The packages are ESM only, for Node with its own resolution and for bundlers.
const ignoredKinds = new Set(['CJSResolvesToESM', 'NoResolution']);
const ignoredResolutions = new Set(['node10', 'node16-cjs']);
const into = mkdtempSync(join(tmpdir(), 'apimkit-exports-'));
const findings: string[] = [];
try {
  const tarballs = await packAll(into);
  for (const one of packages()) {
    findings.push(...manifestFindings(one));
    const data = readFileSync(tarballs.get(one.name) ?? '');
    const { messages, pkg } = await publint({
      pack: { tarball: data.buffer.slice(data.byteOffset, data.byteOffset + data.byteLength) },
      strict: true,
    });
    if (pkg)
      findings.push(
        ...messages
          .filter(({ type }) => type !== 'suggestion')
          .map((message) => `${one.name}: ${formatMessage(message, pkg, { color: false })}`),
      );
    const tarball = createPackageFromTarballData(data);
    const inside = `/node_modules/${one.name}/`;
    findings.push(
      ...contentFindings(
        one.name,
        tarball.listFiles().map((file) => file.slice(file.startsWith(inside) ? inside.length : 0)),
      ),
    );
    const result = await checkPackage(tarball);
    if (!result.types) {
      // A package of data has nothing to type.
      if (!one.isData) findings.push(`${one.name}: no types`);
      continue;
    }
    const problems = result.problems.filter(
      (problem) =>
        !(
          ignoredKinds.has(problem.kind) ||
          ('resolutionKind' in problem && ignoredResolutions.has(problem.resolutionKind))
        ),
    );
    findings.push(...problems.map((problem) => `${one.name}: ${JSON.stringify(problem)}`));
  }
} finally {
  rmSync(into, { recursive: true, force: true });
}
for (const finding of findings) console.log(finding);
process.exitCode = findings.length > 0 ? 1 : 0;
