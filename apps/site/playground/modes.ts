// What the playground can do, as data.
import { policyScopes } from '@apimkit/policy';
import { policyRulesetNames } from '@apimkit/policy-lint';
import { callExamples, effectiveExample, policyExamples, specificationExamples } from './examples.ts';
import type { Input, Mode } from './mode.ts';

const xml = (name: string, label: string): Input => ({ name, label, language: 'xml' });

export const modes: readonly Mode[] = [
  {
    id: 'lint',
    title: 'Lint a policy',
    about: 'Findings appear while you type, also those in C# expressions.',
    inputs: [xml('policy', 'Policy')],
    tabs: false,
    options: [
      { name: 'scope', label: 'Scope', choices: policyScopes, value: 'api' },
      { name: 'ruleset', label: 'Ruleset', choices: policyRulesetNames, value: 'recommended' },
    ],
    examples: policyExamples,
  },
  {
    id: 'effective',
    title: 'Effective policy',
    about:
      'What runs for a call: each scope replaces <base />, and the fragment replaces its includes. An empty scope inherits everything.',
    inputs: [
      xml('global', 'Global'),
      xml('product', 'Product'),
      xml('api', 'API'),
      xml('operation', 'Operation'),
      xml('fragment', 'Fragment'),
    ],
    tabs: true,
    options: [],
    examples: [effectiveExample],
  },
  {
    id: 'run',
    title: 'Run a policy',
    about:
      'The response, and a trace of what each element did. Nothing is sent: every backend responds with what is written under backend.',
    inputs: [
      xml('policy', 'Policy'),
      { name: 'call', label: 'Request', language: 'yaml' },
      xml('fragment', 'Fragment'),
    ],
    tabs: true,
    options: [],
    examples: callExamples,
  },
  {
    id: 'compare',
    title: 'Compare specifications',
    about: 'What changes for callers between two versions: OpenAPI in YAML or JSON.',
    inputs: [
      { name: 'before', label: 'Before', language: 'yaml' },
      { name: 'after', label: 'After', language: 'yaml' },
    ],
    tabs: false,
    options: [],
    examples: specificationExamples,
  },
];
