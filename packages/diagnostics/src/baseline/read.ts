import { getNodeValue, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { defineMessages } from '../catalogue.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { nearest } from '../nearest.ts';
import { type LineMap, lineMap, withoutByteOrderMark } from '../positions.ts';
import type { BaselineEntry } from './baseline.ts';
import { entryFields, fileKeys } from './fields.ts';

const messages = defineMessages('baseline', {
  syntax: {
    severity: 'error',
    message: 'The baseline is no JSON: {reason}',
    help: 'Mend it, or write it anew with --update-baseline',
  },
  shape: { severity: 'error', message: '{what} must be {expected}', help: 'Correct it, or delete the entry' },
  'unknown-key': { severity: 'error', message: 'A baseline knows no {key}', help: '{advice}' },
  twice: {
    severity: 'warning',
    message: 'The finding {fingerprint} is accepted twice',
    help: 'Delete the entry that is wrong: the last one counts',
  },
});

/** A baseline that was read. */
export interface ReadBaseline {
  readonly entries: readonly BaselineEntry[];
  /** What is wrong with the file; entries that are broken are none, and are told. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Says what is wrong at a node. */
type Say = (node: Node, finding: Diagnostic) => void;

/**
 * Reads the text of a baseline file. A baseline with errors must not be applied: an entry that cannot be read is no finding that
 * may be forgotten.
 *
 * @param file its path, for the places of what is wrong
 * @example
 * const { entries, diagnostics } = readBaseline(text, 'apimkit-baseline.json');
 */
export function readBaseline(text: string, file?: string): ReadBaseline {
  const plain = withoutByteOrderMark(text);
  const lines = lineMap(plain);
  const diagnostics: Diagnostic[] = [];
  const say: Say = (node, finding) => diagnostics.push(placed(finding, lines, node.offset, node.length, file));
  const errors: ParseError[] = [];
  const refused = (reason: string, { offset, length } = { offset: 0, length: 0 }): ReadBaseline => ({
    entries: [],
    diagnostics: [placed(messages.report('syntax', { reason }), lines, offset, length, file)],
  });
  const root = parsed(plain, errors);
  if (root === 'deep') return refused('it nests too deeply');
  const [first] = errors;
  if (first) return refused(wordsOf(printParseErrorCode(first.error)), first);
  if (!root) return refused('value expected');
  const entries = readFile(root, say);
  return { entries, diagnostics };
}

/** The parser follows levels by recursion. */
function parsed(text: string, errors: ParseError[]): Node | undefined | 'deep' {
  try {
    return parseTree(text, errors, { disallowComments: true });
  } catch (error) {
    if (error instanceof RangeError) return 'deep';
    throw error;
  }
}

function placed(finding: Diagnostic, lines: LineMap, offset: number, length: number, file?: string): Diagnostic {
  return { ...finding, ...(file === undefined ? {} : { file }), range: lines.rangeAt(offset, offset + length) };
}

/** `PropertyNameExpected` in words. */
const wordsOf = (code: string) => code.replaceAll(/(?<=.)([A-Z])/g, ' $1').toLowerCase();

function readFile(root: Node, say: Say): readonly BaselineEntry[] {
  const members = membersOf(root, 'The file', fileKeys, say);
  const version = members?.get('version');
  if (version && version.value !== 1)
    say(version, messages.report('shape', { what: 'version', expected: '1: newer ones need a newer apimkit' }));
  const list = members?.get('findings');
  if (members && list?.type !== 'array')
    say(list ?? root, messages.report('shape', { what: 'findings', expected: 'a list of entries' }));
  const read = new Map<string, BaselineEntry>();
  for (const node of list?.type === 'array' ? (list.children ?? []) : []) {
    const entry = readEntry(node, say);
    if (!entry) continue;
    if (read.has(entry.fingerprint)) say(node, messages.report('twice', { fingerprint: entry.fingerprint }));
    read.set(entry.fingerprint, entry);
  }
  return [...read.values()];
}

function readEntry(node: Node, say: Say): BaselineEntry | undefined {
  const members = membersOf(node, 'An entry', Object.keys(entryFields), say);
  if (!members) return undefined;
  let isSound = true;
  for (const [key, { isRequired, isDate }] of Object.entries(entryFields)) {
    const value = members.get(key);
    if (!value && !isRequired) continue;
    const text: unknown = value && getNodeValue(value);
    if (typeof text === 'string' && text !== '' && (!isDate || isDay(text))) continue;
    const expected = isDate ? 'a day such as 2027-01-31' : 'a text that is not empty';
    say(value ?? node, messages.report('shape', { what: key, expected }));
    isSound = false;
  }
  return isSound ? (getNodeValue(node) as BaselineEntry) : undefined;
}

/** The values of an object by their keys; what is no object, or has keys that nobody knows, is told. */
function membersOf(node: Node, what: string, keys: readonly string[], say: Say): ReadonlyMap<string, Node> | undefined {
  if (node.type !== 'object') {
    say(node, messages.report('shape', { what, expected: 'an object' }));
    return undefined;
  }
  const members = new Map<string, Node>();
  for (const { children: [key, value] = [] } of node.children ?? []) {
    if (!key || !value) continue;
    const name = String(key.value);
    if (keys.includes(name)) members.set(name, value);
    else {
      const near = nearest(name, keys);
      const advice = near === undefined ? `There are ${keys.join(', ')}` : `Did you mean ${near}?`;
      say(key, messages.report('unknown-key', { key: name, advice }));
    }
  }
  return members;
}

/** Whether a text is a day of the calendar: 2027-02-30 is none. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
