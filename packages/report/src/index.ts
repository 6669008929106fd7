/**
 * A report about an Azure API Management service in git, as one HTML file.
 *
 * @module
 */
export { type FilesOverview, filesOverview } from './collect/files.ts';
export { reportPage } from './page/render.ts';
export type {
  ReportApi,
  ReportCall,
  ReportCommit,
  ReportData,
  ReportEnvironment,
  ReportOperation,
  ReportPageOptions,
  ReportProduct,
  ReportShare,
  ReportTest,
  ReportTests,
  ServiceInventory,
} from './types.ts';
