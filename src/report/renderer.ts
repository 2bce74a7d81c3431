import type { AuditResult } from '../domain/audit-result.ts';

/** How text is dressed for a terminal; each function gives the text back, with or without colour. */
export type Style = Record<'strong' | 'quiet' | 'good' | 'bad' | 'plain', (text: string) => string>;

export type RenderContext = {
  /** Characters on a line of the terminal. */
  width: number;
  style: Style;
  /** The dossier as the user named it, for commands to go on with. */
  folder: string;
};

export type Renderer = (result: AuditResult, context: RenderContext) => string;
