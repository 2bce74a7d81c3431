import type { Component } from './bundled-packages.ts';

const RULER = '='.repeat(100);

const licenceOf = ({ licence, inside }: Component): string =>
  inside.length === 0 ? licence : `${licence}; daarin: ${inside.map(({ name }) => name).join(', ')}`;

const section = (component: Component): string =>
  [
    RULER,
    `${component.name} ${component.version} (${component.licence})`,
    RULER,
    '',
    ...(component.notice === undefined ? [] : [component.notice, '']),
    ...component.texts.flatMap((text) => [text.replaceAll('\r', '').trim(), '']),
  ].join('\n');

/** The page that names everything of others in what ships, with the text of each licence. */
export const writeNotices = (version: string, components: Component[]): string =>
  [
    `Van anderen in ouder-audit ${version}`,
    '',
    'ouder-audit zelf heeft de licentie MIT: zie LICENSE. In het programma zit ook werk van anderen. Hieronder staat eerst wat,',
    'en daarna van elk de licentie. Dezelfde lijst voor programma’s (CycloneDX) staat in sbom.cdx.json.',
    '',
    ...components.map((each) => `- ${each.name} ${each.version}: ${licenceOf(each)}`),
    '',
    ...components.map(section),
  ].join('\n');
