// `npm run sbom -- FILE`: what an installed CLI consists of, as CycloneDX. It is made from an installation outside of the
// repository, because in the workspace npm takes what development also needs for development only.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { packAll } from '../packages.ts';
import { run } from '../run.ts';
import { install } from './install.ts';

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('Name the file to write: npm run sbom -- sbom.cdx.json');
const folder = mkdtempSync(join(tmpdir(), 'apimkit-sbom-'));
try {
  const tarballs = await packAll(folder);
  const own = Object.fromEntries([...tarballs].map(([name, path]) => [name, `file:${path}`]));
  const { '@apimkit/cli': cli, ...overrides } = own;
  const manifest = { name: 'installation', version: '0.0.0', private: true, dependencies: { '@apimkit/cli': cli } };
  const failure = await install(folder, { ...manifest, overrides });
  if (failure !== undefined) throw new Error(failure);
  const { code, output } = await run('npm', ['sbom', '--sbom-format=cyclonedx', '--loglevel=error'], { cwd: folder });
  if (code !== 0) throw new Error(output);
  writeFileSync(resolve(file), output);
  const { components } = JSON.parse(output) as { readonly components: readonly unknown[] };
  console.log(`${file}: ${components.length} components`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
