/** What is in a file: text, or bytes where its format is no text. */
export type FileContent = string | Uint8Array;

export type Output = {
  /** Writes a file whole or not at all, and makes its folder. Returns the path as the user would type it. */
  write: (path: string, content: FileContent) => Promise<string>;
};
