import type { PolicyRule } from '../rule.ts';
import { aadAnyTenant } from './aad-any-tenant/rule.ts';
import { aadTokenAnyClient } from './aad-token-any-client/rule.ts';
import { backendFromRequest } from './backend-from-request/rule.ts';
import { backendSetTwice } from './backend-set-twice/rule.ts';
import { baseAtGlobal } from './base-at-global/rule.ts';
import { baseInFragment } from './base-in-fragment/rule.ts';
import { baseNotFirst } from './base-not-first/rule.ts';
import { blockWithoutReturn } from './block-without-return/rule.ts';
import { bodyConsumed } from './body-consumed/rule.ts';
import { bodyLogged } from './body-logged/rule.ts';
import { cacheDuration } from './cache-duration/rule.ts';
import { calloutErrorUnchecked } from './callout-error-unchecked/rule.ts';
import { calloutWithoutTimeout } from './callout-without-timeout/rule.ts';
import { certificateByThumbprint } from './certificate-by-thumbprint/rule.ts';
import { certificateOnlyPresent } from './certificate-only-present/rule.ts';
import { certificateValidationOff } from './certificate-validation-off/rule.ts';
import { childOrder } from './child-order/rule.ts';
import { commentBesideExpression } from './comment-beside-expression/rule.ts';
import { commentedOutPolicy } from './commented-out-policy/rule.ts';
import { computedBackend } from './computed-backend/rule.ts';
import { computedFragment } from './computed-fragment/rule.ts';
import { constantCondition } from './constant-condition/rule.ts';
import { constantCounterKey } from './constant-counter-key/rule.ts';
import { corsAnyHeader } from './cors-any-header/rule.ts';
import { corsAnyMethod } from './cors-any-method/rule.ts';
import { corsAnyOrigin } from './cors-any-origin/rule.ts';
import { corsAnyOriginWithCredentials } from './cors-any-origin-with-credentials/rule.ts';
import { corsNotFirst } from './cors-not-first/rule.ts';
import { corsNullOrigin } from './cors-null-origin/rule.ts';
import { corsOriginWithPath } from './cors-origin-with-path/rule.ts';
import { corsPlainHttpOrigin } from './cors-plain-http-origin/rule.ts';
import { corsReflectedOrigin } from './cors-reflected-origin/rule.ts';
import { counterKeyFromBody } from './counter-key-from-body/rule.ts';
import { crossDomainAny } from './cross-domain-any/rule.ts';
import { dashesInComment } from './dashes-in-comment/rule.ts';
import { defaultMissing } from './default-missing/rule.ts';
import { disallowedType } from './disallowed-type/rule.ts';
import { duplicateBase } from './duplicate-base/rule.ts';
import { duplicateCondition } from './duplicate-condition/rule.ts';
import { duplicateSection } from './duplicate-section/rule.ts';
import { emptyBranch } from './empty-branch/rule.ts';
import { emptyExpression } from './empty-expression/rule.ts';
import { errorAnsweredWithSuccess } from './error-answered-with-success/rule.ts';
import { errorDetailLeaks } from './error-detail-leaks/rule.ts';
import { excessiveRetry } from './excessive-retry/rule.ts';
import { exclusiveAttributes } from './exclusive-attributes/rule.ts';
import { expressionNotAllowed } from './expression-not-allowed/rule.ts';
import { expressionSyntax } from './expression-syntax/rule.ts';
import { forwardedForTrusted } from './forwarded-for-trusted/rule.ts';
import { fragmentInFragment } from './fragment-in-fragment/rule.ts';
import { fragmentInWrongSection } from './fragment-in-wrong-section/rule.ts';
import { graphqlUnbounded } from './graphql-unbounded/rule.ts';
import { hardCodedBackend } from './hard-coded-backend/rule.ts';
import { headerSecretInClear } from './header-secret-in-clear/rule.ts';
import { headerValueShape } from './header-value-shape/rule.ts';
import { highCardinalityDimension } from './high-cardinality-dimension/rule.ts';
import { identityTokenOverHttp } from './identity-token-over-http/rule.ts';
import { implicitExistsAction } from './implicit-exists-action/rule.ts';
import { invalidValue } from './invalid-value/rule.ts';
import { ipFilterAny } from './ip-filter-any/rule.ts';
import { ipFilterBadAddress } from './ip-filter-bad-address/rule.ts';
import { jsonpUsed } from './jsonp-used/rule.ts';
import { jwtInQuery } from './jwt-in-query/rule.ts';
import { jwtLongClockSkew } from './jwt-long-clock-skew/rule.ts';
import { jwtOnlySignature } from './jwt-only-signature/rule.ts';
import { jwtReadNotValidated } from './jwt-read-not-validated/rule.ts';
import { jwtWeakOptions } from './jwt-weak-options/rule.ts';
import { jwtWithoutAudience } from './jwt-without-audience/rule.ts';
import { jwtWithoutIssuer } from './jwt-without-issuer/rule.ts';
import { lastErrorElsewhere } from './last-error-elsewhere/rule.ts';
import { limitInRetry } from './limit-in-retry/rule.ts';
import { localTime } from './local-time/rule.ts';
import { longExpression } from './long-expression/rule.ts';
import { longForwardTimeout } from './long-forward-timeout/rule.ts';
import { lookupWithoutStore } from './lookup-without-store/rule.ts';
import { missingAttribute } from './missing-attribute/rule.ts';
import { missingBase } from './missing-base/rule.ts';
import { missingChild } from './missing-child/rule.ts';
import { missingOneOf } from './missing-one-of/rule.ts';
import { missingSection } from './missing-section/rule.ts';
import { mixedExpression } from './mixed-expression/rule.ts';
import { namedValueCase } from './named-value-case/rule.ts';
import { nestedBase } from './nested-base/rule.ts';
import { noForwardRequest } from './no-forward-request/rule.ts';
import { notInFragments } from './not-in-fragments/rule.ts';
import { notWellFormed } from './not-well-formed/rule.ts';
import { nullableContext } from './nullable-context/rule.ts';
import { oldIdentityEndpoint } from './old-identity-endpoint/rule.ts';
import { oncePerDocument } from './once-per-document/rule.ts';
import { oncePerSection } from './once-per-section/rule.ts';
import { openExpressionInComment } from './open-expression-in-comment/rule.ts';
import { otherwiseLast } from './otherwise-last/rule.ts';
import { outOfRange } from './out-of-range/rule.ts';
import { plainHttpBackend } from './plain-http-backend/rule.ts';
import { policyOutsideSection } from './policy-outside-section/rule.ts';
import { preserveUnneeded } from './preserve-unneeded/rule.ts';
import { privateResponseCached } from './private-response-cached/rule.ts';
import { randomForSecrets } from './random-for-secrets/rule.ts';
import { redirectFromRequest } from './redirect-from-request/rule.ts';
import { redundantDefault } from './redundant-default/rule.ts';
import { redundantExpression } from './redundant-expression/rule.ts';
import { regexWithoutLimit } from './regex-without-limit/rule.ts';
import { replacedPolicy } from './replaced-policy/rule.ts';
import { responseInInbound } from './response-in-inbound/rule.ts';
import { retryConditionNull } from './retry-condition-null/rule.ts';
import { retryWithoutBackoff } from './retry-without-backoff/rule.ts';
import { retryWithoutBuffer } from './retry-without-buffer/rule.ts';
import { secretInClearText } from './secret-in-clear-text/rule.ts';
import { secretInQuery } from './secret-in-query/rule.ts';
import { sectionInFragment } from './section-in-fragment/rule.ts';
import { severalInBackend } from './several-in-backend/rule.ts';
import { sqlFromExpression } from './sql-from-expression/rule.ts';
import { statusInInbound } from './status-in-inbound/rule.ts';
import { storeWithoutLookup } from './store-without-lookup/rule.ts';
import { strayText } from './stray-text/rule.ts';
import { stringBuiltJson } from './string-built-json/rule.ts';
import { subscriptionKeyForwarded } from './subscription-key-forwarded/rule.ts';
import { substringAuthorisation } from './substring-authorisation/rule.ts';
import { ternaryOfBooleans } from './ternary-of-booleans/rule.ts';
import { todoComment } from './todo-comment/rule.ts';
import { toleratedSection } from './tolerated-section/rule.ts';
import { tooManyChildren } from './too-many-children/rule.ts';
import { tooManyLines } from './too-many-lines/rule.ts';
import { traceHeader } from './trace-header/rule.ts';
import { traceLeaks } from './trace-leaks/rule.ts';
import { unauthenticatedCall } from './unauthenticated-call/rule.ts';
import { undocumentedPolicy } from './undocumented-policy/rule.ts';
import { unknownAttribute } from './unknown-attribute/rule.ts';
import { unknownAuthorizationProvider } from './unknown-authorization-provider/rule.ts';
import { unknownBackend } from './unknown-backend/rule.ts';
import { unknownCertificate } from './unknown-certificate/rule.ts';
import { unknownChild } from './unknown-child/rule.ts';
import { unknownContextMember } from './unknown-context-member/rule.ts';
import { unknownFragment } from './unknown-fragment/rule.ts';
import { unknownLogger } from './unknown-logger/rule.ts';
import { unknownNamedValue } from './unknown-named-value/rule.ts';
import { unknownPolicy } from './unknown-policy/rule.ts';
import { unknownRoot } from './unknown-root/rule.ts';
import { unknownSchema } from './unknown-schema/rule.ts';
import { unknownSection } from './unknown-section/rule.ts';
import { unreachablePolicy } from './unreachable-policy/rule.ts';
import { unsafeIndex } from './unsafe-index/rule.ts';
import { unsetVariableIndex } from './unset-variable-index/rule.ts';
import { unsupportedGateway } from './unsupported-gateway/rule.ts';
import { unusedFragment } from './unused-fragment/rule.ts';
import { urlFromRequest } from './url-from-request/rule.ts';
import { validationOnlyDetects } from './validation-only-detects/rule.ts';
import { variableUsedBeforeSet } from './variable-used-before-set/rule.ts';
import { waitChildren } from './wait-children/rule.ts';
import { weakHash } from './weak-hash/rule.ts';
import { wrongScope } from './wrong-scope/rule.ts';
import { wrongSection } from './wrong-section/rule.ts';

/** Every rule, by id. */
export const policyRules: readonly PolicyRule[] = [
  aadAnyTenant,
  aadTokenAnyClient,
  backendFromRequest,
  backendSetTwice,
  baseAtGlobal,
  baseInFragment,
  baseNotFirst,
  blockWithoutReturn,
  bodyConsumed,
  bodyLogged,
  cacheDuration,
  calloutErrorUnchecked,
  calloutWithoutTimeout,
  certificateByThumbprint,
  certificateOnlyPresent,
  certificateValidationOff,
  childOrder,
  commentBesideExpression,
  commentedOutPolicy,
  computedBackend,
  computedFragment,
  constantCondition,
  constantCounterKey,
  corsAnyHeader,
  corsAnyMethod,
  corsAnyOrigin,
  corsAnyOriginWithCredentials,
  corsNotFirst,
  corsNullOrigin,
  corsOriginWithPath,
  corsPlainHttpOrigin,
  corsReflectedOrigin,
  counterKeyFromBody,
  crossDomainAny,
  dashesInComment,
  defaultMissing,
  disallowedType,
  duplicateBase,
  duplicateCondition,
  duplicateSection,
  emptyBranch,
  emptyExpression,
  errorAnsweredWithSuccess,
  errorDetailLeaks,
  excessiveRetry,
  exclusiveAttributes,
  expressionNotAllowed,
  expressionSyntax,
  forwardedForTrusted,
  fragmentInFragment,
  fragmentInWrongSection,
  graphqlUnbounded,
  hardCodedBackend,
  headerSecretInClear,
  headerValueShape,
  highCardinalityDimension,
  identityTokenOverHttp,
  implicitExistsAction,
  invalidValue,
  ipFilterAny,
  ipFilterBadAddress,
  jsonpUsed,
  jwtInQuery,
  jwtLongClockSkew,
  jwtOnlySignature,
  jwtReadNotValidated,
  jwtWeakOptions,
  jwtWithoutAudience,
  jwtWithoutIssuer,
  lastErrorElsewhere,
  limitInRetry,
  localTime,
  longExpression,
  longForwardTimeout,
  lookupWithoutStore,
  missingAttribute,
  missingBase,
  missingChild,
  missingOneOf,
  missingSection,
  mixedExpression,
  namedValueCase,
  nestedBase,
  noForwardRequest,
  notInFragments,
  notWellFormed,
  nullableContext,
  oldIdentityEndpoint,
  oncePerDocument,
  oncePerSection,
  openExpressionInComment,
  otherwiseLast,
  outOfRange,
  plainHttpBackend,
  policyOutsideSection,
  preserveUnneeded,
  privateResponseCached,
  randomForSecrets,
  redirectFromRequest,
  redundantDefault,
  redundantExpression,
  regexWithoutLimit,
  replacedPolicy,
  responseInInbound,
  retryConditionNull,
  retryWithoutBackoff,
  retryWithoutBuffer,
  secretInClearText,
  secretInQuery,
  sectionInFragment,
  severalInBackend,
  sqlFromExpression,
  statusInInbound,
  storeWithoutLookup,
  strayText,
  stringBuiltJson,
  subscriptionKeyForwarded,
  substringAuthorisation,
  ternaryOfBooleans,
  todoComment,
  toleratedSection,
  tooManyChildren,
  tooManyLines,
  traceHeader,
  traceLeaks,
  unauthenticatedCall,
  undocumentedPolicy,
  unknownAttribute,
  unknownAuthorizationProvider,
  unknownBackend,
  unknownCertificate,
  unknownChild,
  unknownContextMember,
  unknownFragment,
  unknownLogger,
  unknownNamedValue,
  unknownPolicy,
  unknownRoot,
  unknownSchema,
  unknownSection,
  unreachablePolicy,
  unsafeIndex,
  unsetVariableIndex,
  unsupportedGateway,
  unusedFragment,
  urlFromRequest,
  validationOnlyDetects,
  variableUsedBeforeSet,
  waitChildren,
  weakHash,
  wrongScope,
  wrongSection,
];
