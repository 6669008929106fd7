// The playground: editors, what the packages find in them, and an address that contains everything.

import { button, choice, element, tabList } from './dom.ts';
import { createEditor, type Editor } from './editor.ts';
import type { Mode } from './mode.ts';
import { modes } from './modes.ts';
import type { Question, Result, Shown } from './question.ts';
import { resultsPanel } from './results.ts';
import { hashOf, stateIn } from './state.ts';

/** The time without typing after which the address changes, in milliseconds. */
const pause = 150;

/**
 * Puts the playground into an element.
 *
 * @param addressOf - The address of a page of the site.
 * @returns A function that ends it.
 */
export async function mount(root: HTMLElement, addressOf: (page: string) => string): Promise<() => void> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const editors = new Map<string, Editor>();
  let mode = modes[0] as Mode;
  let options: Record<string, string> = {};
  let number = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let results = resultsPanel({ reveal, fix, addressOf });

  const question = (): Question => ({
    mode: mode.id,
    texts: Object.fromEntries([...editors].map(([name, editor]) => [name, editor.text()])),
    options,
  });
  const ask = () => {
    number += 1;
    worker.postMessage({ number, question: question() });
  };
  const changed = () => {
    ask();
    clearTimeout(timer);
    timer = setTimeout(async () => history.replaceState(history.state, '', await hashOf(question())), pause);
  };
  worker.addEventListener('message', ({ data }: MessageEvent<{ readonly number: number; readonly result: Result }>) => {
    // The result of an older text is not shown.
    if (data.number !== number) return;
    results.show(data.result);
    for (const [name, editor] of editors) editor.show(data.result.findings.filter(({ input }) => input === name));
  });

  function reveal(finding: Shown): void {
    editors.get(finding.input)?.reveal(finding);
  }
  function fix(finding: Shown): void {
    editors.get(finding.input)?.fix(finding);
  }

  function open(state: Question): void {
    for (const editor of editors.values()) editor.close();
    editors.clear();
    mode = modes.find(({ id }) => id === state.mode) ?? mode;
    options = Object.fromEntries(
      mode.options.map(({ name, choices, value }) => [
        name,
        choices.find((one) => one === state.options[name]) ?? value,
      ]),
    );
    results = resultsPanel({ reveal, fix, addressOf });
    const panels = mode.inputs.map((input) => {
      const editor = createEditor(input, state.texts[input.name] ?? '', changed);
      editors.set(input.name, editor);
      const panel = element(
        'div',
        { class: 'input' },
        ...(mode.tabs ? [] : [element('p', { class: 'label' }, input.label)]),
        editor.element,
      );
      return { id: input.name, title: input.label, panel };
    });
    const inner = mode.tabs ? [tabList('Scopes', panels, panels[0]?.id ?? '', () => undefined)] : [];
    const inputs = element(
      'div',
      { class: mode.tabs ? 'inputs' : 'inputs beside' },
      ...inner,
      ...panels.map(({ panel }) => panel),
    );
    const own = element(
      'div',
      { class: `mode ${mode.id}` },
      element('p', {}, mode.about),
      toolbar(),
      element('div', { class: 'work' }, inputs, results.element),
    );
    const all = modes.map(({ id, title }) => ({ id, title, panel: id === mode.id ? own : element('div') }));
    const tabs = tabList('What to do', all, mode.id, (id) => {
      open(fresh(id));
      (root.querySelector('[role=tab][aria-selected=true]') as HTMLElement | null)?.focus();
      changed();
    });
    root.replaceChildren(tabs, ...all.map(({ panel }) => panel));
    ask();
  }

  function toolbar(): HTMLElement {
    const titles = mode.examples.map(({ title }) => title);
    const copied = element('span', { role: 'status' });
    const copy = button('Copy link', async () => {
      history.replaceState(history.state, '', await hashOf(question()));
      await navigator.clipboard.writeText(location.href).then(
        () => copied.replaceChildren('Copied'),
        () => copied.replaceChildren('Copy the address of this page'),
      );
    });
    return element(
      'div',
      { class: 'toolbar' },
      choice('Example', titles, titles[0] ?? '', (title) => {
        const texts = mode.examples.find((one) => one.title === title)?.texts ?? {};
        for (const [name, editor] of editors) editor.replace(texts[name] ?? '');
      }),
      ...mode.options.map(({ name, label, choices }) =>
        choice(label, choices, options[name] ?? '', (value) => {
          options = { ...options, [name]: value };
          changed();
        }),
      ),
      copy,
      copied,
    );
  }

  const openAddress = async () => {
    const state = await stateIn(location.hash);
    if (state !== undefined) open(state);
  };
  open((await stateIn(location.hash)) ?? fresh('lint'));
  addEventListener('hashchange', openAddress);
  return () => {
    removeEventListener('hashchange', openAddress);
    clearTimeout(timer);
    worker.terminate();
    for (const editor of editors.values()) editor.close();
  };
}

/** The state of a mode with its first example. */
function fresh(id: string): Question {
  return { mode: id, texts: modes.find((mode) => mode.id === id)?.examples[0]?.texts ?? {}, options: {} };
}
