/**
 * Extract, plan and publish an Azure API Management service.
 *
 * @module
 */
export type { ApplyInput, ApplyOptions, Report } from './apply/apply.ts';
export { applyPlan } from './apply/apply.ts';
export type { StepOutcome } from './apply/outcome.ts';
export type { Adopted, AdoptInput } from './drift/adopt.ts';
export { adopt } from './drift/adopt.ts';
export type { Applied, AppliedState } from './drift/applied.ts';
export { aheadOf, appliedState, parseAppliedState } from './drift/applied.ts';
export { compareArtifacts } from './drift/compare.ts';
export { comparePlans, type PlanDifference } from './drift/compare-plans.ts';
export type { Ahead, Drift, DriftEntry, DriftInput } from './drift/drift.ts';
export { driftOf } from './drift/drift.ts';
export type { DriftRenderOptions } from './drift/render.ts';
export { driftMarkdown, renderDrift } from './drift/render.ts';
export type { Extracted, ExtractOptions } from './extract.ts';
export { extract } from './extract.ts';
export type { Filter, ParsedFilter } from './filter/filter.ts';
export { parseFilter } from './filter/filter.ts';
export { filterSchema } from './filter/schema.ts';
export type { WarningInput } from './impact/input.ts';
export { callerWarnings } from './impact/warnings.ts';
export { type ParsedJournal, parseJournal, resumeStateOf } from './journal/parse.ts';
export { openInterrupted } from './journal/resume.ts';
export type { JournalSummary } from './journal/summary.ts';
export { changedBy, journalSummary } from './journal/summary.ts';
export type { Journal, JournalEntry, JournalHeader, ResourceRecord, ResumeState } from './journal/types.ts';
export { planUndo } from './journal/undo.ts';
export { checkKeyVault } from './key-vault/check.ts';
export type { Guards } from './plan/guards.ts';
export type { PlanInput } from './plan/input.ts';
export { planChanges } from './plan/plan.ts';
export type {
  AffectedResources,
  FieldChange,
  Impact,
  PartDifference,
  Plan,
  PlanWarning,
  Premise,
  Rename,
  RequestEstimate,
  SecretChange,
  SecretComparison,
  SpecificationDifference,
  Step,
} from './plan/types.ts';
export type { Planned, PublishOptions, Strategy } from './publish.ts';
export { planPublish, publish } from './publish.ts';
export type { ReadOptions, ServiceSnapshot } from './read/options.ts';
export { readService } from './read/read-service.ts';
export type { Detail } from './render/details.ts';
export type { MarkdownOptions } from './render/markdown.ts';
export { commentLimits, planMarkdown } from './render/markdown.ts';
export type { RenderOptions } from './render/render.ts';
export { renderPlan, renderReport } from './render/render.ts';
export type { OpenedPlan, Tolerated } from './saved/open.ts';
export { openSavedPlan } from './saved/open.ts';
export { parseSavedPlan } from './saved/parse.ts';
export { type SaveInput, savePlan } from './saved/save.ts';
export { savedPlanSchema } from './saved/schema.ts';
export type { SavedPlan, TouchedResource } from './saved/types.ts';
export { driftSchema, planSchema, publishSchema } from './schema.ts';
export type { Changes, RenamedResource } from './selection/changes.ts';
export { changesBetween } from './selection/changes.ts';
export type { Selection, SelectionOptions } from './selection/selection.ts';
export { selectionOf } from './selection/selection.ts';
export { type StatusMarkdownOptions, statusMarkdown } from './status/markdown.ts';
export { statusSchema } from './status/schema.ts';
export { statusOf } from './status/status.ts';
export { type StatusTextOptions, statusText } from './status/text.ts';
export type {
  ApiState,
  DriftCounts,
  EnvironmentFacts,
  FailedFacts,
  FindingCounts,
  LiveFacts,
  PendingCounts,
  PublishRecord,
  StatusCell,
  StatusCounts,
  StatusEnvironment,
  StatusMatrix,
  StatusPublish,
  StatusReading,
  StatusRow,
  StatusRun,
} from './status/types.ts';
