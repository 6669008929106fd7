import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { elsewhere } from '../checked.ts';

const files = globSync(['{packages,apps,rulesets}/*/src/**/{*.test.ts,fixtures/**/*.ts}', 'tests/**/*.ts'])
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file !== 'tests/house/checked-requests.test.ts')
  .sort();

/** The calls of a function in a text, each from its name to its last parenthesis. */
function callsOf(name: string, text: string): readonly string[] {
  return [...text.matchAll(new RegExp(`\\b${name}\\(`, 'g'))].map(({ index }) => {
    let depth = 0;
    for (let at = index + name.length; at < text.length; at += 1) {
      if (text[at] === '(') depth += 1;
      if (text[at] === ')') depth -= 1;
      if (depth === 0) return text.slice(index, at + 1);
    }
    return text.slice(index);
  });
}

/** Files that make a client, or a server for the clients of other processes, whose requests are not checked. */
const uncheckedIn = (names: readonly string[], places: readonly string[]) =>
  places.flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    return names
      .filter((name) => callsOf(name, text).some((call) => !/\bfetch: checked(?:Fetch)?\(/.test(call)))
      .map((name) => `${file}: ${name}`);
  });

describe('requests of tests', () => {
  // The servers of the emulator's own tests are asked without a client.
  const servers = files.filter((file) => file.startsWith('tests/'));
  const unchecked = [
    ...uncheckedIn(['createArmClient'], files),
    ...uncheckedIn(['serveEmulator', 'startEmulator'], servers),
  ];

  it('are checked against the contract, except for those that tests/checked.ts names', () => {
    expect(unchecked.sort(), 'wrap the fetch of the client or of its server: fetch: checked(...)').toEqual(
      Object.keys(elsewhere).sort(),
    );
  });

  it('have their exceptions in one file', () => {
    const users = files.filter((file) => /\bcheckedFetch\b/.test(readFileSync(file, 'utf8')));
    expect(users).toEqual([
      // Those of the packages know no exception, and compatibility.ts throws: a script uses it too.
      'packages/arm/src/fixtures/checked.ts',
      'packages/contract/src/checked-fetch.test.ts',
      'packages/sync/src/fixtures/checked.ts',
      'tests/checked.ts',
      'tests/compatibility.ts',
    ]);
  });
});
