/** Electron's binary where its package put it, and its version; null when it was never fetched. */
export function installedElectron(): { readonly path: string; readonly version: string } | null;

/** Why no desktop window can be opened here as things are; null when it can. */
export function whyNoElectron(): string | null;

/** Fetches the binary if that begins within five seconds. Gives why it could not be had, or null when it is here now. */
export function fetchElectron(): Promise<string | null>;
