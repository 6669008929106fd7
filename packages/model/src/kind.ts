import type { Json, JsonObject } from '@apimkit/openapi';
import type { Condition, MadeValues } from './condition.ts';
import type { FilePatterns } from './files.ts';
import type { AutomaticTraits, SideEffects } from './side-effects.ts';
import type { SpecificationExport, Unique, WorkspaceLink } from './traits.ts';

/** A reference to another resource, by ARM id or by name, at a path of the payload. */
export interface ReferencePath {
  /** Dotted path in the payload; `[]` walks an array, `{}` the values of an object. */
  readonly path: string;
  /** Kinds of the target, first match wins; empty for ids of resources that have no files, such as users. */
  readonly to: readonly string[];
  /** `id`: `/loggers/x` or a full ARM id; `name`: the bare name. */
  readonly form: 'id' | 'name';
  /** The service deletes this resource together with the target. */
  readonly cascades?: true;
  /** The service deletes the target together with the last resource that refers to it. */
  readonly removesUnused?: true;
  /** The error message of the service when the target does not exist, with `{name}`. */
  readonly absent?: string;
  /** Status of a write when the target does not exist, where that is not 400 with a detail. */
  readonly statusWhenAbsent?: 404;
}

/** A secret value in a payload. */
export interface SecretPath {
  readonly path: string;
  /** Path of a boolean: secret only while it is true. */
  readonly when?: string;
  /** The service returns it; it is still left out of files and plans. */
  readonly returned?: boolean;
  /** The service generates one when none is given. */
  readonly made?: boolean;
  /** The service requires it to create the resource. */
  readonly required?: boolean;
}

/** See {@link KindEntry.apiRole}. */
export type ApiRole = 'offers' | 'grants-access' | 'groups' | 'serves';

/** All facts about one kind of resource. See `docs/generated/kinds.md`. */
export interface KindEntry {
  /** Name of the kind: singular, kebab-case, children prefixed with their parent. */
  readonly kind: string;
  /** Name for users. */
  readonly title: string;
  /** ARM path below the service (or below a workspace), with one `{placeholder}` for each name. */
  readonly arm: string;
  /** Where it exists. */
  readonly scopes: readonly ('service' | 'workspace')[];
  /** `on-request` kinds contain secrets or belong to one instance: `--include KIND`. */
  readonly capture: 'default' | 'on-request';
  /** Key in filter and override files, below the section of the parent. */
  readonly section: string;
  /** Its files, by layout. */
  readonly files: FilePatterns;
  /** A link between two resources: it has names and no payload. */
  readonly association: boolean;
  readonly link?: WorkspaceLink;
  /** Kinds of the placeholders that are not the parent's: `{ tag: 'tag' }`. */
  readonly ends: Readonly<Record<string, string>>;
  /** A document in addition to the payload. */
  readonly document?: 'policy' | 'specification';
  readonly references: readonly ReferencePath[];
  /** Subtrees of the payload whose strings may contain `{{named value}}` holes. */
  readonly holes: readonly string[];
  /** Where its policy applies; inside a workspace, `global` is the workspace. Absent for fragments, which apply where they are included. */
  readonly policyScope?: 'global' | 'product' | 'api' | 'operation' | 'graphql-resolver';
  /** What resources of this kind do for APIs: offer them, grant access to them, group them, or serve their calls. */
  readonly apiRole?: ApiRole;
  /** Its settings apply to every API of the service or workspace. */
  readonly appliesToAllApis?: true;
  /** How policies refer to it: a role of `@apimkit/policy`. */
  readonly policyRole?: string;
  /** Set by the service: neither written to files nor sent nor compared. */
  readonly readOnly: readonly string[];
  /** Kept in files and sent, but not compared. */
  readonly notCompared: readonly string[];
  /** Defaults of the service, by path. */
  readonly defaults: Readonly<Record<string, Json>>;
  /** Paths of the defaults that the service returns although they were not written. */
  readonly returnedDefaults: readonly string[];
  /** Read-only values that the service gives a new resource. */
  readonly made: readonly MadeValues[];
  /** Read-only path at which the service returns the name too, with a small first letter (ApiManagementListIdentityProviders.json). */
  readonly nameReturnedAt?: string;
  /** Arrays whose order is ignored. */
  readonly sets: readonly string[];
  /** Other spellings of a property: path to the path that is compared and written. */
  readonly aliases: Readonly<Record<string, string>>;
  /** Texts whose line ends and final newline are ignored. */
  readonly texts: readonly string[];
  readonly secrets: readonly SecretPath[];
  /** POST action that returns the secrets, where permitted. */
  readonly secretAction?: string;
  /** Resources that every service has. They are never deleted or extracted. */
  readonly builtIn: readonly { readonly names: Readonly<Record<string, string>>; readonly payload: JsonObject }[];
  /** Display names of resources that the service creates for its own use. */
  readonly generated?: RegExp;
  /** Names of those resources; some holes refer to them by name instead of display name. */
  readonly generatedName?: RegExp;
  /** Payload paths that a plan shows for a new resource. */
  readonly highlights: readonly string[];
  /**
   * Types of what may be written below `properties`: path to `string`, `boolean`, `integer`, `number`, `object`, `any`, or
   * the values of an enumeration as `a|b`. `string 0..300` and `number 0..100` have limits: of length, of size. `[]` is the items of an array, `{}` the values of a map.
   */
  readonly shape: Readonly<Record<string, string>>;
  /** Names that the service accepts: the pattern and the length in the REST contract. */
  readonly naming: { readonly pattern: RegExp; readonly most: number };
  /**
   * Values of a scaffolded resource, by path, beyond its display name. Texts contain `{name}`, `{title}` and `{slug}` of the resource, and `{target}`:
   * an existing resource that the path refers to.
   */
  readonly sample: Readonly<Record<string, Json>>;
  /** Policy of a scaffolded resource, where that is not one which inherits everything. */
  readonly samplePolicy?: string;
  /** All names, or these, have a meaning for the service: such a resource cannot be renamed. */
  readonly fixedNames?: true | readonly string[];
  /** Properties that the service requires to create one. */
  readonly required: readonly string[];
  /** What the service rejects beyond the schema. */
  readonly conditions: readonly Condition[];
  /** No two resources of the kind may have the same value here: see `clash`. */
  readonly unique?: Unique;
  /** Path of the time at which a resource was created. */
  readonly createdAt?: string;
  /** Path of the time at which a resource was changed. */
  readonly updatedAt?: string;
  /** Kind of the generated resources in which the service keeps the literal secrets of this one. */
  readonly secretsKeptIn?: string;
  /** Display names of those resources, with `{name}`. */
  readonly secretsKeptAs?: string;
  /** Payload path by which others refer to it instead of its name. */
  readonly referredToBy?: string;
  readonly sideEffects?: SideEffects;
  /** How a resource of this kind looks when the service creates it together with another one. */
  readonly automatic?: AutomaticTraits;
  /** The name may end in `;rev=N`; a release makes a revision current. */
  readonly revisions?: {
    /** Kind of the releases that make a revision current. */
    readonly release: string;
    /** Paths of the properties that all revisions share, with the names that the service has for them in messages. */
    readonly shared: readonly { readonly path: string; readonly name: string }[];
  };
  /** The import of the parent's specification creates resources of this kind, as operations or as schemas. */
  readonly fromSpecification?: 'operations' | 'schemas';
  /** Pricing tiers (`sku.name`) that lack it and reject even its list. */
  readonly absentIn?: readonly string[];
  /** Tiers about which public sources disagree. Their rejection is taken for absence, and the emulator has the kind there. */
  readonly perhapsAbsentIn?: readonly string[];
  /** Status of a GET when there is none, where that is not 404. The service uses the same status when it fails. */
  readonly statusWhenAbsent?: number;
  /** How the service exports the specification; absent: it has none. */
  readonly exports?: { readonly openapi: SpecificationExport; readonly wsdl: SpecificationExport };
  /** Fields for `$filter` of its list, as in the REST reference: with all operators, or with those after it (`state eq`). */
  readonly filters: readonly string[];
  /** Fields for `$orderby` of its list. */
  readonly orders: readonly string[];
  /** Paths of the payload that lists leave out; only a GET returns them. */
  readonly listOmits: readonly string[];
  /** GET of one is rejected (405): only HEAD, PUT, DELETE and list. */
  readonly listOnly: boolean;
  /** A publish deletes it only if the caller names the kind: consumers lose their access with it. */
  readonly deletedByName?: true;
  /** The service does not delete it while others refer to it. */
  readonly guarded: boolean;
  /** It has no PATCH: an update replaces it, so it needs the secrets that the service does not return. */
  readonly replacedWhole?: true;
  /** PUT is a long-running operation. */
  readonly longRunning: boolean;
  /** Query that a DELETE needs to be complete. */
  readonly deleteQuery: Readonly<Record<string, string>>;
  /** Only API types in this list have children of this kind; absent: all. */
  readonly onlyOfTypes?: readonly string[];
  /** API types without children of this kind: the service rejects them. */
  readonly exceptOfTypes?: readonly string[];
  /**
   * By type of the parent: the children of this kind that the service creates and manages, name and payload. For these
   * types, children of this kind cannot be written; resources below them can.
   */
  readonly systemIn?: Readonly<Record<string, Readonly<Record<string, JsonObject>>>>;
  /** Property of the body that must contain the id of the parent. */
  readonly parentReference?: string;
  /** Placeholder of the resource that a write locks: writes with the same lock must not overlap. */
  readonly lock?: string;
}

/** The required properties of an entry; the others have defaults. */
export type KindDeclaration<Name extends string> = { readonly kind: Name } & Pick<
  KindEntry,
  'title' | 'arm' | 'section' | 'files'
> &
  Partial<KindEntry>;

/** Pattern of most names in the REST contract. */
export const ordinaryName = /^[^*#&+:<>?]+$/;

/** Declares a kind. All facts about it are in its declaration. */
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
    naming: { pattern: ordinaryName, most: 80 },
    sample: {},
    required: [],
    conditions: [],
    returnedDefaults: [],
    made: [],
    builtIn: [],
    filters: [],
    orders: [],
    listOnly: false,
    listOmits: [],
    guarded: false,
    longRunning: false,
    deleteQuery: {},
    highlights: ['properties.displayName'],
    ...declaration,
  };
}
