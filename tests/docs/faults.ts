import { type Diagnostic, hasErrors } from '@apimkit/diagnostics';
import { overrideSchema, readOverrides } from '@apimkit/overrides';
import { parsePolicy } from '@apimkit/policy';
import { parseProject } from '@apimkit/repository';
import { isMap, isScalar, parseAllDocuments } from 'yaml';

const sections = Object.keys((overrideSchema() as { readonly properties: object }).properties);
const ofProjects = ['artifacts', 'layout', 'environments', 'lint'];

/** What a YAML file of a page is, by its keys. */
export function yamlKind(text: string): 'project' | 'overrides' | undefined {
  const [document] = parseAllDocuments(text);
  if (!document || !('contents' in document) || !isMap(document.contents)) return undefined;
  const keys = document.contents.items.map(({ key }) => (isScalar(key) ? String(key.value) : ''));
  if (keys.every((key) => ofProjects.includes(key))) return 'project';
  return keys.every((key) => sections.includes(key)) ? 'overrides' : undefined;
}

// Tokens have values where the file is used.
const errorsOf = (all: readonly Diagnostic[]) =>
  all
    .filter((one) => hasErrors([one]) && one.code !== 'overrides/unresolved-token')
    .map(({ message, help }) => (help === undefined ? message : `${message}. ${help}`));

/** What is wrong with YAML, and with a project file or an override file in it. */
export function yamlFaults(text: string): readonly string[] {
  const syntax = parseAllDocuments(text).flatMap((document) => document.errors.map(({ message }) => message));
  if (syntax.length > 0) return syntax;
  const kind = yamlKind(text);
  if (kind === 'project') return errorsOf(parseProject(text, 'apimkit.yaml').diagnostics);
  return kind === 'overrides' ? errorsOf(readOverrides(text, 'overrides.yaml').diagnostics) : [];
}

/** What is wrong with JSON. */
export function jsonFaults(text: string): readonly string[] {
  try {
    JSON.parse(text);
    return [];
  } catch (error) {
    return [String(error)];
  }
}

/** What is wrong with a policy or a fragment. */
export const policyFaults = (text: string): readonly string[] =>
  parsePolicy(text).diagnostics.map(({ message }) => message);
