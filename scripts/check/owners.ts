// Every exported name has one owner: a type that two packages export is imported from the wrong one sooner or later.

import { exportsOf } from '../docs/readmes/exports-of.ts';
import { packages } from '../packages.ts';

const owners = new Map<string, Set<string>>();
for (const { name, entries } of packages())
  for (const { path, source } of entries)
    if (path !== './internal')
      for (const one of exportsOf(source)) owners.set(one.name, (owners.get(one.name) ?? new Set()).add(name));
const shared = [...owners].filter(([name, all]) => name !== 'default' && all.size > 1);
for (const [name, all] of shared)
  console.log(`${name} is exported by ${[...all].join(' and ')}: give it one owner, or two names`);
process.exitCode = shared.length > 0 ? 1 : 0;
