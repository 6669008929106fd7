import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { SectionId } from '../pack/packed.ts';
import { part } from './data.ts';
import { Breaking, Findings } from './findings.tsx';
import { Overview } from './overview.tsx';
import { Drift, Plan } from './plan.tsx';
import { Policies } from './policies.tsx';
import { Printing } from './printing.ts';
import { Resources } from './resources.tsx';
import { addressOf, routeOf, useRoute } from './route.ts';
import { Search } from './search.tsx';
import { Status } from './status.tsx';
import { Tests } from './tests.tsx';

interface Section {
  readonly title: string;
  readonly view: (item: string | undefined) => ComponentChildren;
}

const sections: Readonly<Record<SectionId, Section>> = {
  overview: { title: 'Overview', view: () => <Overview /> },
  status: { title: 'Environments', view: () => <Status /> },
  plan: { title: 'Plan', view: () => <Plan /> },
  drift: { title: 'Drift', view: () => <Drift /> },
  findings: { title: 'Findings', view: () => <Findings /> },
  breaking: { title: 'Breaking changes', view: () => <Breaking /> },
  policies: { title: 'Effective policies', view: (item) => <Policies item={item} /> },
  tests: { title: 'Policy tests', view: () => <Tests /> },
  resources: { title: 'Dependencies', view: (item) => <Resources item={item} /> },
};

/** The page: its head, the navigation and the current section. */
export function App() {
  const { title, sections: ids } = part('main');
  const { section, item } = useRoute();
  const content = useRef<HTMLElement>(null);
  const isFirst = useRef(true);
  useEffect(() => {
    document.title = `${sections[section].title} – ${title} – apimkit report`;
    // Readers of the screen continue in the new section; the first view keeps the start of the page.
    if (!isFirst.current) content.current?.focus({ preventScroll: true });
    if (!isFirst.current) scrollTo(0, 0);
    isFirst.current = false;
  }, [section, item, title]);
  return (
    <>
      <button type="button" class="skip" onClick={() => content.current?.focus()}>
        Skip to the content
      </button>
      <Head />
      <div class="frame">
        <nav class="sections" aria-label="Sections">
          <ul>
            {ids.map((id) => (
              <li key={id}>
                <a href={addressOf(id)} aria-current={id === section ? 'page' : undefined}>
                  {sections[id].title}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <main ref={content} id="content" tabIndex={-1}>
          {ids.includes(section) ? (
            sections[section].view(item)
          ) : (
            <p class="none">The report has no section {sections[section].title}.</p>
          )}
        </main>
      </div>
    </>
  );
}

/** Sections that show one item of many. */
const selecting: readonly SectionId[] = ['policies', 'resources'];

/** Every section, for print; of policies and resources, what is selected. */
export function Printed() {
  const shown = routeOf(location.hash);
  const itemOf = (id: SectionId) => (id === shown.section ? shown.item : undefined);
  return (
    <Printing.Provider value={true}>
      <Head />
      <main>
        {part('main').sections.map((id) => (
          <section key={id} class="printed">
            {selecting.includes(id) && itemOf(id) === undefined ? null : sections[id].view(itemOf(id))}
          </section>
        ))}
      </main>
    </Printing.Provider>
  );
}

function Head() {
  const { title, commit, environment, version } = part('main');
  return (
    <header>
      <div class="title">
        <h1>{title}</h1>
        <p class="help">
          {commit && (
            <>
              Commit <code title={commit.subject}>{commit.id.slice(0, 10)}</code>
              {commit.date !== undefined && ` of ${commit.date.slice(0, 10)}`}
              {commit.isChanged && ' with changes that are not committed'}
            </>
          )}
          {environment !== undefined && `${commit ? ' · ' : ''}Environment ${environment}`}
          {version !== undefined && ` · apimkit ${version}`}
        </p>
      </div>
      <Search />
    </header>
  );
}
