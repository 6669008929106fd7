import type { SpecificationRule } from '../rule.ts';
import { apimDropped } from './apim-dropped.ts';
import { apimKeywords } from './apim-keywords.ts';
import { apimLimits } from './apim-limits.ts';
import { apimOperations } from './apim-operations.ts';
import { apimParameters } from './apim-parameters.ts';
import { apimReferences } from './apim-references.ts';
import { apimServers } from './apim-servers.ts';
import { apimTemplates } from './apim-templates.ts';
import { documentation } from './documentation.ts';
import { documentationParts } from './documentation-parts.ts';
import { errors } from './errors.ts';
import { naming } from './naming.ts';
import { namingPaths } from './naming-paths.ts';
import { paging } from './paging.ts';
import { security } from './security.ts';
import { securityTransport } from './security-transport.ts';
import { structure } from './structure.ts';
import { structureOperations } from './structure-operations.ts';
import { structureSchemas } from './structure-schemas.ts';
import { types } from './types.ts';
import { versioning } from './versioning.ts';

/** Every rule. */
export const specificationRules: readonly SpecificationRule[] = [
  ...[
    apimReferences,
    apimOperations,
    apimParameters,
    apimTemplates,
    apimServers,
    apimDropped,
    apimKeywords,
    apimLimits,
  ],
  ...[structure, structureOperations, structureSchemas, documentation, documentationParts, naming, namingPaths],
  ...[security, securityTransport, errors, versioning, paging, types],
].flat();
