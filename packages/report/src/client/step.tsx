// One change of a plan: fields, policy and specification, before and after.
import type { FieldChange, Impact, PartDifference, SpecificationDifference, Step } from '@apimkit/sync';
import { SideBySide } from './diff.tsx';
import { rowsOfPatch, rowsOfTexts } from './diff-rows.ts';
import { Table } from './parts.tsx';
import { count, nameOf } from './words.ts';

/** Everything that a step changes. */
export function StepDetails({ step }: { readonly step: Step }) {
  const { because, changes = [], highlights, text, specification, secret, impact, id } = step;
  const isElsewhere = ({ path }: FieldChange) =>
    (path === 'policy' && text !== undefined) || (specification !== undefined && /^specification(\.|$)/.test(path));
  const fields = changes.filter((change) => !isElsewhere(change));
  return (
    <div class="details">
      <p>{sentence(because)}</p>
      {impact && <p>{impactText(impact)}</p>}
      {secret && (
        <p>
          Secret: fingerprint <code>{secret.before ?? 'unknown'}</code> to <code>{secret.after}</code>
        </p>
      )}
      {highlights && Object.keys(highlights).length > 0 && (
        <Fields
          caption={`Properties of ${id}`}
          changes={Object.entries(highlights).map(([path, after]) => ({ path, after }))}
        />
      )}
      {fields.length > 0 && <Fields caption={`Fields of ${id}`} changes={fields} />}
      {specification && <Specification differences={specification} />}
      {text !== undefined && <SideBySide caption={`Policy of ${id}`} rows={rowsOfPatch(text)} language="xml" />}
    </div>
  );
}

const sentence = (text: string) => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`;

const shown = (value: unknown): string =>
  value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value, null, 2);

function Fields({ caption, changes }: { readonly caption: string; readonly changes: readonly FieldChange[] }) {
  const isLong = ({ before, after }: FieldChange) => /\n/.test(shown(before)) || /\n/.test(shown(after));
  const short = changes.filter((one) => !isLong(one));
  return (
    <>
      {short.length > 0 && (
        <Table caption={caption} name="fields" columns={['Field', 'Before', 'After']}>
          {short.map(({ path, before, after }) => (
            <tr key={path}>
              <th scope="row" class="code">
                {path}
              </th>
              <td class="code">{before === undefined ? <i>absent</i> : <del>{shown(before)}</del>}</td>
              <td class="code">{after === undefined ? <i>absent</i> : <ins>{shown(after)}</ins>}</td>
            </tr>
          ))}
        </Table>
      )}
      {changes.filter(isLong).map(({ path, before, after }) => (
        <div key={path}>
          <h4 class="code">{path}</h4>
          <SideBySide caption={`${path}: before and after`} rows={rowsOfTexts(shown(before), shown(after))} />
        </div>
      ))}
    </>
  );
}

function Specification({ differences }: { readonly differences: readonly SpecificationDifference[] }) {
  return (
    <div>
      <h4>Specification</h4>
      <ul class="tree">
        {differences.map(({ op, what, name, call, before, parts = [], uses = [] }) => (
          <li key={`${what} ${name}`}>
            <span class={`op ${op}`}>{op}</span> {what} <code>{call ?? name}</code>
            {before !== undefined && (
              <>
                {' '}
                from <code>{before}</code> to <code>{name}</code>
              </>
            )}
            {uses.length > 0 && <span class="help"> used by {uses.join(', ')}</span>}
            {parts.length > 0 && (
              <ul>
                {parts.map((one) => (
                  <Part key={one.part} part={one} />
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Part({ part: { op, part, changes = [] } }: { readonly part: PartDifference }) {
  return (
    <li>
      <span class={`op ${op}`}>{op}</span> {part}
      {changes.length > 0 && <Fields caption={`Changes of ${part || 'the operation'}`} changes={changes} />}
    </li>
  );
}

function impactText({ all, apis, operations, products, subscriptions }: Impact): string {
  const named = (some: Impact['apis'], one: string) => {
    if (!some) return [];
    const names = some.names.slice(0, 5).map(nameOf).join(', ');
    return [`${count(some.count, one)}${names === '' ? '' : ` (${names}${some.count > 5 ? ', …' : ''})`}`];
  };
  const parts = [
    ...(operations ? [count(operations.count, 'operation')] : []),
    ...(all ? [`all ${count(apis?.count ?? 0, 'API')}`] : named(apis, 'API')),
    ...named(products, 'product'),
    ...named(subscriptions, 'subscription'),
  ];
  return `Affects ${parts.join(', ')}.`;
}
