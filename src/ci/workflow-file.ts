import { render as renderAzure } from '../../templates/ci/azure.yml.hbs';
import { render as renderGithub } from '../../templates/ci/github.yml.hbs';
import { render as renderGitlab } from '../../templates/ci/gitlab.yml.hbs';
import type { CiPlatform } from '../base/ci-platforms.ts';
import { pinned } from './pinned-actions.ts';

/** Where each platform looks for a workflow, from the root of the repository. */
export const WORKFLOW_FILES: Record<CiPlatform, string> = {
  github: '.github/workflows/ouder-audit.yml',
  gitlab: '.gitlab-ci.yml',
  azure: 'azure-pipelines.yml',
};

/**
 * What a platform fills in by itself in any text of the file, with no way to quote it. GitLab does have a way (`expand:
 * false`); Azure leaves `$(…)` alone unless it knows the name, and the names it knows have a dot or are our own.
 */
const FILLED_IN: Record<CiPlatform, RegExp | null> = {
  github: /\$\{\{/,
  gitlab: null,
  azure:
    /\$\{\{|\$\((?:[\w-]*\.[\w.-]*|DOSSIER|OUDER_AUDIT|MEER_SCHOLEN|VERGELIJK_MET|GEINSTALLEERD|XDG_CACHE_HOME|TF_BUILD)\)/i,
};

/** Whether a folder name reaches the platform's shell unchanged. */
export const isNameKept = (platform: CiPlatform, folder: string): boolean => FILLED_IN[platform]?.test(folder) !== true;

/**
 * Characters that JSON leaves alone and YAML does not: line breaks other than LF, and unprintable characters (YAML 1.1 and
 * 1.2). Characters without width are escaped too, so that people can see what is in the file.
 */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cn}\p{Co}]/gu;

const escapeCharacter = (character: string): string => {
  const hex = (character.codePointAt(0) ?? 0).toString(16);
  return hex.length > 4 ? `\\U${hex.padStart(8, '0')}` : `\\u${hex.padStart(4, '0')}`;
};

/** A text as a double-quoted YAML scalar on one line, which every parser reads back as exactly that text. */
export const quoteYaml = (text: string): string => JSON.stringify(text).replace(UNSAFE, escapeCharacter);

const templates: Record<CiPlatform, (view: object) => string> = {
  github: renderGithub,
  gitlab: renderGitlab,
  azure: renderAzure,
};

/**
 * Renders the workflow file of a platform.
 * @param dossier the folder of the dossier from the root of the repository, with '/'
 * @param tool the package that npm installs: a file, from the root of the repository, such as ./ouder-audit-1.2.3.tgz
 */
export const renderWorkflow = (platform: CiPlatform, { dossier, tool }: { dossier: string; tool: string }): string =>
  templates[platform]({
    ...pinned,
    dossier: quoteYaml(dossier),
    tool: quoteYaml(tool),
    toolFile: quoteYaml(tool.replace(/^\.\//, '')),
  });
