import type { Resource } from '@apimkit/model';

/** A resource as the service stores it: with secrets, and with relative references. */
export interface Stored extends Resource {
  readonly etag: string;
  /** Times of the first and the last write that changed it, as ISO 8601. */
  readonly created: string;
  readonly updated: string;
}
