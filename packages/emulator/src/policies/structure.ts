import {
  type ChildFact,
  type ElementFact,
  type ElementNode,
  elementsOf,
  type PolicyDocument,
  type PolicyFact,
  type PolicyScope,
  placeIn,
  policyCatalogue,
  type SectionName,
  sectionNames,
} from '@apimkit/policy';

/** Something in a policy that the service does not accept. */
export interface PolicyFault {
  /** Name of the element. */
  readonly element: string;
  /** In the words of the service, with line and column. */
  readonly message: string;
}

/** Where the policies of a document apply; absent parts are unknown and not checked. */
interface Place {
  readonly section?: SectionName;
  readonly scope?: PolicyScope | undefined;
  readonly inFragment: boolean;
}

/**
 * Checks the elements of a well-formed policy document against the catalogue of policies, as the service does before it stores
 * the document: sections, policies by section and scope, child elements, text where elements belong.
 *
 * @param scope where the document applies; undefined for a fragment
 */
export function policyFaults(document: PolicyDocument, scope: PolicyScope | undefined): readonly PolicyFault[] {
  const { root, kind } = document;
  if (!root) return [];
  const check = new Checker(document.text);
  if (kind === 'fragment' && scope === undefined) check.policies(root, { inFragment: true });
  else if (kind === 'resolver' && scope === 'graphql-resolver') check.policy(root, { inFragment: false, scope });
  else check.sections(root, scope);
  return check.faults;
}

class Checker {
  readonly faults: PolicyFault[] = [];
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** The children of the root are sections. */
  sections(root: ElementNode, scope: PolicyScope | undefined): void {
    this.#strayText(root, sectionNames);
    const children = elementsOf(root.children);
    for (const child of children) {
      const section = sectionNames.find((one) => one === child.open.name);
      // MicrosoftDocs/azure-docs#111058.
      if (!section || scope === undefined) this.#report(child, 'Policy section is not allowed in the specified scope');
      else this.policies(child, { section, scope, inFragment: false });
    }
    const isPolicy = root.open.name === 'policies';
    if (children.length === 0 && (!isPolicy || scope === undefined))
      this.#report(root, `The root element must be '${scope === undefined ? 'fragment' : 'policies'}'.`);
  }

  /** The children of an element that contains any policies. */
  policies(holder: ElementNode, place: Place): void {
    this.#strayText(holder, []);
    for (const child of elementsOf(holder.children)) this.policy(child, place);
  }

  policy(element: ElementNode, place: Place): void {
    const fact = policyCatalogue.get(element.open.name);
    const reason = element.open.name === 'base' ? misplacedBase(place) : misplaced(fact, place);
    if (reason !== undefined) this.#report(element, reason);
    else if (fact) this.#inside(element, fact, place);
  }

  #inside(element: ElementNode, fact: ElementFact, place: Place): void {
    if (fact.policies) this.policies(element, place);
    if (fact.policies || fact.anything) return;
    const names = fact.children.map(({ name }) => name);
    if (!fact.text) this.#strayText(element, names);
    for (const child of elementsOf(element.children)) {
      const known = fact.children.find(({ name }) => name === child.open.name);
      if (known) this.#child(child, known, place);
      else this.#report(child, unexpectedChild(element, child, names), element);
    }
  }

  #child(element: ElementNode, fact: ChildFact, place: Place): void {
    const policy = fact.policy ? policyCatalogue.get(fact.name) : undefined;
    this.#inside(element, policy ?? fact, place);
  }

  /** Text where only elements belong. A named value may stand for anything. */
  #strayText(element: ElementNode, expected: readonly string[]): void {
    const text = element.children
      .filter((node) => node.type === 'text' || node.type === 'expression' || node.type === 'cdata')
      .map((node) => (node.type === 'element' ? '' : this.#text.slice(node.start, node.end)))
      .join('')
      .replaceAll(/\{\{[^{}]*\}\}/g, '');
    if (text.trim() === '') return;
    // microsoft/vscode-apimanagement#145.
    const list =
      expected.length > 0 ? `List of possible elements expected: '${expected.join(', ')}'.` : 'It contains policies.';
    this.#report(element, `The element '${element.open.name}' cannot contain text. ${list}`);
  }

  #report(at: ElementNode, reason: string, element: ElementNode = at): void {
    const { line, column } = placeIn(this.#text, at.open.start, at.open.start).start;
    const { name } = element.open;
    // The service counts from the name of the element.
    const message = `Error in element '${name}' on line ${line}, column ${column + 1}: ${reason}`;
    this.faults.push({ element: name, message });
  }
}

const wrongScope = 'Policy is not allowed in the specified scope';

/** Nothing is above the policy of the service, and a fragment does not know what is above it. */
function misplacedBase({ scope, inFragment }: Place): string | undefined {
  if (scope === 'global') return 'Element is not allowed in global context';
  return inFragment ? wrongScope : undefined;
}

function misplaced(fact: PolicyFact | undefined, { section, scope, inFragment }: Place): string | undefined {
  if (!fact || (section && !allows(fact, section))) return 'Policy is not allowed in the specified section';
  // MicrosoftDocs/azure-docs#17825.
  return (scope && !fact.scopes.includes(scope)) || (inFragment && !fact.inFragments) ? wrongScope : undefined;
}

const allows = (fact: PolicyFact, section: SectionName) =>
  fact.sections.includes(section) || fact.toleratedSections.includes(section);

/** MicrosoftDocs/azure-docs.fr-fr#741. */
function unexpectedChild(element: ElementNode, child: ElementNode, expected: readonly string[]): string {
  const invalid = `The element '${element.open.name}' has invalid child element '${child.open.name}'.`;
  return expected.length > 0 ? `${invalid} List of possible elements expected: '${expected.join(', ')}'.` : invalid;
}
