// Small parts that several views use.
import { type ComponentChildren, Fragment } from 'preact';
import { useId, useState } from 'preact/hooks';
import { nodesById } from './names.ts';
import { addressOf } from './route.ts';
import { count, nameOf } from './words.ts';

/** Rows that a table shows at first, and that a click adds. */
const pageSize = 100;

/** The first items of a list, and a button for more. When printed, all of them up to a limit. */
export function Paged<Item>({
  items,
  noun,
  size = pageSize,
  children,
}: {
  readonly items: readonly Item[];
  readonly noun: string;
  /** Items that are shown at first. */
  readonly size?: number;
  readonly children: (shown: readonly Item[]) => ComponentChildren;
}) {
  const [limit, setLimit] = useState(size);
  const rest = items.length - limit;
  return (
    <>
      {children(items.slice(0, limit))}
      {rest > 0 && (
        <p class="more">
          <button type="button" onClick={() => setLimit(limit + Math.max(pageSize, limit))}>
            Show more
          </button>{' '}
          {limit.toLocaleString('en')} of {count(items.length, noun)} shown
        </p>
      )}
    </>
  );
}

/** A text field that filters a list. */
export function FilterField({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
}) {
  const id = useId();
  return (
    <span class="field">
      <label for={id}>{label}</label>
      <input id={id} type="search" value={value} onInput={(event) => onChange(event.currentTarget.value)} />
    </span>
  );
}

/** A choice among a few values. */
export function Choice({
  label,
  value,
  options,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly onChange: (value: string) => void;
}) {
  const id = useId();
  return (
    <span class="field">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {options.map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
    </span>
  );
}

/** A resource by its id, with a link if the graph has it. */
export function ResourceLink({ id, children }: { readonly id: string; readonly children?: ComponentChildren }) {
  const node = nodesById().get(id);
  const text = children ?? nameOf(id);
  return node ? <a href={addressOf('resources', node.id)}>{text}</a> : text;
}

/** A path, which breaks after its folders. */
export const Path = ({ text }: { readonly text: string }) => (
  <>
    {text.split(/(?<=\/)/).map((one, index) => (
      <Fragment key={index}>
        {one}
        <wbr />
      </Fragment>
    ))}
  </>
);

/** A state in a word; its colour has the same meaning. */
export function Badge({ kind, children }: { readonly kind: string; readonly children: ComponentChildren }) {
  return <span class={`badge ${kind}`}>{children}</span>;
}

/** A table that scrolls sideways where it does not fit. */
export function Table({
  caption,
  columns,
  children,
  name = '',
}: {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly children: ComponentChildren;
  readonly name?: string;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached with the keyboard
    <section class={`wide ${name}`} tabIndex={0} aria-label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}
