import type { Section } from './behaviour.ts';
import { apis } from './sections/apis.ts';
import { associationBehaviours } from './sections/associations.ts';
import { backends } from './sections/backends.ts';
import { clients } from './sections/clients.ts';
import { concurrency } from './sections/concurrency.ts';
import { consistency } from './sections/consistency.ts';
import { deletions } from './sections/deletions.ts';
import { errors } from './sections/errors.ts';
import { exportBehaviours } from './sections/exports.ts';
import { fragments } from './sections/fragments.ts';
import { importDocuments } from './sections/import-documents.ts';
import { importRules } from './sections/import-rules.ts';
import { importBehaviours } from './sections/imports.ts';
import { limits } from './sections/limits.ts';
import { lists } from './sections/lists.ts';
import { loggers } from './sections/loggers.ts';
import { longRunning } from './sections/long-running.ts';
import { longRunningKinds } from './sections/long-running-kinds.ts';
import { namedValues } from './sections/named-values.ts';
import { policies } from './sections/policies.ts';
import { policyContent } from './sections/policy-content.ts';
import { previews } from './sections/preview.ts';
import { products } from './sections/products.ts';
import { requests } from './sections/requests.ts';
import { revisions } from './sections/revisions.ts';
import { serviceState } from './sections/service.ts';
import { subscriptions } from './sections/subscriptions.ts';
import { tags } from './sections/tags.ts';
import { throttling } from './sections/throttling.ts';
import { throttlingHeaders } from './sections/throttling-headers.ts';
import { tiers } from './sections/tiers.ts';
import { unavailable } from './sections/unavailable.ts';
import { uncaptured } from './sections/uncaptured.ts';
import { wikis } from './sections/wikis.ts';
import { workspaces } from './sections/workspaces.ts';

/** Every statement about the service, in the order of the generated page. */
export const sections: readonly Section[] = [
  requests,
  clients,
  concurrency,
  associationBehaviours,
  lists,
  longRunning,
  longRunningKinds,
  consistency,
  errors,
  unavailable,
  throttling,
  throttlingHeaders,
  apis,
  revisions,
  importBehaviours,
  importDocuments,
  importRules,
  exportBehaviours,
  deletions,
  policies,
  policyContent,
  fragments,
  namedValues,
  loggers,
  backends,
  products,
  subscriptions,
  tags,
  wikis,
  tiers,
  workspaces,
  limits,
  serviceState,
  uncaptured,
  previews,
];
