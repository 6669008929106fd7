import { basename } from 'node:path';
import { matchFile } from '@apimkit/model/internal';
import { overrideSchema } from '@apimkit/overrides';
import { projectSchema } from '@apimkit/repository';
import type { Repository } from '@apimkit/repository/node';
import type { JSONSchema } from 'vscode-json-languageservice';
import { namesInArtifact, namesInOverrides, targetInArtifact, targetInOverrides } from '../data/references.ts';
import { symbolsOf } from '../data/symbols.ts';
import { environmentsWith } from '../findings/lint-open.ts';
import { policyTestKind } from '../policy-tests/document.ts';
import { lensesOf } from '../service/users.ts';
import { dataKind } from './data.ts';
import type { DocumentKind } from './kind.ts';
import { policyKind } from './policy.ts';

const overrides = overrideSchema() as JSONSchema;
const project = projectSchema() as JSONSchema;
const isData = (file: string | undefined): file is string => /\.(?:json|ya?ml)$/i.test(file ?? '');
const isSpecification = (file: string | undefined) => /[/\\](?:specification|openapi|swagger)\.\w+$/i.test(file ?? '');

/** Kinds of documents, the first that matches wins. */
export const documentKinds = (repository: Repository): readonly DocumentKind[] => [
  policyKind,
  {
    name: 'specification',
    matches: ({ file, document }) => isSpecification(file) || /^\s*(?:openapi|swagger)\s*:/.test(document.getText()),
    symbols: symbolsOf,
  },
  policyTestKind,
  dataKind({
    name: 'project',
    matches: ({ file }) => file !== undefined && /^apimkit\.ya?ml$/.test(basename(file)),
    schema: async () => project,
  }),
  dataKind({
    name: 'artifact',
    matches: ({ file, path }) => isData(file) && path !== undefined && matchFile(path) !== undefined,
    schema: async ({ path }) => artifactSchema(path ?? ''),
    names: ({ state, path }, at) => namesInArtifact(state.artifacts, path ?? '', at),
    target({ state, path }, at) {
      const from = state.resourceOf(path ?? '');
      return from && targetInArtifact(state.artifacts, from, at);
    },
    lenses: ({ state, path }) => lensesOf(state, path),
  }),
  dataKind({
    name: 'overrides',
    matches: ({ file }) =>
      isData(file) &&
      (/^configuration\.[\w-]+\.ya?ml$/i.test(basename(file)) || environmentsWith(repository, file).length > 0),
    schema: async () => overrides,
    names: ({ state }, at, root) => namesInOverrides(state.artifacts, root, at),
    target: ({ state }, at, root) => targetInOverrides(state.artifacts, root, at),
  }),
];

/** The properties of a resource are those that an override file may set. */
function artifactSchema(path: string): JSONSchema | undefined {
  const kind = matchFile(path)?.entry.kind ?? '';
  const entry = overrides.definitions?.[kind];
  const properties = typeof entry === 'object' ? entry.properties?.properties : undefined;
  if (typeof properties !== 'object') return undefined;
  return { type: 'object', properties: { properties }, definitions: overrides.definitions ?? {} };
}
