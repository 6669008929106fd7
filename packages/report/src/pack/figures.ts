import type { Diagnostic, Severity } from '@apimkit/diagnostics';
import type { ReportData, ReportTest } from '../types.ts';
import type { Absent, Figure } from './packed.ts';

/** The numbers of the overview. */
export function figuresOf({ inventory, findings, breaking, tests, environments = [] }: ReportData): readonly Figure[] {
  const current = inventory?.apis.filter(({ isCurrent }) => isCurrent) ?? [];
  const ofInventory: readonly Figure[] = inventory
    ? [
        { label: 'APIs', value: current.length, section: 'overview' },
        { label: 'Operations', value: sum(current, ({ operations }) => operations.length), section: 'policies' },
        { label: 'Products', value: inventory.products.length, section: 'overview' },
      ]
    : [];
  const bad = (label: string, value: number, section: Figure['section']): Figure => ({
    label,
    value,
    section,
    isBad: true,
  });
  return [
    ...ofInventory,
    ...(findings
      ? [
          bad('Errors', countOf(findings, 'error'), 'findings'),
          { label: 'Warnings', value: countOf(findings, 'warning'), section: 'findings' as const },
        ]
      : []),
    ...(breaking ? [bad('Breaking changes', countOf(breaking.findings, 'error'), 'breaking')] : []),
    ...(tests
      ? [
          { label: 'Policy tests', value: tests.results.length, section: 'tests' as const },
          bad('Policy tests that failed', tests.results.filter(isBadTest).length, 'tests'),
        ]
      : []),
    ...environments.flatMap(({ name, plan, drift }): readonly Figure[] => [
      ...(plan
        ? [{ label: `Changes for ${name}`, value: sum(changes, (op) => plan.summary[op]), section: 'plan' as const }]
        : []),
      ...(drift ? [bad(`Drift of ${name}`, drift.entries.length, 'drift')] : []),
    ]),
  ];
}

const isBadTest = ({ state }: ReportTest) => state === 'failed' || state === 'unsupported';
const changes = ['create', 'update', 'delete', 'blocked'] as const;
const sum = <Item>(all: readonly Item[], of: (item: Item) => number) =>
  all.reduce((total, item) => total + of(item), 0);
const countOf = (findings: readonly Diagnostic[], wanted: Severity) =>
  findings.filter(({ severity }) => severity === wanted).length;

/** The parts that a report lacks, and how a run includes them. */
export function absentFrom(data: ReportData): readonly Absent[] {
  const { environments = [] } = data;
  const parts: readonly (Absent & { readonly isThere: boolean })[] = [
    { title: 'Inventory', advice: 'The files were not read', isThere: data.inventory !== undefined },
    { title: 'Findings', advice: 'The files were not linted', isThere: data.findings !== undefined },
    {
      title: 'Plan',
      advice: 'Pass --live to compare the files with the service, or --plan with a saved plan',
      isThere: environments.some(({ plan }) => plan),
    },
    {
      title: 'Drift',
      advice: 'Pass --live to list what changed on the service',
      isThere: environments.some(({ drift }) => drift),
    },
    {
      title: 'Breaking changes',
      advice: 'Pass --base with a git revision, such as origin/main',
      isThere: data.breaking !== undefined,
    },
    {
      title: 'Environments',
      advice: 'Pass --status to compare the environments of apimkit.yaml',
      isThere: data.status !== undefined,
    },
    { title: 'Effective policies', advice: 'The policies were not read', isThere: data.calls !== undefined },
    {
      title: 'Policy tests',
      advice: 'Write tests with apimkit new policytest; --no-tests leaves them out',
      isThere: data.tests !== undefined,
    },
    { title: 'Dependencies', advice: 'The dependencies were not read', isThere: data.graph !== undefined },
  ];
  return parts.filter(({ isThere }) => !isThere).map(({ title, advice }) => ({ title, advice }));
}
