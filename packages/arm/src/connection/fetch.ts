/** A function like `fetch`, for example that of an emulator in the same process. */
export type Fetch = (request: Request) => Promise<Response>;
