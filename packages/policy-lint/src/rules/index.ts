import type { PolicyRule } from '../rule.ts';
import { baseInFragment } from './base-in-fragment/rule.ts';
import { childOrder } from './child-order/rule.ts';
import { dashesInComment } from './dashes-in-comment/rule.ts';
import { duplicateBase } from './duplicate-base/rule.ts';
import { duplicateSection } from './duplicate-section/rule.ts';
import { exclusiveAttributes } from './exclusive-attributes/rule.ts';
import { expressionNotAllowed } from './expression-not-allowed/rule.ts';
import { fragmentInFragment } from './fragment-in-fragment/rule.ts';
import { headerValueShape } from './header-value-shape/rule.ts';
import { invalidValue } from './invalid-value/rule.ts';
import { missingAttribute } from './missing-attribute/rule.ts';
import { missingChild } from './missing-child/rule.ts';
import { missingOneOf } from './missing-one-of/rule.ts';
import { missingSection } from './missing-section/rule.ts';
import { mixedExpression } from './mixed-expression/rule.ts';
import { nestedBase } from './nested-base/rule.ts';
import { notInFragments } from './not-in-fragments/rule.ts';
import { notWellFormed } from './not-well-formed/rule.ts';
import { oncePerDocument } from './once-per-document/rule.ts';
import { oncePerSection } from './once-per-section/rule.ts';
import { otherwiseLast } from './otherwise-last/rule.ts';
import { outOfRange } from './out-of-range/rule.ts';
import { policyOutsideSection } from './policy-outside-section/rule.ts';
import { sectionInFragment } from './section-in-fragment/rule.ts';
import { severalInBackend } from './several-in-backend/rule.ts';
import { strayText } from './stray-text/rule.ts';
import { toleratedSection } from './tolerated-section/rule.ts';
import { tooManyChildren } from './too-many-children/rule.ts';
import { unknownAttribute } from './unknown-attribute/rule.ts';
import { unknownChild } from './unknown-child/rule.ts';
import { unknownPolicy } from './unknown-policy/rule.ts';
import { unknownRoot } from './unknown-root/rule.ts';
import { unknownSection } from './unknown-section/rule.ts';
import { unsupportedGateway } from './unsupported-gateway/rule.ts';
import { waitChildren } from './wait-children/rule.ts';
import { wrongScope } from './wrong-scope/rule.ts';
import { wrongSection } from './wrong-section/rule.ts';

/** Every rule, by id. */
export const policyRules: readonly PolicyRule[] = [
  baseInFragment,
  childOrder,
  dashesInComment,
  duplicateBase,
  duplicateSection,
  exclusiveAttributes,
  expressionNotAllowed,
  fragmentInFragment,
  headerValueShape,
  invalidValue,
  missingAttribute,
  missingChild,
  missingOneOf,
  missingSection,
  mixedExpression,
  nestedBase,
  notInFragments,
  notWellFormed,
  oncePerDocument,
  oncePerSection,
  otherwiseLast,
  outOfRange,
  policyOutsideSection,
  sectionInFragment,
  severalInBackend,
  strayText,
  toleratedSection,
  tooManyChildren,
  unknownAttribute,
  unknownChild,
  unknownPolicy,
  unknownRoot,
  unknownSection,
  unsupportedGateway,
  waitChildren,
  wrongScope,
  wrongSection,
];
