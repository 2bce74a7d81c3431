import type { Component } from './bundled-packages.ts';

/** An expression stands alone in CycloneDX; a single licence is told by its id, and terms without one by their name. */
const licencesOf = (name: string, licence: string | null): object[] => {
  if (licence === null) return [{ license: { name: `${name} License` } }];
  return licence.includes(' ') ? [{ expression: licence }] : [{ license: { id: licence } }];
};

const entry = ({ name, version, purl, licence, inside }: Component): object => ({
  type: 'library',
  'bom-ref': purl,
  name,
  version,
  licenses: licencesOf(name, licence),
  purl,
  ...(inside.length === 0
    ? {}
    : {
        components: inside.map((program) => ({
          type: 'library',
          name: program.name,
          licenses: licencesOf(program.name, program.licence),
        })),
      }),
});

/**
 * The list of everything of others in what ships, for programs (CycloneDX 1.6). It has no moment and no serial number: the
 * same contents give the same bytes.
 */
export const writeSbom = (version: string, components: Component[]): string => {
  const sbom = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': `pkg:npm/ouder-audit@${version}`,
        name: 'ouder-audit',
        version,
        licenses: [{ license: { id: 'MIT' } }],
        purl: `pkg:npm/ouder-audit@${version}`,
      },
    },
    components: components.map(entry),
  };
  return `${JSON.stringify(sbom, null, 2)}\n`;
};
