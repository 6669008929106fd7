import { type Diagnostic, nearest } from '@apimkit/diagnostics';
import { kinds } from '@apimkit/model';
import { findSection, plainKey, sectionsBelow } from '@apimkit/model/internal';
import { readSection } from './entries.ts';
import { overrideMessages } from './messages.ts';
import { readEnvironment, readNames } from './names/read-rules.ts';
import type { NameRule } from './names/rules.ts';
import { isSetting, readSetting } from './settings.ts';
import type { Values } from './token-values.ts';
import { parseTree, type Tree } from './tree.ts';
import type { OverrideEntry, OverrideSettings, Overrides, Revisions } from './types.ts';

/** An override file and its diagnostics. */
export interface ReadOverrides {
  readonly overrides: Overrides;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads an override file of Azure/apiops or apiops-cli, including the extensions of apimkit. Tokens are filled from `values`. An
 * empty file, or one that contains only comments, overrides nothing.
 *
 * @param file path for the diagnostics
 * @param values see `valuesFrom`
 * @example
 * readOverrides('backends:\n  - name: orders\n    properties:\n      url: https://prod.example', 'prod.yaml');
 */
export function readOverrides(text: string, file: string, values: Values = () => undefined): ReadOverrides {
  const { tree, diagnostics: parsed, secrets } = parseTree(text, file, values);
  const diagnostics: Diagnostic[] = [...parsed];
  const report = (diagnostic: Diagnostic) => void diagnostics.push(diagnostic);
  const entries: OverrideEntry[] = [];
  const names: NameRule[] = [];
  let settings: OverrideSettings = {};
  let revisions: Revisions | undefined;
  for (const { key, at, value } of topLevel(tree, report)) {
    const section = findSection(key);
    if (section) {
      if (key !== section.key) report(overrideMessages.report('old-spelling', { key, name: section.key }, at));
      entries.push(...readSection(section, value, {}, report));
    } else if (key === 'names') names.push(...readNames(value, report));
    else if (key === 'environment') names.push(...readEnvironment(value, report));
    else if (key === 'revisions') revisions = revisionsOf(value, report);
    else if (isSetting(key)) settings = { ...settings, ...readSetting(key, value, report) };
    else report(unknownKey(key, at));
  }
  return {
    overrides: {
      file,
      settings,
      entries,
      names,
      ...(revisions ? { revisions } : {}),
      secrets,
    },
    diagnostics,
  };
}

function topLevel(tree: Tree | undefined, report: (diagnostic: Diagnostic) => void) {
  if (tree === undefined || (tree.type === 'scalar' && tree.value === null)) return [];
  if (tree.type === 'map') return tree.entries;
  const advice = 'Start each section with its key, such as backends:';
  report(overrideMessages.report('shape', { key: 'The file', expected: 'a map of sections', advice }, tree.mark));
  return [];
}

function revisionsOf(tree: Tree, report: (diagnostic: Diagnostic) => void): Revisions | undefined {
  const value = tree.type === 'scalar' ? tree.value : undefined;
  if (value === 'inherit' || value === 'exact') return value;
  const advice = 'Write revisions: exact to exclude revisions from overrides of their API';
  report(overrideMessages.report('shape', { key: 'revisions', expected: 'inherit or exact', advice }, tree.mark));
  return undefined;
}

const oldFilterKeys = new Set(kinds.map(({ arm }) => `${plainKey(/\{(\w+)\}$/.exec(arm)?.[1] ?? '')}names`));

function unknownKey(key: string, at: object): Diagnostic {
  if (oldFilterKeys.has(plainKey(key))) return overrideMessages.report('filter-key', { key }, at);
  const known = [...sectionsBelow().map((section) => section.key), 'names', 'revisions', 'apimServiceName'];
  const near = nearest(key, known);
  const advice = near === undefined ? `Known sections: ${known.join(', ')}` : `Did you mean ${near}?`;
  return overrideMessages.report('unknown-key', { key, advice }, at);
}
