import type { ApiRule } from '../rule.ts';
import { authorizationMissing } from './authorization-missing/rule.ts';
import { authorizationUndeclared } from './authorization-undeclared/rule.ts';
import { backendInPolicy } from './backend-in-policy/rule.ts';
import { basePathDiffers } from './base-path-differs/rule.ts';
import { currentRevisionTwice } from './current-revision-twice/rule.ts';
import { descriptionDiffers } from './description-differs/rule.ts';
import { displayNameTaken } from './display-name-taken/rule.ts';
import { graphqlSchemaMissing } from './graphql-schema-missing/rule.ts';
import { keyNameDiffers } from './key-name-differs/rule.ts';
import { keyNotRequired } from './key-not-required/rule.ts';
import { noBackend } from './no-backend/rule.ts';
import { openProductApproval } from './open-product-approval/rule.ts';
import { openProductNeedsKey } from './open-product-needs-key/rule.ts';
import { openProductUnchecked } from './open-product-unchecked/rule.ts';
import { operationIdCase } from './operation-id-case/rule.ts';
import { operationNameGenerated } from './operation-name-generated/rule.ts';
import { operationNotInSpecification } from './operation-not-in-specification/rule.ts';
import { pathShadowed } from './path-shadowed/rule.ts';
import { pathTaken } from './path-taken/rule.ts';
import { plainHttp } from './plain-http/rule.ts';
import { productEmpty } from './product-empty/rule.ts';
import { productMissing } from './product-missing/rule.ts';
import { productUnpublished } from './product-unpublished/rule.ts';
import { protocolKind } from './protocol-kind/rule.ts';
import { revisionNumberDiffers } from './revision-number-differs/rule.ts';
import { revisionWithoutApi } from './revision-without-api/rule.ts';
import { schemaMissing } from './schema-missing/rule.ts';
import { securityUndeclared } from './security-undeclared/rule.ts';
import { serverDiffers } from './server-differs/rule.ts';
import { serviceUrlIsBackend } from './service-url-is-backend/rule.ts';
import { serviceUrlLocal } from './service-url-local/rule.ts';
import { serviceUrlLoops } from './service-url-loops/rule.ts';
import { serviceUrlPlaceholder } from './service-url-placeholder/rule.ts';
import { serviceUrlPlainHttp } from './service-url-plain-http/rule.ts';
import { serviceUrlTrailingSlash } from './service-url-trailing-slash/rule.ts';
import { specificationKind } from './specification-kind/rule.ts';
import { specificationMissing } from './specification-missing/rule.ts';
import { tagSpelling } from './tag-spelling/rule.ts';
import { tagUndeclared } from './tag-undeclared/rule.ts';
import { titleDiffers } from './title-differs/rule.ts';
import { tokenUnchecked } from './token-unchecked/rule.ts';
import { versionDiffers } from './version-differs/rule.ts';
import { versionDoubled } from './version-doubled/rule.ts';
import { versionInPath } from './version-in-path/rule.ts';
import { versionNamesDiffer } from './version-names-differ/rule.ts';
import { versionPathsDiffer } from './version-paths-differ/rule.ts';
import { versionSchemeIncomplete } from './version-scheme-incomplete/rule.ts';
import { versionSetEmpty } from './version-set-empty/rule.ts';
import { versionSetNameTaken } from './version-set-name-taken/rule.ts';
import { versionTaken } from './version-taken/rule.ts';
import { versionWithoutSet } from './version-without-set/rule.ts';

/** Every rule over APIs, by id. */
export const rules: readonly ApiRule[] = [
  authorizationMissing,
  authorizationUndeclared,
  backendInPolicy,
  basePathDiffers,
  currentRevisionTwice,
  descriptionDiffers,
  displayNameTaken,
  graphqlSchemaMissing,
  keyNameDiffers,
  keyNotRequired,
  noBackend,
  openProductApproval,
  openProductNeedsKey,
  openProductUnchecked,
  operationIdCase,
  operationNameGenerated,
  operationNotInSpecification,
  pathShadowed,
  pathTaken,
  plainHttp,
  productEmpty,
  productMissing,
  productUnpublished,
  protocolKind,
  revisionNumberDiffers,
  revisionWithoutApi,
  schemaMissing,
  securityUndeclared,
  serverDiffers,
  serviceUrlIsBackend,
  serviceUrlLocal,
  serviceUrlLoops,
  serviceUrlPlaceholder,
  serviceUrlPlainHttp,
  serviceUrlTrailingSlash,
  specificationKind,
  specificationMissing,
  tagSpelling,
  tagUndeclared,
  titleDiffers,
  tokenUnchecked,
  versionDiffers,
  versionDoubled,
  versionInPath,
  versionNamesDiffer,
  versionPathsDiffer,
  versionSchemeIncomplete,
  versionSetEmpty,
  versionSetNameTaken,
  versionTaken,
  versionWithoutSet,
];
