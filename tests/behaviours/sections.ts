import type { Section } from './behaviour.ts';
import { backends } from './sections/backends.ts';
import { clients } from './sections/clients.ts';
import { fragments } from './sections/fragments.ts';
import { limits } from './sections/limits.ts';
import { loggers } from './sections/loggers.ts';
import { namedValues } from './sections/named-values.ts';
import { policies } from './sections/policies.ts';
import { policyContent } from './sections/policy-content.ts';
import { previews } from './sections/preview.ts';
import { products } from './sections/products.ts';
import { requests } from './sections/requests.ts';
import { serviceState } from './sections/service.ts';
import { subscriptions } from './sections/subscriptions.ts';
import { tags } from './sections/tags.ts';
import { tiers } from './sections/tiers.ts';
import { uncaptured } from './sections/uncaptured.ts';
import { wikis } from './sections/wikis.ts';
import { workspaces } from './sections/workspaces.ts';

/** Every statement about the service, in the order of the generated page. */
export const sections: readonly Section[] = [
  requests,
  clients,
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
