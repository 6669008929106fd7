import { readFileSync } from 'node:fs';
import type { ResponseFile } from './record.ts';

/** A context in a file; see `evaluator/ContextFile.cs`, which reads it too. */
export interface ContextFile {
  readonly host: { readonly now: string; readonly seed: number };
  readonly api: ApiFile;
  readonly operation?: {
    readonly id: string;
    readonly name: string;
    readonly method: string;
    readonly urlTemplate: string;
  };
  readonly product?: ProductFile;
  readonly subscription?: SubscriptionFile;
  readonly user?: UserFile;
  readonly workspace?: NamedFile;
  readonly deployment: DeploymentFile;
  readonly request: RequestFile;
  readonly response?: ResponseFile;
  readonly lastError?: { readonly source: string; readonly reason: string; readonly message: string };
  readonly requestId: string;
  readonly timestamp: string;
  readonly elapsed: number;
  readonly tracing: boolean;
  /** C# by the name of the variable. */
  readonly variables: Readonly<Record<string, string>>;
  readonly responses: Readonly<Record<string, ResponseFile>>;
  /** Access tokens by the name of the variable with an `Authorization`. */
  readonly authorizations?: Readonly<Record<string, string>>;
  readonly graphql?: { readonly arguments: unknown; readonly parent: unknown };
}

interface NamedFile {
  readonly id: string;
  readonly name: string;
}

interface UrlFile {
  readonly scheme: string;
  readonly host: string;
  readonly port: string;
  readonly path: string;
  readonly queryString: string;
}

interface ApiFile extends NamedFile {
  readonly path: string;
  readonly protocols: readonly string[];
  readonly serviceUrl?: UrlFile;
  readonly version?: string;
  readonly revision: string;
  readonly isCurrentRevision: boolean;
  readonly subscriptionKeyParameterNames: { readonly header: string; readonly query: string };
}

interface ProductFile extends NamedFile {
  readonly apis: readonly ApiFile[];
  readonly approvalRequired: boolean;
  readonly groups: readonly NamedFile[];
  readonly state: 'NotPublished' | 'Published';
  readonly subscriptionLimit?: number;
  readonly subscriptionRequired: boolean;
}

interface SubscriptionFile extends NamedFile {
  readonly key: string;
  readonly primaryKey: string;
  readonly secondaryKey: string;
  readonly createdDate: string;
  readonly startDate?: string;
  readonly endDate?: string;
}

interface UserFile {
  readonly id: string;
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly note?: string;
  readonly registrationDate: string;
  readonly groups: readonly NamedFile[];
  readonly identities: readonly { readonly id: string; readonly provider: string }[];
}

interface DeploymentFile {
  readonly gatewayId: string;
  readonly region: string;
  readonly serviceId: string;
  readonly serviceName: string;
  /** Base64 by name: a certificate (DER), or PKCS #12 without a password. */
  readonly certificates: Readonly<Record<string, string>>;
}

interface RequestFile {
  readonly method: string;
  readonly url: UrlFile;
  readonly originalUrl: UrlFile;
  readonly ipAddress: string;
  readonly headers: readonly (readonly [string, readonly string[]])[];
  readonly matchedParameters: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly certificate?: string;
}

/** A POST of JSON by a user, an anonymous GET without anything, and a form with odd characters. */
export const contextNames = ['rich', 'bare', 'odd'] as const;

/** The contexts by name. */
export const contextFiles: Readonly<Record<string, ContextFile>> = Object.fromEntries(
  contextNames.map((name) => [
    name,
    JSON.parse(readFileSync(new URL(`contexts/${name}.json`, import.meta.url), 'utf8')) as ContextFile,
  ]),
);
