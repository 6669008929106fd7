import type { DriftEntry, Plan as PlanData, Step } from '@apimkit/sync';
import { useContext, useState } from 'preact/hooks';
import type { PackedEnvironment } from '../pack/packed.ts';
import { part } from './data.ts';
import { FindingTable } from './findings.tsx';
import { Badge, Choice, FilterField, Paged, ResourceLink } from './parts.tsx';
import { Printing } from './printing.ts';
import { StepDetails } from './step.tsx';
import { count, matcher } from './words.ts';

/** What a publish to each environment would change. */
export const Plan = () => (
  <>
    <h2>Plan</h2>
    {(part('environments') ?? []).map(
      (environment) =>
        environment.plan && <OfEnvironment key={environment.name} environment={environment} plan={environment.plan} />,
    )}
  </>
);

const ops = ['create', 'update', 'delete', 'blocked'] as const;

function OfEnvironment({ environment, plan }: { readonly environment: PackedEnvironment; readonly plan: PlanData }) {
  const { problems, warnings = [], renames = [], requests, summary } = plan;
  return (
    <section>
      <h3>{titleOf(environment)}</h3>
      <p class="counts">
        {ops.map(
          (op) =>
            (summary[op] > 0 || op !== 'blocked') && (
              <Badge key={op} kind={op}>{`${summary[op]} to ${op === 'blocked' ? 'be unblocked' : op}`}</Badge>
            ),
        )}{' '}
        {summary.keep.toLocaleString('en')} unchanged
        {requests && `; ${count(requests.writes, 'write request')}, ${count(requests.deletes, 'delete')}`}
      </p>
      {warnings.length > 0 && (
        <div class="panel attention">
          <h4>Can interrupt callers</h4>
          <ul>
            {warnings.map(({ check, level, message, resource }, index) => (
              <li key={index}>
                <Badge kind={level === 'breaking' ? 'error' : 'warning'}>{level}</Badge> {message}{' '}
                {resource !== undefined && (
                  <>
                    (<ResourceLink id={resource} />)
                  </>
                )}{' '}
                <code class="help">{check}</code>
              </li>
            ))}
          </ul>
        </div>
      )}
      {problems.length > 0 && <FindingTable findings={problems} />}
      {renames.length > 0 && (
        <>
          <h4>Renames</h4>
          <ul>
            {renames.map(({ from, to, loses }) => (
              <li key={to}>
                <code>{from}</code> to <code>{to}</code>
                {loses.length > 0 && `; not taken over: ${loses.join(', ')}`}
              </li>
            ))}
          </ul>
        </>
      )}
      <Steps steps={plan.steps} none="The service is as the files describe it: a publish sends nothing." />
    </section>
  );
}

const titleOf = ({ name, service }: PackedEnvironment) =>
  service === undefined || service === name ? name : `${name} (${service})`;

/** How each service differs from the files. */
export const Drift = () => (
  <>
    <h2>Drift</h2>
    {(part('environments') ?? []).map((environment) => {
      const { name, drift } = environment;
      if (!drift) return null;
      const sides = new Map(drift.entries.map((entry) => [entry.id, entry]));
      return (
        <section key={name}>
          <h3>{titleOf(environment)}</h3>
          <p class="counts">
            <Badge kind="create">{`${drift.summary.added} added`}</Badge>
            <Badge kind="update">{`${drift.summary.changed} changed`}</Badge>
            <Badge kind="delete">{`${drift.summary.removed} removed`}</Badge> on the service
          </p>
          <Steps steps={drift.plan.steps} none="The service does not differ from the files." notes={sides} />
        </section>
      );
    })}
  </>
);

/** What a step of the differences means for the service. */
const driftWords: Readonly<Record<Step['op'], string>> = {
  create: 'added',
  update: 'changed',
  delete: 'removed',
  keep: 'same',
  blocked: 'blocked',
};

const aheads = {
  service: 'changed on the service',
  files: 'not published yet',
  both: 'changed on both sides',
} as const;

function Steps({
  steps,
  none,
  notes,
}: {
  readonly steps: readonly Step[];
  readonly none: string;
  readonly notes?: ReadonlyMap<string, DriftEntry>;
}) {
  const [query, setQuery] = useState('');
  const [op, setOp] = useState('');
  if (steps.length === 0) return <p class="none">{none}</p>;
  const matches = matcher(query);
  const found = steps.filter(
    (step) => (op === '' || step.op === op) && matches(`${step.id} ${step.because}`.toLowerCase()),
  );
  return (
    <>
      <div class="bar">
        <FilterField label="Filter by resource" value={query} onChange={setQuery} />
        <Choice
          label="Change"
          value={op}
          onChange={setOp}
          options={[
            ['', 'All changes'],
            ...ops
              .filter((one) => steps.some((step) => step.op === one))
              .map((one) => [one, notes ? driftWords[one] : one] as const),
          ]}
        />
        <output aria-live="polite">{count(found.length, 'change')}</output>
      </div>
      {found.length === 0 && <p class="none">No change matches the filters.</p>}
      <Paged key={`${query} ${op}`} items={found} noun="change">
        {(shown) =>
          shown.map((step) => (
            <StepItem
              key={step.key}
              step={step}
              isOpen={found.length <= 5}
              isDrift={notes !== undefined}
              note={notes?.get(step.id)?.ahead}
            />
          ))
        }
      </Paged>
    </>
  );
}

/** A step that opens to its details. They are made when it opens. */
export function StepItem({
  step,
  isOpen = false,
  isDrift = false,
  note,
  environment,
}: {
  readonly step: Step;
  readonly isOpen?: boolean;
  readonly isDrift?: boolean;
  readonly note?: DriftEntry['ahead'] | undefined;
  readonly environment?: string;
}) {
  const isPrinted = useContext(Printing);
  const [open, setOpen] = useState(isOpen || isPrinted);
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Badge kind={step.op}>{isDrift ? driftWords[step.op] : step.op}</Badge> <bdi class="code">{step.id}</bdi>{' '}
        {environment !== undefined && <span class="help">in {environment}</span>}
        {note !== undefined && <span class="help">{aheads[note]}</span>}
      </summary>
      {open && <StepDetails step={step} />}
    </details>
  );
}
