import { describe, expect, it } from 'vitest';
import { auditorOf } from '../../src/dossier/audit-file-name.ts';
import { isFrozen, isOfAudit, isSigned, partOf } from '../../src/dossier/dossier-part.ts';

describe('a file of a dossier', () => {
  it.each([
    ['school.yaml', 'judged'],
    ['antwoorden.yaml', 'judged'],
    ['bewijs.yaml', 'judged'],
    ['uitzonderingen.yaml', 'judged'],
    ['bewijs/visie.pdf', 'evidence'],
    ['bewijs/C1/audit.yaml', 'evidence'],
    ['antwoorden.ouder-2.yaml', 'copy'],
    ['antwoorden.ouder-1a2b3c4d.yaml', 'copy'],
    ['antwoorden.ouder-1a2b3c4d (1).json', 'copy'],
    ['antwoorden.json', null],
    ['antwoorden (1).yaml', null],
    ['audit.yaml', 'audit'],
    ['audit.tweede.yaml', 'audit'],
    ['audit.zoë.yaml', 'audit'],
    ['reactie.yaml', 'reply'],
    ['vragen-auditor.yaml', 'audit'],
    ['aftekening.yaml', 'sign-offs'],
    ['weggelaten.yaml', 'left-out'],
    ['aftekening/resultaat.json', 'signature'],
    ['rondes/2025-2026.json', 'round'],
    ['rondes/2025-2026/audit.tweede.yaml', 'round-audit'],
    ['rondes/2025-2026/aftekening/mr.sig', 'round-audit'],
    ['rondes/2025-2026/reactie.yaml', 'round-audit'],
    ['rondes/2025-2026/vragen-auditor.yaml', 'round-audit'],
  ])('%s is known by its path: %s', (path, part) => {
    expect(partOf(path)).toBe(part);
  });

  it.each([
    'namen.txt',
    'rapport/audit.json',
    '.ouder-audit/lock',
    'audit (1).yaml',
    'audit.a.b.yaml',
    'antwoorden.yaml.bak',
    'rondes/namen.txt',
    'rondes/2025-2027.json',
    'rondes/2025-2026/namen.txt',
    'rondes/2025-2026/school.yaml',
    'rondes/oud/audit.yaml',
    'bewijs',
    'rondes',
    '',
  ])('%s is no part', (path) => {
    expect(partOf(path)).toBeNull();
  });

  it('is frozen when it is judged, signed for when somebody wrote about that, and archived when it is of the audit', () => {
    const paths = ['school.yaml', 'bewijs/a', 'antwoorden.mr.yaml', 'audit.b.yaml', 'reactie.yaml', 'aftekening.yaml'];
    expect(paths.filter(isFrozen)).toEqual(['school.yaml', 'bewijs/a']);
    expect(paths.filter(isSigned)).toEqual(['school.yaml', 'bewijs/a', 'audit.b.yaml', 'reactie.yaml']);
    expect([...paths, 'aftekening', 'bewijs', 'namen.txt'].filter(isOfAudit)).toEqual([
      'audit.b.yaml',
      'reactie.yaml',
      'aftekening.yaml',
      'aftekening',
    ]);
  });

  it('of an auditor says whose it is, in whatever form a disk writes the letters', () => {
    expect(auditorOf('audit.yaml')).toBe('');
    expect(auditorOf('audit.zoe\u0308.yaml')).toBe('zoë');
    expect(auditorOf('antwoorden.yaml')).toBeNull();
  });
});
