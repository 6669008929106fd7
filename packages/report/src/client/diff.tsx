import { Code } from './code.tsx';
import type { Row, Side } from './diff-rows.ts';

/** Two texts side by side. Each side has a text that states whether a line was removed or added. */
export function SideBySide({
  rows,
  caption,
  language,
}: {
  readonly rows: readonly Row[];
  readonly caption: string;
  readonly language?: 'xml' | 'json';
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached with the keyboard
    <section class="wide" tabIndex={0} aria-label={caption}>
      <table class="diff">
        <caption class="quiet">{caption}</caption>
        <colgroup>
          <col class="line-number" />
          <col />
          <col class="line-number" />
          <col />
        </colgroup>
        <thead class="quiet">
          <tr>
            <th scope="col">Line before</th>
            <th scope="col">Before</th>
            <th scope="col">Line after</th>
            <th scope="col">After</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) =>
            row.gap ? (
              <tr key={index} class="gap">
                <td colSpan={4}>…</td>
              </tr>
            ) : (
              <tr key={index} class={row.isSame ? 'same' : 'changed'}>
                <Cells side={row.before} word={row.isSame ? undefined : 'removed'} language={language} />
                <Cells side={row.after} word={row.isSame ? undefined : 'added'} language={language} />
              </tr>
            ),
          )}
        </tbody>
      </table>
    </section>
  );
}

function Cells({
  side,
  word,
  language,
}: {
  readonly side: Side | undefined;
  readonly word: 'removed' | 'added' | undefined;
  readonly language: 'xml' | 'json' | undefined;
}) {
  if (!side)
    return (
      <>
        <td class="number empty" />
        <td class="empty" />
      </>
    );
  const Mark = word === 'removed' ? 'del' : 'ins';
  return (
    <>
      <td class={`number ${word ?? ''}`}>{side.number}</td>
      <td class={`line ${word ?? ''}`}>
        {word && <span class="quiet">{word}: </span>}
        {side.parts ? (
          side.parts.map(({ text, isChanged }, index) => (isChanged ? <Mark key={index}>{text}</Mark> : text))
        ) : language && !word ? (
          <Code text={side.text} language={language} />
        ) : (
          side.text
        )}
      </td>
    </>
  );
}
