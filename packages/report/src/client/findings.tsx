import type { Diagnostic, Severity } from '@apimkit/diagnostics';
import { useMemo, useState } from 'preact/hooks';
import { part } from './data.ts';
import { nodeOfFinding } from './joins.ts';
import { Badge, Choice, FilterField, Paged, Path, ResourceLink, Table } from './parts.tsx';
import { count, matcher } from './words.ts';

const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** The findings of lint. */
export function Findings() {
  return (
    <>
      <h2>Findings</h2>
      <FindingList findings={part('findings') ?? []} none="The files have no findings." />
    </>
  );
}

/** The breaking changes since a revision. */
export function Breaking() {
  const { base, findings } = part('breaking') ?? { base: '', findings: [] };
  return (
    <>
      <h2>Breaking changes</h2>
      <p>
        Changes since <code>{base}</code> that callers can notice. A breaking change is an error, a risky one a warning.
      </p>
      <FindingList findings={findings} none={`No change since ${base} breaks callers.`} />
    </>
  );
}

/** Findings with filters. */
export function FindingList({ findings, none }: { readonly findings: readonly Diagnostic[]; readonly none: string }) {
  const [query, setQuery] = useState('');
  const [rule, setRule] = useState('');
  const [hidden, setHidden] = useState<ReadonlySet<Severity>>(new Set());
  const texts = useMemo(
    () =>
      findings.map(({ file = '', resource = '', code, message }) =>
        `${file} ${resource} ${code} ${message}`.toLowerCase(),
      ),
    [findings],
  );
  const rules = useMemo(() => {
    const counts = Map.groupBy(findings, ({ code }) => code);
    return [...counts].sort(([, one], [, other]) => other.length - one.length);
  }, [findings]);
  if (findings.length === 0) return <p class="none">{none}</p>;
  const matches = matcher(query);
  const found = findings.filter(
    (one, index) => !hidden.has(one.severity) && (rule === '' || one.code === rule) && matches(texts[index] ?? ''),
  );
  const toggle = (severity: Severity) => {
    const next = new Set(hidden);
    if (!next.delete(severity)) next.add(severity);
    setHidden(next);
  };
  return (
    <>
      <div class="bar">
        <fieldset>
          <legend class="quiet">Severities</legend>
          {severities.map((severity) => (
            <label key={severity} class={severity}>
              <input type="checkbox" checked={!hidden.has(severity)} onChange={() => toggle(severity)} />{' '}
              {count(findings.filter((one) => one.severity === severity).length, severity)}
            </label>
          ))}
        </fieldset>
        <FilterField label="Filter by file, rule and message" value={query} onChange={setQuery} />
        <Choice
          label="Rule"
          value={rule}
          onChange={setRule}
          options={[['', 'All rules'], ...rules.map(([code, some]) => [code, `${code} (${some.length})`] as const)]}
        />
        <output aria-live="polite">
          {found.length.toLocaleString('en')} of {findings.length.toLocaleString('en')} shown
        </output>
      </div>
      {found.length === 0 ? (
        <p class="none">No finding matches the filters.</p>
      ) : (
        <Paged key={`${query} ${rule} ${[...hidden]}`} items={found} noun="finding">
          {(shown) => <FindingTable findings={shown} />}
        </Paged>
      )}
    </>
  );
}

/** Findings as a table. */
export function FindingTable({ findings }: { readonly findings: readonly Diagnostic[] }) {
  return (
    <Table caption="Findings" name="findings" columns={['Severity', 'Finding', 'Place', 'Rule']}>
      {findings.map((one, index) => (
        <FindingRow key={index} finding={one} />
      ))}
    </Table>
  );
}

function FindingRow({ finding }: { readonly finding: Diagnostic }) {
  const { severity, code, message, help, file, range, resource, url } = finding;
  const node = nodeOfFinding(finding);
  const isWeb = url !== undefined && /^https?:\/\//i.test(url);
  return (
    <tr>
      <td>
        <Badge kind={severity}>{severity}</Badge>
      </td>
      <td>
        <div class="message" dir="auto">
          {message}
        </div>
        {help !== undefined && (
          <div class="help" dir="auto">
            {help}
          </div>
        )}
      </td>
      <td class="place">
        <bdi class="code">
          <Path text={[file ?? resource ?? 'everything', range?.start.line].filter(Boolean).join(':')} />
        </bdi>
        {node !== undefined && (
          <div>
            <ResourceLink id={node} />
          </div>
        )}
      </td>
      <td class="code">
        {isWeb ? (
          <a href={url} rel="noreferrer">
            {code}
          </a>
        ) : (
          code
        )}
      </td>
    </tr>
  );
}
