import type { Diagnostic } from '@apimkit/diagnostics';
import { lookOf } from '@apimkit/graph';
import type { Plan } from '@apimkit/sync';
import type { ReportData, ReportEnvironment } from '../types.ts';
import { packEffects } from './effects.ts';
import { absentFrom, figuresOf } from './figures.ts';
import { type PackedEnvironment, type Parts, type Resources, type SectionId, sectionIds } from './packed.ts';
import { packPolicies } from './policies.ts';
import { packStatus } from './status.ts';

/** Turns the data of a report into the parts of a page. */
export function packData(data: ReportData): Parts {
  const { title, commit, environment, version, inventory, findings, breaking, calls, graph, effects } = data;
  const { environments = [] } = data;
  const isThere: Readonly<Record<SectionId, boolean>> = {
    overview: true,
    status: data.status !== undefined,
    plan: environments.some(({ plan }) => plan),
    drift: environments.some(({ drift }) => drift),
    findings: findings !== undefined,
    breaking: breaking !== undefined,
    policies: calls !== undefined && inventory !== undefined,
    tests: data.tests !== undefined,
    resources: graph !== undefined,
  };
  return {
    main: {
      title,
      ...(commit ? { commit } : {}),
      ...(environment === undefined ? {} : { environment }),
      ...(version === undefined ? {} : { version }),
      sections: sectionIds.filter((id) => isThere[id]),
      absent: absentFrom(data),
      figures: figuresOf(data),
    },
    ...(inventory ? { inventory } : {}),
    ...(environments.length > 0 ? { environments: environments.map(packEnvironment) } : {}),
    ...(findings ? { findings: sorted(findings) } : {}),
    ...(breaking ? { breaking: { ...breaking, findings: sorted(breaking.findings) } } : {}),
    ...(data.status ? { status: packStatus(data.status) } : {}),
    ...(data.tests ? { tests: data.tests } : {}),
    ...(calls ? { policies: packPolicies(calls) } : {}),
    ...(graph ? { resources: { nodes: graph.nodes, edges: graph.edges, looks: looksOf(graph.nodes) } } : {}),
    ...(effects ? { effects: packEffects(effects) } : {}),
  };
}

const severities = ['error', 'warning', 'info'];
/** The gravest first, otherwise in their order. */
const sorted = (findings: readonly Diagnostic[]) =>
  findings.map(shown).sort((one, other) => severities.indexOf(one.severity) - severities.indexOf(other.severity));

/** A page does not fix files. */
const shown = ({ fix: _fix, key: _key, ...finding }: Diagnostic): Diagnostic => finding;

const packEnvironment = ({ plan, drift, ...rest }: ReportEnvironment): PackedEnvironment => ({
  ...rest,
  ...(plan ? { plan: changesOf(plan) } : {}),
  ...(drift ? { drift: { ...drift, plan: changesOf(drift.plan) } } : {}),
});

const changesOf = (plan: Plan): Plan => ({
  ...plan,
  problems: plan.problems.map(shown),
  steps: plan.steps.filter(({ op, tidies }) => op !== 'keep' && !tidies),
});

const looksOf = (nodes: Resources['nodes']): Resources['looks'] =>
  Object.fromEntries(nodes.flatMap((node) => (node.kind === undefined ? [] : [[node.kind, lookOf(node).name]])));
