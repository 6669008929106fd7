import type { Json, JsonObject } from '@apimkit/openapi';
import type { FilePatterns } from './files.ts';

/** A resource that this one names: by ARM id or by bare name, at a path of its payload. */
export interface ReferencePath {
  /** Dotted path in the payload; `[]` walks an array, `{}` the values of an object. */
  readonly path: string;
  /** Kinds that it may name, first match wins; none for an id in the service that no file holds, such as a user's. */
  readonly to: readonly string[];
  /** `id`: `/loggers/x` or a full ARM id; `name`: the bare name. */
  readonly form: 'id' | 'name';
  /** The service deletes this resource together with the one that it names here. */
  readonly cascades?: true;
}

/** A value that a reader of the service must not learn. */
export interface SecretPath {
  readonly path: string;
  /** Path of a boolean: secret only while it is true. */
  readonly when?: string;
  /** The service returns it all the same; we still keep it out of files and plans. */
  readonly returned?: boolean;
  /** The service makes one up when none is given. */
  readonly made?: boolean;
}

/** An association that ARM models as an opaquely named link inside a workspace. */
export interface WorkspaceLink {
  /** Collection of the links, below the workspace. */
  readonly collection: string;
  /** Property of the link's payload that holds the id of the other end. */
  readonly property: string;
  /** Kind of the other end. */
  readonly to: string;
}

/** What the service makes by itself when a resource of this kind is created. */
export interface SideEffects {
  /** Associations that appear, as kind and the names that the new resource does not give. */
  readonly associations?: readonly { readonly kind: string; readonly names: Readonly<Record<string, string>> }[];
  /** Kind of opaquely named resources that appear with their scope set to the new one. */
  readonly scoped?: string;
}

/** What identifies a resource that the service created by itself. A property that is not set counts as empty. */
export interface AutomaticTraits {
  readonly name: RegExp;
  /** By path of the payload. */
  readonly values: Readonly<Record<string, RegExp>>;
}

/** One format in which the service exports specifications. */
export interface SpecificationExport {
  /** Types of the APIs that have it. */
  readonly types: readonly string[];
  /** The service fails to export some APIs, with status 500 or an unreadable document, and a retry does not help. */
  readonly failsOnSome?: true;
}

/** A value that no two resources of a kind may share in the same service or workspace. */
export interface Unique {
  /** Path of the value in the payload. Case and white space at the ends mean nothing. */
  readonly path: string;
  /** Slashes at the ends mean nothing either. */
  readonly isUrlPath?: true;
  /** Members of the same set may share the value while they differ: paths of the set's id and of what must differ. */
  readonly sharedWithin?: { readonly set: string; readonly differing: string };
  /** The refusal in the service's words, with `{name}`, `{value}` and `{other}`. */
  readonly refusal: { readonly target: string; readonly message: string };
}

/** See {@link KindEntry.apiRole}. */
export type ApiRole = 'offers' | 'grants-access' | 'groups' | 'serves';

/** One kind of resource: everything that the packages know about it. See `docs/generated/kinds.md`. */
export interface KindEntry {
  /** Name of the kind: singular, kebab-case, children prefixed with their parent. */
  readonly kind: string;
  /** What people call it. */
  readonly title: string;
  /** ARM path below the service (or below a workspace), with one `{placeholder}` for each name. */
  readonly arm: string;
  /** Where it exists. */
  readonly scopes: readonly ('service' | 'workspace')[];
  /** `on-request` kinds carry secrets or belong to one instance: `--include KIND`. */
  readonly capture: 'default' | 'on-request';
  /** Key in filter and override files, below the section of the parent. */
  readonly section: string;
  /** Where it lives on disk, by layout. */
  readonly files: FilePatterns;
  /** The payload carries nothing: the names are the whole fact (a link between two resources). */
  readonly association: boolean;
  readonly link?: WorkspaceLink;
  /** Kinds of the placeholders that are not the parent's: `{ tag: 'tag' }`. */
  readonly ends: Readonly<Record<string, string>>;
  /** A document that travels with the payload. */
  readonly document?: 'policy' | 'specification';
  readonly references: readonly ReferencePath[];
  /** Subtrees of the payload whose strings may hold `{{named value}}` holes. */
  readonly holes: readonly string[];
  /** Where its policy applies; inside a workspace, `global` is the workspace. Absent for fragments, which apply where they are included. */
  readonly policyScope?: 'global' | 'product' | 'api' | 'operation' | 'graphql-resolver';
  /** What resources of this kind do for APIs: offer them, grant access to them, group them, or serve their calls. */
  readonly apiRole?: ApiRole;
  /** How policy text refers to it, in the words of `@apimkit/policy`. */
  readonly policyRole?: string;
  /** Set by the service: neither written to files nor sent nor compared. */
  readonly readOnly: readonly string[];
  /** Kept in files and sent, but no difference by itself. */
  readonly notCompared: readonly string[];
  /** What the service assumes when a property is absent: path to value. */
  readonly defaults: Readonly<Record<string, Json>>;
  /** Arrays whose order means nothing. */
  readonly sets: readonly string[];
  /** Other spellings of a property: path to the path that is compared and written. */
  readonly aliases: Readonly<Record<string, string>>;
  /** Texts whose line ends and final newline mean nothing. */
  readonly texts: readonly string[];
  readonly secrets: readonly SecretPath[];
  /** POST action that returns the secrets, where permitted. */
  readonly secretAction?: string;
  /** Resources that every service has; the planner never deletes them and extract leaves them out. */
  readonly builtIn: readonly { readonly names: Readonly<Record<string, string>>; readonly payload: JsonObject }[];
  /** The service makes resources of this kind for its own use; matched against the payload's display name. */
  readonly generated?: RegExp;
  /** Names that the service gives to those; some holes of its own name them so, instead of by display name. */
  readonly generatedName?: RegExp;
  /** Payload paths that tell people what a resource is: shown when one is created. */
  readonly highlights: readonly string[];
  /**
   * Types of what may be written below `properties`: path to `string`, `boolean`, `integer`, `number`, `object`, `any`, or
   * the values of an enumeration as `a|b`. `string 0..300` and `number 0..100` have limits: of length, of size. `[]` stands for the items of an array, `{}` for the values of a map.
   */
  readonly shape: Readonly<Record<string, string>>;
  /** The service gives meaning to all names, or to these: such a resource cannot be renamed. */
  readonly fixedNames?: true | readonly string[];
  /** Without these the service refuses to create one. */
  readonly required: readonly string[];
  /** No two resources of the kind may have the same value here: see `clash`. */
  readonly unique?: Unique;
  /** Path at which the service notes when a resource was created. */
  readonly createdAt?: string;
  /** Kind of the generated resources in which the service keeps the literal secrets of this one. */
  readonly secretsKeptIn?: string;
  /** Payload path by which others refer to it instead of its name. */
  readonly referredToBy?: string;
  readonly sideEffects?: SideEffects;
  /** How a resource of this kind looks when the service creates it together with another one. */
  readonly automatic?: AutomaticTraits;
  /** The name may end in `;rev=N`; a release makes a revision current. */
  readonly revisions?: { readonly release: string };
  /** Resources of this kind come into being with the specification of their parent: as its operations or its schemas. */
  readonly fromSpecification?: 'operations' | 'schemas';
  /** Pricing tiers (`sku.name`) that lack it, and refuse even to list it. */
  readonly absentIn?: readonly string[];
  /** Status of a GET when there is none, where that is not 404. The service uses the same status when it fails. */
  readonly statusWhenAbsent?: number;
  /** How the service exports the specification; absent: it has none. */
  readonly exports?: { readonly openapi: SpecificationExport; readonly wsdl: SpecificationExport };
  /**
   * What `$filter` of its list may look at, as in the REST reference: a field, with all comparisons and text functions
   * or with those that stand behind it (`state eq`).
   */
  readonly filters: readonly string[];
  /** Lists leave these paths of the payload out; only a GET of each one tells them. */
  readonly listOmits: readonly string[];
  /** GET of one is refused (405): only HEAD, PUT, DELETE and list. */
  readonly listOnly: boolean;
  /** The service does not let go of it while others refer to it. */
  readonly guarded: boolean;
  /** PUT is a long-running operation. */
  readonly longRunning: boolean;
  /** Query that a DELETE needs to be complete. */
  readonly deleteQuery: Readonly<Record<string, string>>;
  /** Only API types in this list have children of this kind; absent: all. */
  readonly onlyOfTypes?: readonly string[];
  /** API types that have no children of this kind: the service refuses them. */
  readonly exceptOfTypes?: readonly string[];
  /**
   * By type of the parent: the children of this kind that the service makes and keeps by itself, name and payload. There
   * nobody may write one, neither these nor others; what hangs below them is anybody's.
   */
  readonly systemIn?: Readonly<Record<string, Readonly<Record<string, JsonObject>>>>;
  /** Property of the body that must hold the id of the parent. */
  readonly parentReference?: string;
  /** Writes that share this lock must not overlap: the placeholder whose resource is locked. */
  readonly lock?: string;
}

/** What an entry must say; everything else has a default. */
export type KindDeclaration<Name extends string> = { readonly kind: Name } & Pick<
  KindEntry,
  'title' | 'arm' | 'section' | 'files'
> &
  Partial<KindEntry>;

/** Declares a kind: the one place where its facts are written down. */
export function defineKind<const Name extends string>(
  declaration: KindDeclaration<Name>,
): KindEntry & { readonly kind: Name } {
  return {
    scopes: ['service', 'workspace'],
    capture: 'default',
    association: false,
    ends: {},
    references: [],
    holes: [],
    readOnly: [],
    notCompared: [],
    defaults: {},
    sets: [],
    aliases: {},
    texts: [],
    secrets: [],
    shape: {},
    required: [],
    builtIn: [],
    filters: [],
    listOnly: false,
    listOmits: [],
    guarded: false,
    longRunning: false,
    deleteQuery: {},
    highlights: ['properties.displayName'],
    ...declaration,
  };
}
