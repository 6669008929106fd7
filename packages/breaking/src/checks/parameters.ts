import { oneWay } from './rows.ts';

/** Parameters in paths, queries, headers and cookies, beside what their schemas say. */
export const parameterChecks = oneWay('request', [
  ['parameter-added-required', 'breaking', 'The parameter {place} is new and required'],
  ['parameter-added-optional', 'safe', 'The parameter {place} is new and optional'],
  ['parameter-removed', 'risky', 'The parameter {place} is gone'],
  ['parameter-removed-deprecated', 'safe', 'The parameter {place} was deprecated and is gone'],
  ['parameter-removed-before-sunset', 'breaking', 'The parameter {place} is gone before its sunset on {value}'],
  ['parameter-location-changed', 'breaking', 'The parameter {place} was in the {before} and is in the {after} now'],
  ['parameter-became-required', 'breaking', 'The parameter {place} is required now'],
  ['parameter-became-required-with-default', 'risky', 'The parameter {place}, which has a default, is required now'],
  ['parameter-became-optional', 'safe', 'The parameter {place} is optional now'],
  ['parameter-style-changed', 'breaking', 'Several values of {place} were written as {before}, now as {after}'],
  ['parameter-explode-changed', 'breaking', 'Several values of {place} stood {before}, and stand {after} now'],
  ['parameter-allow-empty-removed', 'breaking', 'The parameter {place} may no longer be empty'],
  ['parameter-allow-empty-added', 'safe', 'The parameter {place} may be empty now'],
  ['parameter-allow-reserved-removed', 'risky', 'Reserved characters in {place} must be encoded now'],
  ['parameter-allow-reserved-added', 'safe', 'Reserved characters in {place} may stand unencoded now'],
  ['parameter-content-changed', 'breaking', 'The parameter {place} was written as {before}, now as {after}'],
  ['parameter-deprecated', 'safe', 'The parameter {place} is deprecated now'],
  ['parameter-undeprecated', 'safe', 'The parameter {place} is no longer deprecated'],
  ['parameter-description-changed', 'safe', 'The description of the parameter {place} changed'],
  ['path-parameter-renamed', 'safe', 'The path parameter {before} of {place} is called {after} now'],
]);
