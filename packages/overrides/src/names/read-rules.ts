import { type Diagnostic, suggestion } from '@apimkit/diagnostics';
import { type KindEntry, kinds } from '@apimkit/model';
import { findSection, plainKey, sectionsBelow } from '@apimkit/model/internal';
import { isNumber } from '@apimkit/openapi';
import { overrideMessages } from '../messages.ts';
import type { Mark, Tree } from '../tree.ts';
import { type NameChange, type NameRule, renameableKinds } from './rules.ts';

type Report = (diagnostic: Diagnostic) => void;
type MapTree = Extract<Tree, { type: 'map' }>;

/** Reads the `names` section: rules for all kinds below `*`, others by section and resource. */
export function readNames(tree: Tree, report: Report): readonly NameRule[] {
  if (!isMapOr(tree, 'names', report)) return [];
  return tree.entries.flatMap(({ key, at, value }): readonly NameRule[] => {
    if (key === '*') return ruleOf(value, {}, at, report);
    const section = findSection(key);
    if (!section) {
      const advice = suggestion(key, ['*', ...sectionsBelow().map((one) => one.key)], '');
      report(overrideMessages.report('unknown-key', { key, advice }, at));
      return [];
    }
    if (!renameableKinds.includes(section.entry)) {
      report(overrideMessages.report('fixed-name', { section: section.key }, at));
      return [];
    }
    return sectionRules(section.entry, value, key, report);
  });
}

function sectionRules({ kind }: KindEntry, tree: Tree, section: string, report: Report): readonly NameRule[] {
  if (!isMapOr(tree, section, report)) return [];
  return tree.entries.flatMap(({ key, at, value }) => {
    const of = key === '*' ? { kinds: [kind] } : { kinds: [kind], resource: key };
    if (key === '*' || value.type !== 'scalar') return ruleOf(value, of, at, report);
    const text = textOf(value, key, report);
    return text === undefined ? [] : [{ ...of, name: { to: text }, mark: value.mark }];
  });
}

/** apiops-cli: one prefix or suffix for the names of many kinds, and a prefix for the paths of APIs. */
export function readEnvironment(tree: Tree, report: Report): readonly NameRule[] {
  if (!isMapOr(tree, 'environment', report)) return [];
  const at = (wanted: string) => tree.entries.find(({ key }) => key === wanted)?.value;
  for (const { key, at: mark } of tree.entries)
    if (!environmentKeys.includes(key))
      report(overrideMessages.report('unknown-key', { key, advice: suggestion(key, environmentKeys, '') }, mark));
  const text = (key: string) => {
    const value = at(key);
    return value ? textOf(value, key, report) : undefined;
  };
  const [prefix, suffix, path] = [text('namePrefix'), text('nameSuffix'), text('apiPathPrefix')];
  const names = at('appliesTo');
  const asked = names ? kindsOf(names, report) : defaultKinds;
  const rules: NameRule[] = [];
  if (prefix !== undefined || suffix !== undefined)
    rules.push({
      kinds: asked,
      name: { ...(prefix === undefined ? {} : { prefix }), ...(suffix === undefined ? {} : { suffix }) },
      mark: (at('namePrefix') ?? at('nameSuffix') ?? tree).mark,
    });
  if (path !== undefined)
    rules.push({
      kinds: renameableKinds.filter(({ required }) => required.includes('properties.path')).map(({ kind }) => kind),
      path: { prefix: path },
      mark: (at('apiPathPrefix') ?? tree).mark,
    });
  return rules;
}

const environmentKeys = ['namePrefix', 'nameSuffix', 'apiPathPrefix', 'appliesTo'];
// The kinds that apiops-cli renames by default.
const defaults = 'api product namedvalue backend logger policyfragment versionset tag group subscription workspace';
const defaultKinds = kinds.map(({ kind }) => kind).filter((kind) => defaults.split(' ').includes(plainKey(kind)));

function kindsOf(tree: Tree, report: Report): readonly string[] {
  const items = tree.type === 'list' ? tree.items : [tree];
  return items.flatMap((item) => {
    const name = item.type === 'scalar' ? String(item.value) : '';
    const found = renameableKinds.find(({ kind, section }) => [kind, section].map(plainKey).includes(plainKey(name)));
    if (found) return [found.kind];
    const advice = suggestion(
      name,
      renameableKinds.map(({ kind }) => kind),
      '',
    );
    report(overrideMessages.report('unknown-key', { key: name, advice }, item.mark));
    return [];
  });
}

const ruleKeys = ['name', 'displayName', 'path'] as const;
const changeKeys = ['prefix', 'suffix', 'pattern', 'with'] as const;

function ruleOf(tree: Tree, of: Pick<NameRule, 'kinds' | 'resource'>, mark: Mark, report: Report): readonly NameRule[] {
  if (!isMapOr(tree, 'a rule', report)) return [];
  const rule: { -readonly [Key in keyof NameRule]: NameRule[Key] } = { ...of, mark };
  for (const { key, at, value } of tree.entries) {
    const known = ruleKeys.find((one) => one === key);
    const change = known && changeOf(value, key, report);
    if (known && change) rule[known] = change;
    if (!known) report(overrideMessages.report('unknown-key', { key, advice: suggestion(key, ruleKeys, '') }, at));
  }
  return [rule];
}

function changeOf(tree: Tree, key: string, report: Report): NameChange | undefined {
  if (tree.type === 'scalar') {
    const to = textOf(tree, key, report);
    return to === undefined ? undefined : { to };
  }
  if (!isMapOr(tree, key, report)) return undefined;
  const texts: Partial<Record<(typeof changeKeys)[number], string>> = {};
  for (const { key: name, at, value } of tree.entries) {
    const known = changeKeys.find((one) => one === name);
    if (known) texts[known] = textOf(value, name, report) ?? '';
    else report(overrideMessages.report('unknown-key', { key: name, advice: suggestion(name, changeKeys, '') }, at));
  }
  const { pattern, ...rest } = texts;
  if (pattern === undefined) return rest;
  try {
    return { ...rest, pattern: new RegExp(pattern, 'i') };
  } catch (error) {
    report(overrideMessages.report('pattern', { reason: error instanceof Error ? error.message : '' }, tree.mark));
    return undefined;
  }
}

function textOf(tree: Tree, key: string, report: Report): string | undefined {
  if (tree.type === 'scalar' && (typeof tree.value === 'string' || isNumber(tree.value))) return String(tree.value);
  report(overrideMessages.report('shape', { key, expected: 'a text', advice: `Write ${key}: text` }, tree.mark));
  return undefined;
}

function isMapOr(tree: Tree, key: string, report: Report): tree is MapTree {
  if (tree.type === 'map') return true;
  if (tree.type === 'scalar' && tree.value === null) return false;
  report(
    overrideMessages.report(
      'shape',
      { key, expected: 'a map', advice: 'Write one "key: value" on each line' },
      tree.mark,
    ),
  );
  return false;
}
