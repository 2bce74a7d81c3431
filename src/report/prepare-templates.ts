import type { TemplateFolder } from '../dossier/ports.ts';
import { loadOwnPage, type OwnPage } from './index.ts';

/**
 * Makes templates of the user ready, before anything else is done: what is wrong in them stops the report as a whole.
 * @throws UserError 'file-unreadable' or 'templates-invalid'
 */
export const prepareTemplates = async (templates: TemplateFolder): Promise<OwnPage> => {
  const { KNOWN_FILES, prepareOwnPage } = await loadOwnPage();
  return prepareOwnPage(await templates.read(KNOWN_FILES), templates.folder, templates.digest);
};
