import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { contentFindings } from '../../scripts/check/manifests.ts';
import { cloneRepository } from './clone.ts';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

const json = <T>(...path: readonly string[]) => JSON.parse(readFileSync(join(...path), 'utf8')) as T;
const manifestsIn = (folder: string) =>
  globSync('{packages,apps,rulesets}/*/package.json', { cwd: folder }).map((file) => ({
    folder: dirname(file),
    ...json<Manifest>(folder, file),
  }));

describe('a release', () => {
  const folder = mkdtempSync(join(tmpdir(), 'apimkit-release-'));
  const before = new Map(manifestsIn('.').map(({ name, version }) => [name, version]));
  let output = '';

  beforeAll(() => {
    const clone = cloneRepository(folder);
    // After a release there are no changesets.
    writeFileSync(
      join(folder, '.changeset/test.md'),
      "---\n'@apimkit/sync': minor\n---\n\nA change.\n\nWith details.\n",
    );
    clone.commit();
    const version = clone.run('changeset', ['version']);
    const options = ['--package-lock-only', '--ignore-scripts', '--no-audit', '--no-fund', '--offline'];
    const lock = clone.run('npm', ['install', ...options]);
    output = `${version.output}${lock.output}`;
    if (version.status + lock.status !== 0) throw new Error(output);
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('uses up the changesets', () => {
    expect(globSync('.changeset/*.md', { cwd: folder })).toEqual([]);
  });

  it('has a changelog with the new version for each package that changed', () => {
    const changed = manifestsIn(folder).filter(({ name, version }) => before.get(name) !== version);
    expect(changed.map(({ name }) => name)).toEqual(expect.arrayContaining(['@apimkit/sync', '@apimkit/cli']));
    for (const one of changed) {
      const text = readFileSync(join(folder, one.folder, 'CHANGELOG.md'), 'utf8');
      expect(text).toContain(`\n## ${one.version}\n`);
      expect(text).not.toContain('undefined');
    }
    const sync = readFileSync(join(folder, 'packages/sync/CHANGELOG.md'), 'utf8');
    expect(sync).toContain('- A change.\n\n  With details.\n');
  });

  it('depends on exactly the new versions, and the lockfile too', () => {
    const all = manifestsIn(folder);
    const versions = new Map(all.map(({ name, version }) => [name, version]));
    const { packages } = json<{ readonly packages: Readonly<Record<string, Manifest>> }>(folder, 'package-lock.json');
    for (const one of [...all, { folder: '', ...json<Manifest>(folder, 'package.json') }]) {
      const own = Object.entries({ ...one.dependencies, ...one.devDependencies }).filter(([name]) =>
        versions.has(name),
      );
      for (const [name, version] of own)
        expect([one.name, name, version]).toEqual([one.name, name, versions.get(name)]);
      expect(packages[one.folder]).toMatchObject({ version: one.version });
      expect(packages[one.folder]?.dependencies).toEqual(one.dependencies);
    }
  });
});

describe('the workflow of releases', () => {
  const { jobs } = parse(readFileSync('.github/workflows/release.yml', 'utf8')) as {
    readonly jobs: {
      readonly release: {
        readonly permissions: Readonly<Record<string, string>>;
        readonly steps: readonly { readonly uses?: string; readonly with?: object; readonly run?: string }[];
      };
    };
  };

  it('may prove the origin of packages', () => {
    expect(jobs.release.permissions['id-token']).toBe('write');
  });

  it('uses the action for the installed version of changesets', () => {
    const step = jobs.release.steps.find(({ uses }) => uses?.startsWith('changesets/action@'));
    const { version } = json<Manifest>('node_modules/@changesets/cli/package.json');
    expect([version.split('.')[0], step?.uses]).toEqual(['3', 'changesets/action@v2']);
    // Unknown inputs are only a warning, and nothing would be published.
    const inputs = ['commit-message', 'github-token', 'pr-title', 'publish-script', 'version-script'];
    expect(Object.keys(step?.with ?? {}).sort()).toEqual(inputs);
  });
});

describe('a tarball', () => {
  const needed = ['package.json', 'README.md', 'LICENSE'];

  it.each(['src/index.test.ts', 'src/fixtures/all.ts', '.env', 'dist/.npmrc', 'notes.txt', 'tests/a.ts'])(
    'does not contain %s',
    (file) => {
      expect(contentFindings('a', [...needed, 'dist/index.js', file])).toEqual([`a: its tarball contains ${file}`]);
    },
  );

  it('contains a license and a README', () => {
    expect(contentFindings('a', ['package.json', 'dist/index.js'])).toHaveLength(2);
  });
});
