/** Creates an element with attributes and children; an attribute that is undefined is left out. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** A button that does something. */
export function button(
  text: string,
  action: () => void,
  attributes: Readonly<Record<string, string>> = {},
): HTMLButtonElement {
  const made = element('button', { type: 'button', ...attributes }, text);
  made.addEventListener('click', action);
  return made;
}

/** A list of choices with its label. */
export function choice(
  label: string,
  choices: readonly string[],
  value: string,
  changed: (value: string) => void,
): HTMLLabelElement {
  const select = element('select', {}, ...choices.map((one) => element('option', { value: one }, one)));
  select.value = value;
  select.addEventListener('change', () => changed(select.value));
  return element('label', {}, `${label} `, select);
}

/** A tab and the panel that it shows. */
export interface Tab {
  readonly id: string;
  readonly title: string;
  readonly panel: HTMLElement;
}

/** Tabs as the ARIA practices describe them: arrows, Home and End move between them. */
export function tabList(
  label: string,
  tabs: readonly Tab[],
  selected: string,
  changed: (id: string) => void,
): HTMLElement {
  const list = element('div', { role: 'tablist', 'aria-label': label });
  const select = (id: string, focus: boolean) => {
    for (const [index, tab] of tabs.entries()) {
      const one = list.children[index] as HTMLButtonElement;
      const isSelected = tab.id === id;
      one.setAttribute('aria-selected', String(isSelected));
      one.tabIndex = isSelected ? 0 : -1;
      tab.panel.hidden = !isSelected;
      if (isSelected && focus) one.focus();
    }
  };
  for (const { id, title, panel } of tabs) {
    const name = `tab-${label.toLowerCase().replaceAll(' ', '-')}-${id}`;
    panel.id = `${name}-panel`;
    panel.setAttribute('role', 'tabpanel');
    panel.setAttribute('aria-labelledby', name);
    const show = () => {
      select(id, false);
      changed(id);
    };
    list.append(button(title, show, { role: 'tab', id: name, 'aria-controls': panel.id }));
  }
  list.addEventListener('keydown', (event) => {
    const at = tabs.findIndex((_, index) => list.children[index] === document.activeElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    const tab = to === undefined || at < 0 ? undefined : tabs[(to + tabs.length) % tabs.length];
    if (tab === undefined) return;
    event.preventDefault();
    select(tab.id, true);
    changed(tab.id);
  });
  select(selected, false);
  return list;
}
