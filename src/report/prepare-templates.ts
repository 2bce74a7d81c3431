import type { TemplateFolder } from '../dossier/ports.ts';
import { loadOwnPage, type OwnPage } from './index.ts';

/**
 * Makes the logo, colours and introduction of a school ready, before anything else is done: what is wrong in them stops the report.
 * @throws UserError 'file-unreadable' or 'templates-invalid'
 */
export const prepareTemplates = async (templates: TemplateFolder): Promise<OwnPage> => {
  const { prepareOwnPage } = await loadOwnPage();
  return prepareOwnPage(await templates.read(), templates.folder, templates.digest);
};
