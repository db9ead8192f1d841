/** The response headers of every file, the Content-Security-Policy among them. */
export const headers: Readonly<Record<string, string>>;

export interface ServedFile {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** The file below the folder that an address's path names, and its headers; null when the path leads out of the folder. */
export function servedFile(root: string, pathname: string): ServedFile | null;
